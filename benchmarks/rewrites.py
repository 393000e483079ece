"""Counts flags on both sides of real rewrites: what people wrote first, and the plain version they made of it.

    python -m benchmarks.rewrites --pairs FILE.jsonl [--json]

Each line of the file is an object with the texts `hard` and `plain`. A checker that is right flags the second much less.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from plainspeak import Checker

WORD_RULES = (
    "jargon",
    "wordy-phrase",
    "unexplained-term",
    "undefined-acronym",
    "stigmatising-language",
    "hidden-verb",
    "latin-abbreviation",
)
SIDES = ("hard", "plain")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    figures = measure([json.loads(line) for line in arguments.pairs.read_text(encoding="utf-8").splitlines()])
    if arguments.json:
        print(json.dumps(figures, indent=2))
        return
    for side in SIDES:
        print(
            f"{side}: {figures[side]['words']:,} words, {figures[side]['flags per 1,000 words']:.1f} flags per 1,000 words"
        )
    print(f"plain / hard: {figures['ratio']:.3f}")


def measure(pairs: list[dict[str, str]]) -> dict[str, dict[str, float] | float]:
    """Flags of the rules about words on each side, warnings and notes together."""
    checker = Checker("nhs")
    words: Counter[str] = Counter()
    flags: Counter[str] = Counter()
    for pair in pairs:
        for side in SIDES:
            result = checker.check_text(pair[side])
            words[side] += result.words
            flags[side] += sum(finding.rule in WORD_RULES for finding in result.findings)
    rates = {side: 1000 * flags[side] / words[side] for side in SIDES}
    shown = {side: {"words": words[side], "flags per 1,000 words": rates[side]} for side in SIDES}
    return {**shown, "ratio": rates["plain"] / rates["hard"]}


if __name__ == "__main__":
    main()
