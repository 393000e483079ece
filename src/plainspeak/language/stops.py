"""Says whether a full stop, question mark, exclamation mark or ellipsis ends its sentence.

Sure cases are rules. Where a small letter follows, which no rule can settle, `careless` decides.
"""

import re

from plainspeak.language.abbreviations import FOLLOWS, Follows
from plainspeak.language.careless import Habit, begins_small

OPENERS = frozenset(
    """
    a according after all also although an and another any are as at be because before both but by can consequently could
    despite did do does during each either even every everyone few finally first firstly following for from further
    furthermore given had has have he hence her here his how however i if in indeed instead is it its just last lastly later
    let like many meanwhile more moreover most much my neither nevertheless next no nobody none nor not nothing now of often
    on once one only or other others our over overall people perhaps please previously secondly several she should similarly
    since so some someone sometimes soon still such thank thanks that the their then there therefore these they this those
    though three through throughout thus to today tomorrow two under unfortunately unless until was we well were what when
    where whether which while who why will with within without would yes yet you your
    """.split()
)
"""Words that begin a sentence when they have a capital, for they are no names."""

PATTERN = r"""
    (?P<more> [.!?…]*+ (?> (?: [ ]\.(?=[ ]\.|\s|$) )* ) )            # also ". . ."
    (?P<close> ["'”’»)\]*_]*+ )
    (?> (?P<note>                                                # the number of a note belongs to the sentence before
        (?: (?<=[^\W\d][^\W\d][.!?]) | (?<=[.!?]["”’)]) ) \d{1,3}(?>(?:[,–-]\d{1,3})*)(?=\s)
      | [¹²³⁰-⁹]++
      | (?> (?: [ ]?\[ (?: \d{1,3}(?>(?:[,–-][ ]?\d{1,3})*) | … | \.\.\. ) \] ){1,20} )
      | [ ]\d{1,3}(?=[ ](?:A|An|At|By|Even|For|However|If|In|It|On|Some|That|The|There|These|They|This|To|We|When)\b)
    )? )
    (?P<space> [^\S\n]*+ )
    (?P<open> ["'“‘«(\[*_]*+ )
    (?= (?P<next> \S{1,20} ) )
    """
"""What stands behind the first character of a stop, up to the first letter of what may be the next sentence."""

_LIST_MARK = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[)\]]?")
_SMALL_LIST_MARK = re.compile(r"(?:[a-z]|[ivx]{2,5})\)|[ivx]{2,5}\.(?!\S)")
_INITIAL = re.compile(r"[A-Z]\.")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NUMBER = re.compile(r"[A-Z]{0,6}[-–/]?\d|[ivxIVX]+\b")
_WORD = re.compile(r"[\w'’-]+")
_NAMES_WITH_A_STOP = frozenset({"Yahoo!", "Which?", "Jeopardy!", "Hello!", "Oklahoma!", "Oliver!"})
_SAYS = frozenset(
    "said says say asked asks replied replies cried shouted exclaimed added adds wondered answered called yelled".split()
)
_LONGEST_BRACKET = 400
_LONGEST_WORD = 40


class Stop:
    """A stop and what stands around it."""

    def __init__(self, match: re.Match[str], sentence: int) -> None:
        self.match = match
        self.start = match.start()
        self.sentence = sentence
        """Where the sentence begins that it may end."""
        text, floor = match.string, max(sentence, self.start - _LONGEST_WORD)
        self.mark = text[self.start : match.start("close")]
        self.close, self.note, self.space, self.open, self.next = match.group("close", "note", "space", "open", "next")
        begin = max(text.rfind(" ", floor, self.start) + 1, floor)
        self.chunk = text[begin : self.start]
        """The characters before the stop, back to the last space."""
        self.opens_sentence = begin == sentence
        """Whether nothing stands before `chunk` in its sentence."""
        self.word = self.chunk.lstrip("(\"“‘'[*_")
        """`chunk` without the brackets and quotes before it."""

    @property
    def follows(self) -> Follows | None:
        """What follows `word` if it is an abbreviation."""
        kind = FOLLOWS.get(self.word.lower())
        return None if kind is Follows.NAME and not self.word[:1].isupper() else kind

    @property
    def next_word(self) -> str:
        """The first word behind the stop."""
        found = _WORD.match(self.next)
        return found.group() if found else ""

    @property
    def opener_next(self) -> bool:
        """Whether the next word is one that begins sentences."""
        return self.next_word[:1].isupper() and self.next_word.lower().partition("'")[0].partition("’")[0] in OPENERS


def ends_sentence(stop: Stop, habit: Habit) -> bool:
    """Whether a new sentence begins behind the stop. `habit` is that of the whole text."""
    verdict = by_rule(stop)
    if verdict is None:
        return begins_small(stop.word, stop.mark, stop.close, stop.space, stop.next, habit)
    return verdict


def by_rule(stop: Stop) -> bool | None:
    """Whether a new sentence begins behind the stop; `None` where a small letter follows and no rule can say."""
    if _is_list_mark(stop) or _is_number_of_part(stop) or (not stop.space and not _is_glued(stop)):
        return False
    if stop.mark == "." and not stop.close and (sure := _after_short_form(stop)) is not None:
        return sure
    if stop.next[0] in "–—,;:)?!.%" or _is_name_with_stop(stop) or _is_reported(stop) or _is_left_out(stop):
        return False
    if _in_brackets(stop):
        return False
    return None if _is_small(stop) else True


def _is_list_mark(stop: Stop) -> bool:
    return stop.mark == "." and stop.opens_sentence and bool(_LIST_MARK.fullmatch(stop.chunk))


def _is_number_of_part(stop: Stop) -> bool:
    """Whether what looks like the number of a note names a part, as in "ss.18 and 19" or "para.4 The"."""
    return bool(stop.note) and stop.note[0].isdigit() and (len(stop.word) < 3 or stop.follows is Follows.NUMBER)


def _is_glued(stop: Stop) -> bool:
    """Whether two sentences stand together without a space, and not the parts of a name such as "Node.js"."""
    if any(sign in stop.word for sign in "@/.\\") or "@" in stop.next or not stop.next[0].isupper():
        return False
    return bool(stop.close) or (stop.word[-2:].isalpha() and stop.word[-2:].islower() and stop.next[1:2].islower())


def _after_short_form(stop: Stop) -> bool | None:
    """Whether a sentence begins behind an abbreviation or initial; `None` behind anything else."""
    kind = stop.follows
    if kind in (Follows.NAME, Follows.REST):
        return False
    if kind is Follows.NUMBER and (_NUMBER.match(stop.next) or (stop.next == "No." and stop.word.lower() != "no")):
        return False
    if kind is Follows.EITHER or _DOTTED.fullmatch(stop.word):
        return _after_either(stop)
    if len(stop.word) == 1 and stop.word.isalpha() and stop.word.isupper():
        return _after_initial(stop)
    return None


def _after_either(stop: Stop) -> bool:
    if stop.open[:1] in ("(", "[") or not (stop.next[0].isupper() or stop.open):
        return False
    if _is_often_last(stop.word):
        return stop.next_word not in _AFTER_TIMES
    return stop.opener_next


def _is_often_last(word: str) -> bool:
    """Whether an abbreviation ends sentences more often than not: times, doses, "etc."; what has capitals is a name."""
    return word.lower() in _OFTEN_LAST or (word.islower() and bool(_DOTTED.fullmatch(word)))


_OFTEN_LAST = frozenset({"a.m", "p.m", "etc", "ltd", "plc"})
_AFTER_TIMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday GMT BST UTC CET EST EDT PST PDT".split()
)


def _after_initial(stop: Stop) -> bool | None:
    if stop.next[1:2] == "." and stop.next[0].isupper():
        return False
    before = stop.match.string[max(stop.sentence, stop.start - _LONGEST_WORD) : stop.start].split()
    behind = before[-2] if len(before) > 1 else ""
    if behind.lower() in _LETTERED or behind[:1].isdigit() or (stop.word == "I" and not _INITIAL.fullmatch(behind)):
        return None
    return stop.opener_next


_LETTERED = frozenset(
    """
    annex appendix band block category class exhibit figure form grade group hepatitis item level option panel part phase
    plan room schedule scheme section site stage step table team type unit vitamin ward zone
    """.split()
)
"""What is told apart by a letter: the stop behind "Appendix A." is no part of a name."""


def _is_small(stop: Stop) -> bool:
    return stop.next[0].islower() and not stop.next[1:2].isupper() and not _SMALL_LIST_MARK.match(stop.next)


def _is_name_with_stop(stop: Stop) -> bool:
    return stop.word + stop.mark in _NAMES_WITH_A_STOP and not stop.opener_next


def _is_reported(stop: Stop) -> bool:
    """Whether words like "John said" follow something in quotation marks."""
    if not stop.close or stop.close[0] not in "\"”'’":
        return False
    if stop.mark[-1] == ".":
        return stop.next_word in _SAYS
    start = stop.match.start("next")
    return any(word.strip(",.") in _SAYS for word in stop.match.string[start : start + 40].split()[:3])


def _is_left_out(stop: Stop) -> bool:
    """Whether the stop is an ellipsis that stands apart, for words left out in the middle."""
    return stop.mark in ("...", "…") and not stop.chunk and not stop.opens_sentence and not stop.opener_next


def _in_brackets(stop: Stop) -> bool:
    """Whether a bracket that was opened inside the sentence is still open, and closes soon."""
    text, end = stop.match.string, stop.match.start("space")
    for opening, closing in ("()", "[]"):
        opened = text.rfind(opening, stop.sentence, end)
        if opened > stop.sentence and text.rfind(closing, opened, end) < 0:
            closed = text.find(closing, end, end + _LONGEST_BRACKET)
            if closed >= 0 and "\n" not in text[end:closed]:
                return True
    return False
