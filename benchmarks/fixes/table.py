"""The share of good results, by kind of suggestion."""

from collections.abc import Iterable, Iterator
from math import sqrt

from benchmarks.fixes.judgements import Judgement, Row
from benchmarks.fixes.today import Change, Today

GOALS = {"safe": 0.98, "other": None, "all": 0.90}
_Z = 1.96


def table(rows: Iterable[Row]) -> Iterator[str]:
    """A line for each sample and kind: how many were judged, the share that is good, and its 95 % interval."""
    rows = list(rows)
    yield f"{'sample':>6}  {'kind':<6} {'judged':>6} {'good':>6}  {'95 % interval':<15} {'goal':>5}"
    for sample in sorted({row.sample for row in rows}):
        own = [row for row in rows if row.sample == sample and row.judgement is not Judgement.NONE]
        kinds = {
            "safe": [row for row in own if row.fix.safe],
            "other": [row for row in own if not row.fix.safe],
            "all": own,
        }
        for kind, chosen in kinds.items():
            good = sum(row.judgement is Judgement.GOOD for row in chosen)
            low, high = wilson(good, len(chosen))
            goal = "" if GOALS[kind] is None else f"{GOALS[kind]:.2f}"
            share = f"{good / len(chosen):6.3f}" if chosen else "     -"
            yield f"{sample:>6}  {kind:<6} {len(chosen):>6} {share}  {low:.3f} to {high:.3f}  {goal:>5}"


def changes(today: Iterable[Today]) -> Iterator[str]:
    """How many results differ from those that were judged, by sample, and each that needs a new judgement."""
    today = list(today)
    for sample in sorted({each.row.sample for each in today}):
        own = [each.change for each in today if each.row.sample == sample]
        counts = ", ".join(f"{own.count(change)} {change}" for change in Change)
        yield f"Sample {sample} with the program of today: {counts}."
    for each in today:
        if each.change is Change.OTHER:
            yield f"Not judged: {each.row.id} {each.row.fix.before!r} -> {each.row.fix.after!r}"


def wilson(good: int, number: int) -> tuple[float, float]:
    """The 95 % interval of a share: Wilson, Journal of the American Statistical Association 1927;22:209-212."""
    if not number:
        return 0.0, 1.0
    share, extra = good / number, _Z**2 / number
    middle = (share + extra / 2) / (1 + extra)
    reach = _Z * sqrt(share * (1 - share) / number + extra / (4 * number)) / (1 + extra)
    return max(0.0, middle - reach), min(1.0, middle + reach)
