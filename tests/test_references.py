"""Entries of lists of books and articles are left alone; sentences that name people and years are not."""

import pytest

from plainspeak import Checker
from plainspeak.references import is_reference

REFERENCES = (
    "Smith J, Jones K. Working together. BMJ 2010;341:c5146.",
    "1. Boyle D, Harris M (2009) The Challenge of Co-production. London: NESTA.",
    "Beresford, P. (2019) Public participation in health. London: Example Press.",
    "[3] O'Brien, K., et al., 2011. Utilising peers.",
    "Duckworth, A. L.; Peterson, C. (June 2007). Grit and its utilisation.",
    "Alvarez-Dominguez, C., M.A. Barbieri, and P.D. Stahl. 1996. Facilitating fusion. J. Biol. Chem. 271:13834.",
    "Hall, G. D. & Johnson, C. Facilitating health among obese patients. Example Care, 5(2), 89-95.",
    "Task Force on Health, (2002). Utilising care for obese patients. Example Care, 65(1), 81-88.",
    "Anna Asante, Kofi Hall, and Mei Xu. 2020. Utilising peers in wards. In Proceedings.",
)
SENTENCES = (
    "Mrs K. Jones said in 2010, that we utilise it.",
    "The council wrote a plan in May (2019). We utilise it.",
    "Hall, G. & Jones, C. will utilise rooms 5, 89 and 95.",
    "Smith (2010) says that we utilise it.",
    "Jones, A. chaired the meeting in May 2016.",
    "The SCC Commissioner mentioned in 2016, that we utilise it.",
    "Part IV Landlord and Tenant Act (1987) applies.",
    "Anna B. Smith opened the meeting on 3 May 2016. We met.",
    "Washington, D.C.–Speaker Ann Hall spoke in 2021.",
    "",
)


@pytest.mark.parametrize("text", REFERENCES)
def test_knows_an_entry_of_a_list_of_books(text: str) -> None:
    assert is_reference(text)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_no_entry(text: str) -> None:
    assert not is_reference(text)


def test_nothing_is_flagged_in_an_entry() -> None:
    result = Checker("nhs").check_text("\n\n".join(("We utilise it.", *REFERENCES)))
    assert [result.text_of(finding) for finding in result.findings] == ["utilise"]
