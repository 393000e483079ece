"""Which alternative texts are the writer's own."""

import time

import pytest

from plainspeak.alt_text import is_useful


@pytest.mark.parametrize(
    "alt_text",
    [
        "A map of the site.",
        "Logo",
        "The file plan.png shows the site.",
        "This text was automatically generated from the figures below it.",
    ],
)
def test_what_a_writer_said_is_kept(alt_text):
    assert is_useful(alt_text)


@pytest.mark.parametrize(
    "alt_text",
    [
        "",
        " \n",
        "IMG_0042.JPG",
        "C:\\Users\\me\\my plan.png",
        "https://example.org/plan",
        "A screenshot of a computer\n\nDescription automatically generated",
        "A chart Description automatically generated with medium confidence",
        "A person sitting  Description generated with very high confidence",
        "A close-up of a logo AI-generated content may be incorrect.",
    ],
)
def test_what_a_program_put_there_is_not(alt_text):
    assert not is_useful(alt_text)


@pytest.mark.parametrize(
    "again", ["a", " ", ".png ", "Description ", "Description automatically generated\n", "http://"]
)
def test_long_texts_take_no_time(again):
    start = time.process_time()
    is_useful(again * 20_000 + "x")
    assert time.process_time() - start < 1
