"""Small texts with their tags written into them: "We will address_VB the issue".

A word without a tag has none, so that a test fails where more is asked of the tagger than the case gives. A bar "|"
stands between sentences.
"""

import re
from collections.abc import Iterable
from functools import cached_property

import numpy as np

from plainspeak.document import Block, BlockKind, Document
from plainspeak.language.tokenizer import split
from plainspeak.vocabulary import Vocabulary
from plainspeak.words.tokens import Around


class TaggedText:
    """Stands in for `Analysis` where a test gives tokens, sentences and tags itself."""

    def __init__(self, marked: str, masked: str = "") -> None:
        tags: dict[int, str] = {}
        firsts = [0]
        words: list[str] = []
        spaces: list[bool] = []
        for number, sentence in enumerate(marked.split("|")):
            if number:
                firsts.append(len(words))
            for piece in re.findall(r"\S+\s*|\s+", sentence):
                plain = re.sub(r"_([A-Z$]+)(?=\W|$)", "", piece)
                tag = re.search(r"_([A-Z$]+)(?=\W|$)", piece)
                if tag:
                    tags[len(words)] = tag[1]
                tokens, spaced = split(plain)
                words += tokens
                spaces += spaced
        text = "".join(word + " " * space for word, space in zip(words, spaces, strict=True))
        blocks = (Block(BlockKind.PARAGRAPH, 0, len(text)),)
        self.document = Document("", "text", text, blocks, (), (), None, None)
        self.vocabulary = Vocabulary()
        self.ids = self.vocabulary.numbers(words)
        lengths = np.array([len(word) for word in words])
        self.starts = np.concatenate(([0], np.cumsum(lengths + np.array(spaces))[:-1])).astype(int)
        self.ends = self.starts + lengths
        self.sentence_firsts = np.array(firsts)
        self.sentence_ends = np.array([*firsts[1:], len(words)])
        self.token_sentences = np.repeat(np.arange(len(firsts)), np.diff(firsts, append=len(words)))
        self._tags = tags
        self._masked = masked
        self.asked: set[int] = set()

    @cached_property
    def around(self) -> Around:
        return Around(self)

    def tag(self, token: int) -> str:
        self.asked.add(token)
        return self._tags.get(token, "")

    def tag_ahead(self, tokens: Iterable[int]) -> None:
        """Nothing to do: the tags are there."""

    def is_masked(self, start: int, end: int) -> bool:
        found = self.document.text.find(self._masked) if self._masked else -1
        return found >= 0 and start < found + len(self._masked) and end > found
