"""The fast path finds what the plain path finds.

The fast path is that of the command: only the words that a rule asks about are tagged, two processes keep what they know
from paper to paper, and the results are packed, kept and read back. The plain path checks each paper by itself with all
loaded anew, and tags every word of every sentence.
"""

import random
from collections.abc import Sequence
from dataclasses import fields
from itertools import chain
from pathlib import Path

import numpy as np
import pytest

from plainspeak import batch as batch_module
from plainspeak.arrays import Integers
from plainspeak.batch import Batch
from plainspeak.checker import Checker
from plainspeak.language.row import Row
from plainspeak.language.tagger import load_tagger
from plainspeak.result import Result
from plainspeak.rule import all_rules
from plainspeak.settings import Settings

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "speed" / "corpus"

SUBJECTS = (
    "The board|Our team|You|Patients and carers|The Integrated Care Board (ICB)|Dr. Jones|No one|She|Staff".split("|")
)
VERBS = "will utilise|has been asked to facilitate|leverages|is being reviewed by|does not fail to provide|made a decision on"
OBJECTS = (
    "the service|co-production|a multi-disciplinary care pathway review meeting|3.5 beds|stakeholders, e.g. GPs|it|them"
)
ENDS = ".| prior to the meeting.| in order to commence treatment; this was agreed, and so on!|?| (see Annex A).| – in 2024."


def plain_result(path: Path) -> Result:
    """What the plain path finds."""
    tagger, checker = load_tagger(), Checker(isolate=False)

    every: dict[int, str] = {}

    def tag_all(row: Row, places: Integers) -> list[str]:
        if not every:
            solid = np.flatnonzero(~row.is_space)
            tags = chain.from_iterable(tagger.tag([words for words, _ in row.holding(solid)]))
            every.update(zip(solid.tolist(), tags, strict=True))
        return [every[place] for place in places.tolist()]

    checker._core._tag_words = tag_all
    return checker.check_file(path)


def fast_results(paths: Sequence[Path], cache: Path) -> list[Result]:
    """What the fast path finds."""
    batch = Batch(Settings(), jobs=2, cache_folder=cache)
    outcomes = list(batch.check(paths))
    batch.close()
    results = [outcome for outcome in outcomes if isinstance(outcome, Result)]
    assert len(results) == len(paths)
    return results


def assert_same(ours: Result, plain: Result) -> None:
    """Every field but the profile, which is another object when it comes from the cache."""
    for field in fields(Result):
        if field.name != "profile":
            assert getattr(ours, field.name) == getattr(plain, field.name), (plain.document.path, field.name)
    assert ours.profile.name == plain.profile.name


def sentences(chance: random.Random) -> list[str]:
    """Sentences made of pieces, and some that rules give as examples."""
    examples = [(*(flag.text for flag in rule.flags), *rule.allows) for rule in all_rules().values()]
    known = chance.sample(sorted(chain.from_iterable(examples)), 6)
    choices = (SUBJECTS, VERBS.split("|"), OBJECTS.split("|"), ENDS.split("|"))
    made = [" ".join(map(chance.choice, choices[:3])) + chance.choice(choices[3]) for _ in range(10)]
    return [*known, *made]


def write_markdown(path: Path, texts: Sequence[str]) -> None:
    path.write_text("# A paper\n\n" + "\n\n".join(texts[:6]) + "\n\n- " + "\n- ".join(texts[6:]) + "\n\n> " + texts[0])


def write_html(path: Path, texts: Sequence[str]) -> None:
    cells = "".join(f"<tr><td>{text}</td></tr>" for text in texts[:5])
    path.write_text(f"<h1>A paper</h1><table>{cells}</table>" + "".join(f"<p>{text}</p>" for text in texts[5:]))


def write_text(path: Path, texts: Sequence[str]) -> None:
    path.write_text("\n\n".join([" ".join(texts[:8]), *texts[8:]]))


def write_word(path: Path, texts: Sequence[str]) -> None:
    from docx import Document

    document = Document()
    document.add_heading("A paper", level=1)
    for text in texts:
        document.add_paragraph(text, style="List Bullet" if len(text) < 60 else None)
    document.save(str(path))


WRITERS = {"md": write_markdown, "html": write_html, "txt": write_text, "docx": write_word}


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    """Thirty-two papers of four formats, always the same."""
    paths = [tmp_path / f"{number:02}.{suffix}" for number in range(8) for suffix in WRITERS]
    for number, path in enumerate(paths):
        texts = sentences(random.Random(number))
        WRITERS[path.suffix[1:]](path, texts if number % 3 else texts * 12)
    # Chance may leave examples out. Easy sentences beside that of the first rule would make it easy: it has its own paper.
    examples = {rule: [flag.text for flag in each.flags] for rule, each in all_rules().items()}
    write_text(paths[2], examples.pop("reading-level"))
    write_text(paths[6], list(chain.from_iterable(examples.values())))
    return paths


def test_same_findings_in_papers_of_our_own(
    papers: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_module, "WORTH_SHARING", 0)
    fresh, stored = fast_results(papers, tmp_path / "cache"), fast_results(papers, tmp_path / "cache")
    for path, first, second in zip(papers, fresh, stored, strict=True):
        plain = plain_result(path)
        assert plain.findings
        assert_same(first, plain)
        assert_same(second, plain)
    found = {finding.rule for result in fresh for finding in result.findings}
    assert len(found) >= len(all_rules()) - 3, set(all_rules()) - found


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_same_findings_in_the_corpus(tmp_path: Path) -> None:
    paths = sorted(path for path in CORPUS.rglob("*") if path.is_file())
    if not paths:
        pytest.skip("the corpus for measuring speed is not beside this checkout")
    for path, ours in zip(paths, fast_results(paths, tmp_path / "cache"), strict=True):
        assert_same(ours, plain_result(path))
