"""Finds breaks that were line ends before somebody joined the lines: in letters, mail and forms."""

import re
from collections.abc import Iterator

# Each pattern begins with one plain character where it can, because to look for that is fast.

# "Kind regards, Ann Smith" and "Dear Sam, Thank you".
_COMMA = re.compile(r", (?=[A-Z])")
_GREETING_OR_CLOSE = re.compile(
    r"""(?:^|[.!?:)\n]\s{0,40}+)
    (?: (?:(?:[Ww]ith|[Mm]any|[Kk]ind|[Ww]arm|[Bb]est|[Yy]ours|[Vv]ery)\s+){0,3}
        (?:[Tt]hanks|[Rr]egards|[Ww]ishes|[Ss]incerely|[Ff]aithfully|[Tt]ruly|[Rr]espectfully|[Cc]heers|[Bb]est)
      | (?:Dear|Hi|Hello|Hey)(?:\s+[\w.]+){0,3} )$""",
    re.VERBOSE,
)
_LONGEST = 40
_RULE = re.compile(r"[-=_*~](?<!\S.)[-=*_~]{4,}+(?=\s+(?P<next>\S))")
# The head of a forwarded mail: "10/23/2000 12:12 PM Kay, please".
_STAMP = re.compile(r"/(?<=\d/)\d\d/\d{2,4} \d\d?:\d\d(?::\d\d)?(?: [AP]M)?(?= (?P<next>[A-Z\"(]))")
_SMILEY = re.compile(r":(?<!\S.)-?[)(DP](?=\s+(?P<next>[A-Z\"]))")


def line_starts(text: str) -> Iterator[int]:
    """Where text begins that once stood on a new line."""
    for comma in _COMMA.finditer(text):
        if _GREETING_OR_CLOSE.search(text, max(0, comma.start() - _LONGEST), comma.start()):
            yield comma.end()
    for rule in _RULE.finditer(text):
        yield rule.start("next")
        if text[rule.start()] != "_":
            yield rule.start()
    for end in (_STAMP, _SMILEY):
        for match in end.finditer(text):
            yield match.start("next")
