"""plainspeak in a spaCy pipeline of your own: `nlp.add_pipe("plainspeak", config={"profile": "govuk"})`.

The findings are then in `doc._.plainspeak`, a tuple of `Finding` with offsets into `doc.text`. Tokens are those of the
pipeline, and so are sentences where it finds them; parts of speech come from our own model.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

from plainspeak.checker import Checker
from plainspeak.document import Block, BlockKind, Coverage, Document, Format
from plainspeak.finding import Finding
from plainspeak.language.component import set_sentences
from plainspeak.origins import InText, Segment
from plainspeak.profile import DEFAULT
from plainspeak.segments import Segments

EXTENSION = "plainspeak"
_BLOCK = re.compile(r"\S(?:.|\n(?!\s*\n))*", re.MULTILINE)


class Plainspeak:
    """The component. `profile` is the name of a profile or the path of a TOML file."""

    def __init__(self, profile: str) -> None:
        self._checker = Checker(profile)
        if not Doc.has_extension(EXTENSION):
            Doc.set_extension(EXTENSION, default=())

    def __call__(self, doc: Doc) -> Doc:
        """Check a `Doc` and put the findings in `doc._.plainspeak`."""
        doc._.set(EXTENSION, self.findings(doc))
        return doc

    def findings(self, doc: Doc) -> tuple[Finding, ...]:
        """The findings of a `Doc`, in order of their place."""
        blocks = tuple(Block(BlockKind.PARAGRAPH, *match.span()) for match in _BLOCK.finditer(doc.text))
        if not blocks:
            return ()
        if not doc.has_annotation("SENT_START"):
            set_sentences(doc)
        return self._checker.check_doc(_document(doc.text, blocks), doc).findings


@Language.factory("plainspeak", assigns=[f"doc._.{EXTENSION}"], default_config={"profile": DEFAULT})
def make_plainspeak(nlp: Language, name: str, profile: str) -> Plainspeak:
    """Make the component for a pipeline. spaCy finds this through the entry point `spacy_factories`."""
    return Plainspeak(profile)


def _document(text: str, blocks: tuple[Block, ...]) -> Document:
    """A document whose text is the text itself, to the character."""
    return Document(
        path="doc",
        format=Format.TEXT,
        text=text,
        blocks=blocks,
        segments=Segments(InText, [Segment(0, len(text), InText(0, len(text)))]),
        marks=(),
        source=text,
        coverage=Coverage(words=len(text.split()), characters=len(text)),
    )
