"""What the small tagger learns from: the treebank and running text, with a teacher's answers about all words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray

from training.teacher import Teacher
from training.treebank import Sentence, Token


@dataclass(frozen=True)
class Lessons:
    """Sentences, and how likely each tag is for each of their words, a row a word."""

    sentences: list[Sentence]
    answers: NDArray[np.float16]


def lessons(
    treebank: list[Sentence], text: Sequence[Sequence[str]], teacher: Teacher, tags: list[str], trust: float
) -> Lessons:
    """The teacher's answers; in the treebank they are mixed with its own tags, which weigh `trust` of 1.

    The roles of the words in running text are the teacher's too.
    """
    of_treebank, _ = teacher.ask([[token.word for token in sentence] for sentence in treebank])
    of_text, roles = teacher.ask(text)
    right = np.array([tags.index(token.tag) for token in chain.from_iterable(treebank)])
    mixed = trust * np.eye(len(tags), dtype=np.float32)[right] + (1 - trust) * of_treebank.astype(np.float32)
    numbers, names = count(), iter(roles)
    sentences = [[replace(token, taught=next(numbers)) for token in sentence] for sentence in treebank]
    sentences += [[Token(word, "", "", next(names), False, next(numbers)) for word in words] for words in text]
    return Lessons(sentences, np.concatenate([mixed.astype(np.float16), of_text]))
