"""Build the syllable table and rule in `src/plainspeak/data` from the CMU Pronouncing Dictionary.

    python -m training.syllables path/to/cmudict.dict

The dictionary is at https://github.com/cmusphinx/cmudict; its licence is beside the table, in `cmudict-licence.txt`.
Where it gives several pronunciations, the first counts. Prints how often the rule is right on words it has not seen.
"""

import argparse
import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from wordfreq import get_frequency_dict

from plainspeak.syllables import DATA, by_rule, cut
from training.tables import rounded, weigh_pieces, write

COMMON = 10**2.5 / 1e9  # A word of Zipf frequency 2.5 or more is looked up, which is faster than the rule.
RARE = 10**1.5 / 1e9  # British spellings are taken from words at least this frequent.
SEEN = 20  # A piece must be in this many words.
RULE_SPEAKS_FOR = re.compile("[a-z]+")
# From a British spelling to the American one. What comes out counts only where it is a word of the dictionary.
AMERICAN = [
    (re.compile(british), american)
    for british, american in (
        (r"is(e|es|ed|er|ers|ing|able|ation|ations|ational)$", r"iz\1"),
        (r"ys(e|es|ed|er|ers|ing)$", r"yz\1"),
        (r"our", "or"),
        (r"([bcdfghkpt])re(s|d)?$", r"\1er\2"),
        (r"([bcdfghkpt])ring$", r"\1ering"),
        (r"ll(ed|ing|er|ers|or|ors|ation|ations)$", r"l\1"),
        (r"l(ment|ments|ful|fully)$", r"ll\1"),
        (r"ogue(s)?$", r"og\1"),
        (r"mme(s)?$", r"m\1"),
        (r"ence(s)?$", r"ense\1"),
        (r"[ao]e", "e"),
        (r"grey", "gray"),
        (r"tyre", "tire"),
        (r"cheque", "check"),
        (r"plough", "plow"),
    )
]
CORRECTIONS = {"dr": 2}  # The dictionary reads "Drive".


def main() -> None:
    """Read the dictionary, fit the rule, write both files and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dictionary", type=Path)
    counts = read_dictionary(parser.parse_args().dictionary)
    counts |= british_spellings(counts) | CORRECTIONS
    plain = {word: count for word, count in counts.items() if RULE_SPEAKS_FOR.fullmatch(word)}
    report(plain)
    pieces = fit(plain)
    frequency = get_frequency_dict("en")
    table = {
        word: count
        for word, count in counts.items()
        if frequency.get(word, 0) >= COMMON or len(word) == 1 or by_rule(word, pieces) != count
    }
    write(DATA / "syllables.txt.gz", table)
    write(DATA / "syllable-rule.txt.gz", pieces)
    print(f"{len(counts):,} words known; {len(table):,} in the table, {len(pieces):,} pieces in the rule")


def read_dictionary(path: Path) -> dict[str, int]:
    """Syllables of every word, counted as the vowels of its first pronunciation."""
    counts = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, *sounds = line.split("#")[0].split()
        syllables = sum(sound[-1].isdigit() for sound in sounds)
        if "(" not in word and "." not in word and syllables:
            counts[word] = syllables
    return counts


def british_spellings(counts: Mapping[str, int]) -> dict[str, int]:
    """Words the dictionary lacks that are British spellings of words it has."""
    lacking = (word for word, frequency in get_frequency_dict("en").items() if frequency >= RARE and word not in counts)
    found = ((word, next((other for other in american(word) if other in counts), None)) for word in lacking)
    return {word: counts[other] for word, other in found if other}


def american(word: str) -> Iterator[str]:
    """Every spelling an American might use for `word`; most are no words at all."""
    return (changed for pattern, new in AMERICAN if (changed := pattern.sub(new, word)) != word)


def report(counts: Mapping[str, int]) -> None:
    """Print how often the rule is right on words left out, related words (the same five first letters) together."""
    held = {word for word in counts if hashlib.sha256(word[:5].encode()).digest()[0] % 10 == 0}
    pieces = fit({word: count for word, count in counts.items() if word not in held})
    frequency = get_frequency_dict("en")
    for name, words in (("all", held), ("common", {word for word in held if frequency.get(word, 0) >= COMMON})):
        right = np.array([by_rule(word, pieces) == counts[word] for word in sorted(words)])
        off = 1.96 * right.std() / np.sqrt(len(right))
        print(f"rule on {name} words not seen: {right.mean():.3f} right (+/- {off:.3f}), n = {len(right):,}")


def fit(counts: Mapping[str, int]) -> dict[str, float]:
    """What every frequent piece is worth to the rule."""
    target = np.array(list(counts.values()), dtype=float)
    return rounded(weigh_pieces(list(counts), target, cut, seen=SEEN, penalty=1.0), 2)


if __name__ == "__main__":
    main()
