"""Reads a document into an `Analysis` of tokens, sentences and, where a rule asks for them, tags."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.analysis import Analysis
from plainspeak.arrays import Integers
from plainspeak.document import Document
from plainspeak.errors import MissingLibrary
from plainspeak.language.cut import Cut, cut, cut_of
from plainspeak.language.row import Row
from plainspeak.lexicon import lexicon
from plainspeak.tags import TagWords
from plainspeak.vocabulary import Vocabulary
from plainspeak.words.library import open_words
from plainspeak.words.match import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MOST_KEPT = 250_000  # distinct token texts, so that a long run does not fill the memory


class Core:
    """Reads documents. Keep it: what it loads, it loads once, and only when something asks for it.

    `wordlists` are the user's own lists, asked before ours; terms in `words_off` are left alone. `model` names an
    installed spaCy pipeline to tag with in place of our own model. Raises `WordlistError`.
    """

    def __init__(
        self, wordlists: Sequence[Path] = (), *, words_off: frozenset[str] = frozenset(), model: str = ""
    ) -> None:
        self.words: Words = open_words(own=wordlists)
        self._words_off = words_off
        self._model = model
        self._vocabulary = Vocabulary()

    def read(self, document: Document) -> Analysis:
        """Cut a document into tokens and sentences; the rest is worked out when a rule asks for it."""
        return self._analysis(document, cut(document.text, self._words_met()))

    def read_doc(self, document: Document, doc: "Doc") -> Analysis:
        """The same with the tokens and sentences of a `Doc` that another pipeline made of `document.text`."""
        return self._analysis(document, cut_of(doc, self._words_met()))

    def _words_met(self) -> Vocabulary:
        if len(self._vocabulary) > _MOST_KEPT:
            self._vocabulary = Vocabulary()
        return self._vocabulary

    def _analysis(self, document: Document, cut: Cut) -> Analysis:
        return Analysis(
            document,
            cut,
            lexicon=lexicon(),
            words=self.words,
            words_off=self._words_off,
            tag_words=self._tag,
        )

    def _tag(self, row: Row, places: Integers) -> list[str]:
        return self._tag_words(row, places)

    @cached_property
    def _tag_words(self) -> TagWords:
        if self._model:
            return _tag_with_spacy(self._model)
        from plainspeak.language.tagger import load_tagger

        return load_tagger().tag_row


def _tag_with_spacy(name: str) -> TagWords:
    """Tagging by an installed spaCy pipeline. Raises `MissingLibrary`."""
    import spacy
    from spacy.tokens import Doc, Token

    try:
        nlp = spacy.load(name)
    except OSError as err:
        hint = f"Install it with: python -m spacy download {name}"
        raise MissingLibrary(f"The spaCy model '{name}' is not installed.", hint) from err

    def label(token: Token) -> str:
        # spaCy's models mark the auxiliary of a passive; ours marks the participle.
        passive = token.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in token.children)
        return "VBN-Pass" if passive else str(token.tag_)

    def tag(row: Row, places: Integers) -> list[str]:
        held = list(row.holding(places))
        docs = nlp.pipe(Doc(nlp.vocab, words=words) for words, _ in held)
        return [label(doc[place]) for doc, (_, places) in zip(docs, held, strict=True) for place in places.tolist()]

    return tag
