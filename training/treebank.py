"""Sentences of a treebank in CoNLL-U, and the changes made to them so that the tagger meets what real papers hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

Sentence = tuple[list[str], list[str]]
"""Words and their tags."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the treebank."""

    word: str
    tag: str
    relation: str
    glued: bool
    """Whether the next word follows without a space."""


def read(path: Path) -> Iterator[list[Token]]:
    """Each sentence of a CoNLL-U file; the lines of multi-word and empty tokens are left out."""
    sentence: list[Token] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if columns[0].isdigit():
            sentence.append(_token(columns))
        elif not line and sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _token(columns: list[str]) -> Token:
    passive = columns[4] == "VBN" and "Voice=Pass" in columns[5]
    tag = "VBN-Pass" if passive else columns[4]
    return Token(columns[1], tag, columns[7].partition(":")[0], "SpaceAfter=No" in columns[9])


def plain(sentence: list[Token]) -> Sentence:
    """The words and tags of a sentence as they stand."""
    return [token.word for token in sentence], [token.tag for token in sentence]


def joined(sentence: list[Token]) -> Sentence:
    """The words and tags of a sentence with every hyphenated compound as one word, as our tokenizer leaves them."""
    words: list[str] = []
    tags: list[str] = []
    open_compound = False
    for before, token, after in zip([None, *sentence], sentence, [*sentence[1:], None], strict=False):
        hyphen = token.tag == "HYPH" and before and before.glued and token.glued and after
        if hyphen or open_compound:
            words[-1] += token.word
            tags[-1] = _tag_of_compound(token)
        else:
            words.append(token.word)
            tags.append(token.tag)
        open_compound = bool(hyphen)
    return words, tags


def _tag_of_compound(last: Token) -> str:
    if last.relation == "amod" or (last.relation == "compound" and not last.tag.startswith("NNP")):
        return "JJ"
    return last.tag


def varied(sentence: list[Token], random: Random) -> Sentence:
    """A sentence as it may look elsewhere: compounds joined, all lower or upper case, a heading, no full stop."""
    words, tags = joined(sentence) if random.random() < 0.5 else plain(sentence)
    if len(words) > 3 and tags[-1] == "." and random.random() < 0.1:
        words, tags = words[:-1], tags[:-1]
    return _recased(words, random.random()), tags


def _recased(words: list[str], chance: float) -> list[str]:
    if chance < 0.04:
        return [word.lower() for word in words]
    if chance < 0.09:
        return [word.upper() for word in words]
    if chance < 0.13:
        return [word[:1].upper() + word[1:] if len(word) > 3 else word for word in words]
    return words
