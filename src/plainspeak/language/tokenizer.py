"""Cuts text into tokens with one regular expression, behind spaCy's tokenizer interface.

Clitics and punctuation are split as in the Universal Dependencies English Web Treebank ("do" "n't", "can" "not",
"NHS" "'s", "£" "3" "m"). Words with hyphens stay whole, because wordlists name them whole ("co-production"). An
alternative that reads ahead and may still fail reads a bounded number of characters, or such as the next alternatives
take in one piece, so that the time grows with the length of the text, whatever the text is.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.endless import endless
from plainspeak.language.abbreviations import FOLLOWS, Follows

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_LETTER = r"[\w\u0300-\u036f]"  # \w does not know accents that stand apart from their letter.
_END = rf"(?!{_LETTER})"
_LETTERS = rf"(?!_){_LETTER}+(?<!_)"
_CLITIC = rf"['’`´](?:[sSdDmM]|re|RE|ve|VE|ll|LL){_END}"
_EMOJI = r"[\u2600-\u27bf\U0001f000-\U0001faff]"

# The first half of two words written as one.
_FIRST_HALF = rf"""
      (?: [Dd](?:o|oes|id) | [Cc](?:a|ould) | [Ww](?:o|ould|as|ere) | [Ss]h(?:a|ould) | [Ii]s | [Aa](?:i|re)
        | [Hh]a(?:s|ve|d) | [Mm](?:us|igh)t | [Nn]eed | [Dd]are | [Oo]ught ) (?=n['’`´]?t{_END})
    | (?: D(?:O|OES|ID) | C(?:A|OULD) | W(?:O|OULD|AS|ERE) | SH(?:A|OULD) | IS | A(?:I|RE) | HA(?:S|VE|D) | M(?:US|IGH)T
        | NEED ) (?=N['’`´]T{_END})
    | [Cc]an(?=not{_END}) | CAN(?=NOT{_END}) | [Gg]on(?=na{_END}) | [Gg]ot(?=ta{_END}) | [Ww]an(?=na{_END})
    """
# A short cut for most words.
_ORDINARY = r"[A-Za-z]++(?=[\s,;)])"
_ADDRESS = r"""
      (?: [Hh]ttps?:// | [Ff]tp:// | [Mm]ailto: | [Ww]{3}\. ) [^\s<>"“”]* [\w/=&\#~+%$-]
    | (?<![\w.+-]) [\w.+-]{1,64}+ @ [\w.-]* \w
    """
# The look-ahead keeps most words away from the long list.
_ABBREVIATION = r"""
      (?=[A-Za-z]{1,6}\.)
      (?: (?: (?>(?:[A-Za-z]\.){2,8}) | Ph\.D\. | D\.Phil\. | [BM]\.Sc\. ) (?!\w) (?>(?:-\w++)*)
        | (?!I) [A-Z]\.(?=\ [A-Z]|[A-Z][a-z]|,) | I\.(?=\ ?[A-Z]\.)
        | (?:ABBREVIATIONS)\.(?!\.|\w)
        | (?:BEFORE_NUMBER)\.(?=\ ?\d|\ [ivxIVX]{1,6}\b) )
    """
_UNIT = r"(?:[ap]\.?m|[AP]M|bn|cm|ft|gb|GB|hrs?|[kKmM]|kg|km|mb|MB|mg|mins?|ml|mm|mph|p)"
_NUMBER = rf"""
      \d{{3}}-(?:\d{{3}}-)?\d{{4}}(?![\w-]) | \d{{4}}-\d\d-\d\d{_END}
    | (?:(?<!\w)\+)? \d++ (?>(?:[.,:/]\d++)*) (?: (?={_UNIT}{_END}) | (?=-\d) | (?! ['’]s{_END} | [-‐‑]?[^\W\d_] ) )
    | \d++['’]s{_END}
    | (?<![\w.,])\.\d++{_END} | [A-Z]{{1,2}}\$(?=\ ?\d)
    | ['’]\d\ds?{_END}
    """
_WORD = rf"""
      [CcNnWw]/[AaOo]{_END} | [Ww]/(?=[\s\d])
    | {_LETTERS}
      (?> (?: [-‐‑&]{_LETTERS}
        | (?!{_CLITIC})['’]{_LETTERS}
        | (?: (?<=\d)[.,:/](?=\d) | \.(?=[a-z]) | (?<=[A-Z])\.(?=[A-Z](?![a-z])) ){_LETTERS}
        | @(?=\w)[\w.-]*\w )* )
      (?: (?: (?<=\.(?:com|gov|net|org)) | (?<=\.uk) )/[^\s<>"“”]*[\w/] )?
    """
_REST = rf"""
      [Nn]['’`´][Tt]{_END} | (?<=\w){_CLITIC}
    | [\#@][^\W\d_]\w*+
    | (?<!\S)[:;=]-?[()DP](?!\w)
    | \.{{3,}} | [.!?]{{2,}} | -{{2,}} | \${{2,}} | \*{{2,}} | ={{2,}} | \+{{2,}} | ~{{2,}} | _+
    | << | >> | '' | `` | ’’
    | {_EMOJI}(?> (?: [\ufe0f\U0001f3fb-\U0001f3ff] | \u200d{_EMOJI} )* )
    | \s+ | .
    """


@cache
def _pattern() -> re.Pattern[str]:
    """A token, with the one space behind it if there is one."""
    plain = [word for word in FOLLOWS if "." not in word]
    spellings = {
        kind: "|".join(
            spelling
            for word in plain
            if FOLLOWS[word] is kind
            for spelling in (word.capitalize(), word.upper(), *([word] if kind is not Follows.NAME else []))
        )
        for kind in Follows
    }
    whole = "|".join(spellings[kind] for kind in Follows if kind is not Follows.NUMBER)
    abbreviation = _ABBREVIATION.replace("ABBREVIATIONS", whole).replace("BEFORE_NUMBER", spellings[Follows.NUMBER])
    kinds = (_FIRST_HALF, _ORDINARY, _ADDRESS, abbreviation, _NUMBER, _WORD, _REST)
    return re.compile(rf"(?:{'|'.join(kinds)})\ ?", re.VERBOSE | re.DOTALL)


# No token goes on over such a place, and what makes one looks no farther.
_SEAM = re.compile(r"\n\n(?=\S)|(?<=[a-z])\ (?=[a-z])")


def stretches(text: str, size: int) -> Iterator[tuple[int, int]]:
    """Start and end of stretches of `size` characters or a little more that can be split each by itself."""
    seams = [0]
    while seam := _SEAM.search(text, seams[-1] + size):
        seams.append(seam.end())
    return pairwise([*seams, len(text)])


def split(text: str) -> tuple[list[str], list[bool]]:
    """The tokens of `text`, and for each whether one space follows it. Joined again they are `text`."""
    pieces: list[str] = []
    position = 0
    for start, end in endless(text):
        behind = end + text.startswith(" ", end)
        pieces += [*_pattern().findall(text, position, start), text[start:behind]]
        position = behind
    pieces += _pattern().findall(text, position)
    spaced = [piece[-1] == " " and not piece.isspace() for piece in pieces]
    return [piece[:-1] if space else piece for piece, space in zip(pieces, spaced, strict=True)], spaced


class Tokenizer:
    """Makes a spaCy `Doc` of a text. Takes the place of `nlp.tokenizer`."""

    def __init__(self, vocab: "Vocab") -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> "Doc":
        """Make the `Doc` of one text; `doc.text == text`."""
        from spacy.tokens import Doc

        words, spaces = split(text)
        return Doc(self.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator["Doc"]:
        """Make the `Doc` of each text. `batch_size` is part of spaCy's interface and has no effect."""
        return map(self, texts)

    # There is nothing to keep: the vocabulary is saved by its pipeline.

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Do nothing; part of spaCy's interface."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "Tokenizer":
        """Do nothing; part of spaCy's interface."""
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Give no bytes; part of spaCy's interface."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> "Tokenizer":
        """Do nothing; part of spaCy's interface."""
        return self
