"""What a formula says of a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """What a formula says of a text, and how that stands against a threshold."""

    name: str
    """As in a profile: "flesch-kincaid"."""
    title: str
    """As a person knows it."""
    value: float | None
    """`None` when the formula says nothing of this text."""
    unit: str
    """What the value counts, as "US school grade"."""
    formula: str
    source: str
    """Who made the formula."""
    low: float | None = None
    high: float | None = None
    """Ends of a 95 % interval: how far the score would move with other sentences like these."""
    reason: str = ""
    """Why there is no value, in one plain sentence."""
    threshold: float | None = None
    passed: bool | None = None
    """`None` without a value or a threshold."""
