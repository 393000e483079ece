"""The tagger as a spaCy component, for pipelines of spaCy users: `nlp.add_pipe("plainspeak_tagger")`.

Only spaCy loads this module, so it may import spaCy at the top.
"""

from spacy.language import Language
from spacy.tokens import Doc, MorphAnalysis

from plainspeak.language.tagger import PASSIVE, Tagger, load_tagger, universal

_PASSIVE_FEATURES = "Tense=Past|VerbForm=Part|Voice=Pass"


class TaggerComponent:
    """Sets `tag` and `pos` of every token, and "Voice=Pass" in the `morph` of a passive participle."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger

    def __call__(self, doc: Doc) -> Doc:
        """Tag the sentences of `doc`, or the whole of it as one sentence if they are not set."""
        spans = list(doc.sents) if doc.has_annotation("SENT_START") else [doc[:]]
        sentences = [[token.text for token in span] for span in spans]
        for span, tags in zip(spans, self._tagger.tag(sentences), strict=True):
            for token, tag in zip(span, tags, strict=True):
                token.pos_ = universal(tag, token.text)
                token.tag_ = tag.removesuffix("-Pass")
                if tag == PASSIVE:
                    token.morph = MorphAnalysis(doc.vocab, _PASSIVE_FEATURES)
        return doc


@Language.factory("plainspeak_tagger", assigns=["token.tag", "token.pos", "token.morph"])
def make_tagger(nlp: Language, name: str) -> TaggerComponent:
    """Make the component; spaCy calls this by the name "plainspeak_tagger"."""
    return TaggerComponent(load_tagger())
