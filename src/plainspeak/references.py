"""Tells an entry of a list of books and articles from the writer's own sentences.

Its words are those of a title that somebody else chose, and its full stops end no sentence. Only the common forms count: one
or more authors by surname and initials, or by full names up to a stop, and then a year.
"""

import re
from functools import lru_cache

_NUMBER = r"(?:\[?\d{1,3}[\].)]?\s+)?"
_SURNAME = (
    r"(?:(?:van|von|de|der|den|la|le|del|di|da|al)\s){0,2}[^\W\d_a-z][\w'’-]{1,30}(?:\s[^\W\d_a-z][\w'’-]{1,30})?"
)
_MORE = r"(?:[,;&(:]|\band\b|\bet\sal\b)"
_CAPITAL = r"[^\W\d_a-z]"
_INITIALS = (
    rf"(?:,\s(?>(?:{_CAPITAL}\.[\s-]?){{1,4}})(?:{_MORE}|{_CAPITAL})"
    rf"|,?\s{_CAPITAL}{{1,3}}\s?{_MORE}"
    rf"|\s(?:{_CAPITAL}\.\s?){{1,4}}{_MORE})"
)
# "Smith, J. A., & Jones, K. (2010)", "Smith J, Jones K. 2010;", "Alvarez, C., M.A. Barbieri, and P.D. Stahl. 1996."
_BY_INITIALS = re.compile(_NUMBER + _SURNAME + _INITIALS)
# "Akari Asai, Kazuma Hashimoto, and Caiming Xiong. 2020."
_NAME = r"[^\W\d_a-z][\w'’-]{1,20}(?:\s[^\W\d_a-z][\w.'’-]{0,20}){1,3}"
_BY_NAMES = re.compile(rf"{_NUMBER}{_NAME}(?:,\s{_NAME}){{0,30}},?(?:\sand\s{_NAME})?\.\s(?:19|20)\d\d[a-z]?\.\s")
_YEAR = re.compile(r"\b(?:19|20)\d\d[a-z]?\b\s?[).,;:]|\((?:19|20)\d\d[a-z]?[,)]")
# "Primary Psychiatry, 5(2), 89-95." stands at the end, where an entry has no year.
_PAGES = re.compile(r"\b\d{1,4}(?:\s?\(\d{1,3}\))?[,:]\s?\d{1,5}[-–]\d{1,5}\.?\s*$")
_TAIL = 60
# "Task Force on Health, (2002). Care for patients. Example Care, 65(1), 81-88."
_BY_BODY = re.compile(r"[^\W\d_a-z][^.()\n]{4,120}\((?:19|20)\d\d[a-z]?\)\.\s")
_AUTHORS_AT_MOST = 400
"""Characters before which the year stands, or the place where it was printed."""


@lru_cache(maxsize=4096)
def is_reference(text: str) -> bool:
    """Whether a block of text is an entry of a list of books and articles."""
    text = text.lstrip(" •–-")
    if _BY_NAMES.match(text):
        return True
    has_pages = _PAGES.search(text[-_TAIL:]) is not None
    if _BY_INITIALS.match(text) is None:
        return has_pages and _BY_BODY.match(text) is not None
    return has_pages or _YEAR.search(text, 0, _AUTHORS_AT_MOST) is not None
