"""Characters to words, by the gaps between them."""

import numpy as np
import pytest

from plainspeak.pdf.page import ASCENT, DESCENT, Glyphs, Page, Style
from plainspeak.pdf.words import turns, words

UPRIGHT = Style(10, "Helvetica", bold=False, hidden=False, turn=0)
Drawn = tuple[str, float, float]
"""A character, where it begins and where it ends."""


def page(*drawn: Drawn, height: float = 100) -> Page:
    boxes = [[x0, height - 10 * ASCENT, x1, height + 10 * DESCENT] for _, x0, x1 in drawn]
    glyphs = Glyphs(
        [text for text, _, _ in drawn], np.array(boxes).reshape(-1, 4), np.zeros(len(drawn), dtype=int), (UPRIGHT,)
    )
    return Page(1, 600, 800, glyphs)


def row(text: str, gap: float = 0.0, start: float = 0.0) -> list[Drawn]:
    """Characters 5 wide, each `gap` behind the last; an underscore is a gap of 3 more."""
    drawn, x = [], start
    for character in text:
        if character == "_":
            x += 3
        else:
            drawn.append((character, x, x + 5))
            x += 5 + gap
    return drawn


CASES = {
    "spaces drawn": (row("to be"), ["to", "be"]),
    "spaces left as gaps": (row("to_be"), ["to", "be"]),
    "small gaps are none": ([*row("to"), ("b", 11.5, 16.5), ("e", 16.5, 21.5)], ["tobe"]),
    "letters set apart": (row("AGENDA", gap=2), ["AGENDA"]),
    "letters set apart, with spaces": (row("AN AGENDA", gap=4), ["AN", "AGENDA"]),
    "figures far apart are no word": (row("1234", gap=6), ["1", "2", "3", "4"]),
    "a space the engine supposes in a small gap": (
        [("a", 0, 5), (" ", 6, 6), ("b", 5.5, 10.5)],
        ["a", "b"],
    ),
    "a space the engine supposes where there is no gap": (
        [("a", 0, 5), (" ", 5, 5), ("b", 5, 10)],
        ["ab"],
    ),
    "printed twice": (
        [(c, x + shift, x + 5 + shift) for c, x in (("n", 0), ("o", 5)) for shift in (0, 0.4)],
        ["no"],
    ),
    "real double letters": (row("keeps"), ["keeps"]),
    "double letters that the font says are wider than they are": (
        [("o", 0, 5), ("f", 5, 10), ("f", 7.2, 12.2), ("e", 9.4, 14.4), ("r", 14.4, 19.4)],
        ["offer"],
    ),
    "narrow double letters": ([("i", 0, 2), ("l", 2, 4), ("l", 4, 6)], ["ill"]),
    "dots that lead to a page number": (row("Aim..........3"), ["Aim", "3"]),
    "three dots end a sentence": (row("Aim..."), ["Aim..."]),
    "a line to write on": ([*row("Name"), *[("_", 20 + 5 * n, 25 + 5 * n) for n in range(8)]], ["Name"]),
    "a number of Windows": (row("don\x92t"), ["don’t"]),
    "a jump back": (row("far", start=100) + row("near"), ["far", "near"]),
}


@pytest.mark.parametrize("name", CASES)
def test_words(name: str) -> None:
    drawn, expected = CASES[name]
    assert words(page(*drawn), 0).texts == expected


def test_a_ligature_gives_all_its_letters_its_place() -> None:
    found = words(page(("a", 0, 5), (" ", 5, 10), ("o", 10, 15), ("ffi", 15, 22), ("-", 22, 27)), 0)
    assert found.texts == ["a", "offi-"]
    assert found.firsts.tolist() == [0, 1]
    assert found.letters.tolist() == [0, 10, 15, 15, 15, 22]
    assert found.boxes[:, (0, 2)].tolist() == [[0, 5], [10, 27]]


def test_what_is_printed_twice_is_bold() -> None:
    found = words(page(*row("no yes"), ("n", 0.3, 5.3), ("o", 5.3, 10.3)), 0)
    assert (found.texts, found.bold.tolist()) == (["no", "yes"], [True, False])


def test_the_direction_most_text_runs_in_comes_first() -> None:
    mixed = page(*row("abc"))
    kinds = (UPRIGHT, UPRIGHT._replace(turn=90))
    glyphs = Glyphs(mixed.glyphs.texts, mixed.glyphs.boxes, np.array([0, 1, 1]), kinds)
    assert turns(Page(1, 600, 800, glyphs)) == [90, 0]


def test_an_empty_page_has_no_words() -> None:
    assert turns(page()) == []
    assert len(words(page((" ", 0, 5)), 0)) == 0
