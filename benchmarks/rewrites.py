"""Counts flags on both sides of real rewrites: what people wrote first, and the plain version they made of it.

    python -m benchmarks.rewrites --pairs FILE.jsonl [--json]

Each line of the file is an object with the texts `hard` and `plain`. A checker that is right flags the second much less.

Both sides of the pairs of plainlanguage.gov have been read, and the lists were mended after it. So their ratio says how the
lists do on texts that they know. It moved from 0.427 to 0.376 with these mends.
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
    pairs = [json.loads(line) for line in arguments.pairs.read_text(encoding="utf-8").splitlines()]
    figures = {kind: measure(pairs, notes=kind == "with notes") for kind in ("warnings", "with notes")}
    if arguments.json:
        print(json.dumps(figures, indent=2))
        return
    for kind, found in figures.items():
        rates = ", ".join(f"{side} {found[side]:.1f}" for side in SIDES)
        print(f"{kind}: flags per 1,000 words {rates}; plain / hard {found['ratio']:.3f}; {len(pairs)} pairs")


def measure(pairs: list[dict[str, str]], *, notes: bool) -> dict[str, float]:
    """Flags of the rules about words for each 1,000 words of each side, and their ratio."""
    checker = Checker("nhs")
    words: Counter[str] = Counter()
    flags: Counter[str] = Counter()
    for pair in pairs:
        for side in SIDES:
            result = checker.check_text(pair[side])
            found = result if notes else result.without_notes()
            words[side] += result.words
            flags[side] += sum(finding.rule in WORD_RULES for finding in found.findings)
    rates = {side: 1000 * flags[side] / words[side] for side in SIDES}
    return {**rates, "ratio": rates["plain"] / rates["hard"]}


if __name__ == "__main__":
    main()
