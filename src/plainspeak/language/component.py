"""Our sentence splitter as a spaCy component. spaCy loads this module by its entry point; nothing of ours imports it."""

from typing import Any

import numpy as np
from spacy.attrs import LENGTH, SENT_START, SPACY  # type: ignore[import-not-found]  # compiled, without a stub
from spacy.language import Language
from spacy.tokens import Doc

from plainspeak.language.sentences import begins_sentence, sentence_starts


def mark_sentences(doc: Doc, text: str) -> Doc:
    """Mark where the sentences of `doc` begin, whichever tokenizer made it of `text`. Marks that are there are replaced."""
    if len(doc):
        lengths = doc.to_array([LENGTH, SPACY]).astype(np.int64).sum(axis=1)
        flags = begins_sentence(sentence_starts(text), np.cumsum(lengths) - lengths)
        column: Any = np.where(flags, 1, -1).astype(np.uint64).reshape(-1, 1)
        doc.from_array([SENT_START], column)
    return doc


@Language.component("plainspeak_sentences", assigns=["token.is_sent_start", "doc.sents"])
def set_sentences(doc: Doc) -> Doc:
    """Mark where the sentences of `doc` begin. A caller who has its text saves time with `mark_sentences`."""
    return mark_sentences(doc, doc.text)
