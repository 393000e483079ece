"""Measures a whole check of a folder against spaCy's blank tokenizer and sentencizer on the same texts.

    python -m benchmarks.speed --corpus DIR [--runs 3] [--stages] [--json]

Both run in one call, turn and turn about, each time in a fresh process that first handles one small text, so that what
starting costs is left out. The figures are medians. spaCy is given the text that our loaders read
out of the files; our own time includes the reading.
"""

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median

from plainspeak import Checker, Document
from plainspeak.core import Core
from plainspeak.loaders import load, load_bytes
from plainspeak.profile import Profile, load_profile
from plainspeak.scoring import scores

_WARM_UP = "We will utilise the room. It was decided in May by the Care Quality Commission (CQC).\n"


@dataclass(frozen=True)
class Figures:
    """What one run, or the median of several, took. Times are in seconds."""

    cpu: float
    wall: float
    findings: int
    words: int
    characters: int


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", default="nhs")
    parser.add_argument("--stages", action="store_true", help="print what every rule takes, too")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--once", choices=("spacy", "plainspeak"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    paths = corpus(arguments.corpus)
    if arguments.once:
        print(json.dumps(asdict(_RUNNERS[arguments.once](paths, arguments.profile))))
        return
    figures = compare(arguments.corpus, arguments.profile, arguments.runs)
    rules = list(load_profile(arguments.profile).rules)
    stage_times = stages(paths, arguments.profile) if arguments.stages else {}
    if arguments.json:
        told = {name: asdict(each) for name, each in figures.items()}
        print(json.dumps({"files": len(paths), "rules": rules, **told, "stages": stage_times}, indent=2))
    else:
        print("\n".join(table(figures, len(paths), rules, stage_times)))


def corpus(folder: Path) -> list[Path]:
    """Every file of a folder and its folders, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def compare(folder: Path, profile: str, runs: int) -> dict[str, Figures]:
    """The median of several runs of both, turn and turn about."""
    results: dict[str, list[Figures]] = {name: [] for name in _RUNNERS}
    for _ in range(runs):
        for name in _RUNNERS:
            command = [sys.executable, "-m", "benchmarks.speed", "--corpus", str(folder), "--profile", profile]
            output = subprocess.run([*command, "--once", name], check=True, capture_output=True, text=True).stdout
            results[name].append(Figures(**json.loads(output)))
    return {name: _median(each) for name, each in results.items()}


def _median(results: list[Figures]) -> Figures:
    cpu, wall = median(each.cpu for each in results), median(each.wall for each in results)
    return replace(results[0], cpu=cpu, wall=wall)


def run_plainspeak(paths: list[Path], profile: str) -> Figures:
    """Check every file, all rules and scores."""
    checker = Checker(profile)
    checker.check_text(_WARM_UP)
    findings = words = characters = 0
    cpu, wall = time.process_time(), time.perf_counter()
    for path in paths:
        result = checker.check_file(path)
        findings += len(result.findings)
        words += result.words
        characters += len(result.document.text)
    return Figures(time.process_time() - cpu, time.perf_counter() - wall, findings, words, characters)


def run_spacy(paths: list[Path], profile: str) -> Figures:
    """Cut the same texts into tokens and sentences with `spacy.blank("en")` and its sentencizer."""
    import spacy

    texts = [load(path).text for path in paths]
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp(_WARM_UP)
    cpu, wall = time.process_time(), time.perf_counter()
    words = sum(len(nlp(text)) for text in texts)
    return Figures(time.process_time() - cpu, time.perf_counter() - wall, 0, words, sum(map(len, texts)))


_RUNNERS = {"spacy": run_spacy, "plainspeak": run_plainspeak}


def stages(paths: list[Path], profile: str) -> dict[str, float]:
    """Seconds of processor time that each stage of a check takes in one run; a rule pays for what it asks for first."""
    core, chosen = Core(), load_profile(profile)
    for _ in _stages_of(load_bytes(_WARM_UP.encode(), "text.md"), core, chosen):
        pass
    spent: Counter[str] = Counter()
    for path in paths:
        began = time.process_time()
        document = load(path)
        spent["load"] += time.process_time() - began
        began = time.process_time()
        for stage in _stages_of(document, core, chosen):
            ended = time.process_time()
            spent[stage] += ended - began
            began = ended
    return dict(spent.most_common())


def _stages_of(document: Document, core: Core, profile: Profile) -> Iterator[str]:
    analysis = core.read(document)
    analysis.forms, analysis.sentence_firsts  # noqa: B018  # both are worked out when they are first asked for
    yield "tokens and sentences"
    analysis.listed("")
    yield "wordlists"
    for name, setting in profile.rules.items():
        for _ in setting.rule.check(analysis, setting.options):
            pass
        yield f"rule {name}"
    scores(analysis, profile)
    yield "scores"


def table(figures: dict[str, Figures], files: int, rules: list[str], stages: dict[str, float]) -> Iterator[str]:
    """What was measured, for people."""
    ours, theirs = figures["plainspeak"], figures["spacy"]
    yield f"{files} files, {ours.characters:,} characters, {ours.words:,} words; {ours.findings:,} findings"
    yield f"{len(rules)} rules: {', '.join(rules)}"
    yield ""
    yield "| | CPU s | ratio | wall s | ratio |"
    yield "|---|---|---|---|---|"
    for name, each in (("spaCy blank + sentencizer", theirs), ("plainspeak, whole check", ours)):
        cpu, wall = each.cpu / theirs.cpu, each.wall / theirs.wall
        yield f"| {name} | {each.cpu:.2f} | {cpu:.2f} | {each.wall:.2f} | {wall:.2f} |"
    if stages:
        yield ""
        yield "| stage | CPU s | ratio |"
        yield "|---|---|---|"
        for stage, seconds in stages.items():
            yield f"| {stage} | {seconds:.2f} | {seconds / theirs.cpu:.3f} |"


if __name__ == "__main__":
    main()
