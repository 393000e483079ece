"""plainspeak as a part of somebody else's spaCy pipeline."""

import subprocess
import sys

import pytest
import spacy

import plainspeak

TEXT = "We will utilise the room.\n\nThe panel will meet in May."


def test_is_found_without_importing_us_first() -> None:
    code = (
        "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('plainspeak'); print(nlp('We utilise it.')._.plainspeak)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "rule='jargon'" in run.stdout


@pytest.mark.parametrize("text", [TEXT, f"  {TEXT}\n", TEXT.replace(" ", "  ")])
def test_offsets_are_those_of_the_doc(text: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("plainspeak")
    doc = nlp(text)
    assert [doc.text[finding.start : finding.end] for finding in doc._.plainspeak] == ["utilise"]


def test_finds_what_the_checker_finds() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("plainspeak", config={"profile": "easy-read"})
    ours = plainspeak.check_text(TEXT, profile="easy-read")
    assert nlp(TEXT)._.plainspeak == ours.findings


def test_keeps_sentences_that_are_there() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"punct_chars": [";"]})
    nlp.add_pipe("plainspeak")
    doc = nlp("We meet. We talk; we go home.")
    assert [sent.text for sent in doc.sents] == ["We meet. We talk;", "we go home."]


def test_empty_text_has_no_findings() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("plainspeak")
    assert [doc._.plainspeak for doc in nlp.pipe(["", " \n", TEXT])][:2] == [(), ()]
