"""Text in another language is left alone; English with foreign names and words in it is not."""

import pytest

from plainspeak import Checker
from plainspeak.foreign import foreign_blocks, signs_of_language

FOREIGN = (
    "Le comité utilise les résultats de l'étude pour améliorer les services dans la région.",
    "Die Ergebnisse der Studie werden von dem Team für die Patienten in der Klinik genutzt.",
    "De resultaten van het onderzoek zijn door het team voor de patiënten gebruikt.",
    "Los resultados del estudio se utilizan para mejorar los servicios en la región.",
    "Mae'r cyngor yn gweithio gyda phobl leol i wella gwasanaethau yn yr ardal hon.",
    "研究结果用于改善服务",
)
ENGLISH = (
    "We will utilise the room in the Place de la Concorde with the El Camino group.",
    "Present: Ana de la Cruz, Jan van der Berg, Luis del Mar.",
    "Die casting is done at the works in Leeds.",
    "Café du Monde",
    "Costs 2024: 1,234",
    "",
)


def are_foreign(*blocks: str) -> list[bool]:
    """Whether each block of a paper is in another language."""
    told: list[bool] = foreign_blocks(signs_of_language(blocks)).tolist()
    return told


@pytest.mark.parametrize("text", FOREIGN)
def test_knows_other_languages(text: str) -> None:
    assert are_foreign(text, ENGLISH[0]) == [True, False]


@pytest.mark.parametrize("text", ENGLISH)
def test_takes_english_for_english(text: str) -> None:
    assert are_foreign(text) == [False]


def test_nothing_is_flagged_in_another_language() -> None:
    text = "We utilise it.\n\nL'implementation est commence dans le document pour les stakeholders et les services."
    result = Checker("nhs").check_text(text)
    assert [result.text_of(finding) for finding in result.findings] == ["utilise"]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("```\nutilise = True\n```\n", True),
        ("<https://www.nhs.uk/utilise>\n", True),
        ("We met.\n\n```\nx = 1\n```\n", False),
    ],
)
def test_a_paper_with_nothing_to_check_says_so(text: str, is_told: bool) -> None:
    notices = Checker().check_text(text, format="markdown").notices
    assert any(notice.startswith("Nothing in this paper was checked") for notice in notices) == is_told


def test_knows_the_latin_that_stands_in_for_text_to_come() -> None:
    assert all(are_foreign("Lorem ipsum dolor sit amet, consectetur adipiscing elit. Nunc sed velit in mi molestie."))


GERMAN = "Die Ergebnisse der Studie werden von dem Team für die Patienten in der Klinik genutzt."


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Offene Teilmengen im topologischen Raum", True),
        ("Abbildung 3", True),
        ("We utilise the results of this study for the group.", False),
    ],
)
def test_a_short_piece_goes_with_a_paper_in_another_language(text: str, is_told: bool) -> None:
    assert are_foreign(*[GERMAN] * 9, text) == [*[True] * 9, is_told]


def test_a_short_piece_of_an_english_paper_is_english() -> None:
    english = ["We utilise it for the group and all of its members."] * 9
    assert are_foreign(GERMAN, *english, "Stakeholders") == [True, *[False] * 10]


def test_signs_add_up_whatever_the_text_is_cut_into() -> None:
    words = "L'implementation est (dans) le document: 研究 2024".split()
    assert signs_of_language([" ".join(words)]).tolist() == signs_of_language(words).sum(axis=0, keepdims=True).tolist()
