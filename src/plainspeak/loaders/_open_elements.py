"""Keeps the elements that are open, and ends them as browsers do where the writer of a page did not.

No step looks through all of them: 100,000 elements inside each other cost what 100,000 beside each other do.
"""

from collections import defaultdict
from dataclasses import dataclass

from plainspeak.loaders._elements import BLOCKS, ENDS, TABLE_PARTS, WALLS
from plainspeak.loaders._surroundings import Surroundings


@dataclass(slots=True)
class _Element:
    name: str
    around: Surroundings
    """What holds inside it."""
    open: bool = True
    """An element in a line that ended before a block inside it did is kept until that block ends."""


class OpenElements:
    """A stack of elements, the innermost last."""

    def __init__(self) -> None:
        self._stack: list[_Element] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        """Where in the stack the open elements of each name are."""
        self._blocks: list[int] = []
        self._walls: list[int] = []

    def __len__(self) -> int:
        return len(self._stack)

    @property
    def around(self) -> Surroundings:
        """What holds inside the innermost."""
        return self._stack[-1].around if self._stack else Surroundings()

    def open(self, name: str, around: Surroundings) -> None:
        """Put an element inside the innermost."""
        place = len(self._stack)
        self._stack.append(_Element(name, around))
        self._places[name].append(place)
        if name in BLOCKS:
            self._blocks.append(place)
        if name in WALLS:
            self._walls.append(place)

    def end_for(self, name: str) -> None:
        """End what a start tag of that name ends: a list item ends the one before, a block ends a paragraph."""
        if name in ENDS:
            ended, within = ENDS[name]
            limit = max(map(self._place, within))
            places = [place for place in map(self._place, ended) if place > limit]
            self._pop_to(min(places, default=len(self._stack)))
        if name in BLOCKS and self._place("p") > self._wall:
            self.close("p")
        if name == "a":
            self.close("a")

    def close(self, name: str) -> None:
        """End the nearest element of that name, with all that is open in it, if there is one in reach."""
        place = self._place(name)
        if place < 0 or (place < self._wall and name not in TABLE_PARTS):
            return
        if name not in BLOCKS and self._blocks and self._blocks[-1] > place:
            self._retire(self._stack[place])
        else:
            self._pop_to(place)

    @property
    def _wall(self) -> int:
        return self._walls[-1] if self._walls else -1

    def _place(self, name: str) -> int:
        """Where in the stack the nearest open element of that name is, or -1."""
        places = self._places.get(name)
        return places[-1] if places else -1

    def _pop_to(self, place: int) -> None:
        while len(self._stack) > place or (self._stack and not self._stack[-1].open):
            element = self._stack.pop()
            if element.open:
                self._retire(element)
            for places in (self._blocks, self._walls):
                if places and places[-1] == len(self._stack):
                    places.pop()

    def _retire(self, element: _Element) -> None:
        element.open = False
        self._places[element.name].pop()
