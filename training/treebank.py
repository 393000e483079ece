"""Sentences of a treebank in CoNLL-U, and the changes made to them so that the tagger meets what real papers hold."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the treebank."""

    word: str
    tag: str
    """The Penn tag, or "VBN-Pass" for a passive participle."""
    relation: str
    """Its relation to its head, without the subtype."""
    role: str
    """Its relation, where its head stands, and for a verb whether it has a subject and an object: "acl<+o"."""
    glued: bool
    """Whether the next word follows without a space."""
    taught: int | None = None
    """Which of the teacher's answers is about this word."""


Sentence = list[Token]


def read(path: Path) -> Iterator[Sentence]:
    """Each sentence of a CoNLL-U file; the lines of multi-word and empty tokens are left out."""
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if columns[0].isdigit():
            rows.append(columns)
        elif not line and rows:
            yield _sentence(rows)
            rows = []
    if rows:
        yield _sentence(rows)


def _sentence(rows: list[list[str]]) -> Sentence:
    children: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        children[row[6]].add(row[7].partition(":")[0])
    return [_token(row, children[row[0]]) for row in rows]


def _token(row: list[str], children: set[str]) -> Token:
    passive = row[4] == "VBN" and "Voice=Pass" in row[5]
    tag = "VBN-Pass" if passive else row[4]
    relation = row[7].partition(":")[0]
    side = "" if row[6] == "0" else "<" if int(row[6]) < int(row[0]) else ">"
    arguments = "+s" * ("nsubj" in children) + "+o" * ("obj" in children) if tag.startswith("V") else ""
    named = row[7] if row[7] in ("aux:pass", "nsubj:pass", "acl:relcl") else relation
    return Token(row[1], tag, relation, named + side + arguments, "SpaceAfter=No" in row[9])


def joined(sentence: Sentence) -> Sentence:
    """The sentence with every hyphenated compound as one word, as our tokenizer leaves them."""
    tokens: Sentence = []
    in_compound = False
    for number, token in enumerate(sentence):
        hyphen = token.tag == "HYPH" and 0 < number < len(sentence) - 1 and token.glued and sentence[number - 1].glued
        if hyphen or in_compound:
            tokens[-1] = replace(token, word=tokens[-1].word + token.word, tag=_tag_of_compound(token), taught=None)
        else:
            tokens.append(token)
        in_compound = hyphen
    return tokens


def _tag_of_compound(last: Token) -> str:
    if last.relation == "amod" or (last.relation == "compound" and not last.tag.startswith("NNP")):
        return "JJ"
    return last.tag


def recased(sentence: Sentence, case: str) -> Sentence:
    """The sentence in "lower" case, in "upper" case or as a "title", where long words have capitals."""
    change = {"lower": str.lower, "upper": str.upper, "title": _title}[case]
    return [replace(token, word=change(token.word)) for token in sentence]


def _title(word: str) -> str:
    return word[:1].upper() + word[1:] if len(word) > 3 else word


def varied(sentence: Sentence, random: Random) -> Sentence:
    """A sentence as it may look elsewhere: compounds joined, all lower or upper case, a heading, no full stop."""
    tokens = joined(sentence) if random.random() < 0.5 else sentence
    if len(tokens) > 3 and tokens[-1].tag == "." and random.random() < 0.1:
        tokens = tokens[:-1]
    [case] = random.choices(("", "lower", "upper", "title"), (87, 4, 5, 4))
    return recased(tokens, case) if case else tokens
