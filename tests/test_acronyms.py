"""Acronyms and what they stand for: tables of texts, and the promises that hold for every text."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.acronyms import find_acronyms, find_definitions, is_acronym

USES = [
    ("The NHS and GPs met A&E staff.", ["NHS", "GPs", "A&E"]),
    ("COVID-19 and 3D scans on the M25, H1N1", ["COVID-19", "3D"]),
    ("The CQC's report, the ICBs’ plan and PhDs", ["CQC's", "ICBs", "PhDs"]),
    ("I met Ann at Leeds. McDonald and iPad are names.", []),
    ("See https://NHS.UK/ABC or write to ABC@NHS.UK, @SCIE or #WHO.", []),
    ("AN EXTRAORDINARILY LONGWORDED", ["AN", "LONGWORDED"]),
]

# Text, and "short = long" of every definition in it.
DEFINITIONS = [
    # Both ways round, and plurals.
    ("The Care Quality Commission (CQC) came.", ["CQC = Care Quality Commission"]),
    ("The CQC (Care Quality Commission) came.", ["CQC = Care Quality Commission"]),
    ("Integrated care boards (ICBs) plan.", ["ICBs = Integrated care boards"]),
    ("a Clinical Commissioning Group (CCG) or groups (CCGs)", ["CCG = Clinical Commissioning Group"]),
    ('the Social Care Institute for Excellence ("SCIE")', ["SCIE = Social Care Institute for Excellence"]),
    ("Policing and Crime [PAC] plans", ["PAC = Policing and Crime"]),
    # Small words, hyphens, ampersands, letters inside words, words left out.
    ("the Department of Health and Social Care (DHSC)", ["DHSC = Department of Health and Social Care"]),
    ("Accident and Emergency (A&E) waits", ["A&E = Accident and Emergency"]),
    ("black, Asian and minority ethnic (BAME) people", ["BAME = black, Asian and minority ethnic"]),
    ("tested for tuberculosis (TB) today", ["TB = tuberculosis"]),
    ("non-small-cell lung cancer (NSCLC)", ["NSCLC = non-small-cell lung cancer"]),
    ("the National Development Team for Inclusion (NDTi)", ["NDTi = National Development Team for Inclusion"]),
    # More in the brackets, or no brackets.
    ("an Equality Impact Assessment (EIA, see page 4)", ["EIA = Equality Impact Assessment"]),
    ("a panel (the Local Safeguarding Board, LSB) met", ["LSB = Local Safeguarding Board"]),
    ("the Voluntary Sector Forum (hereafter the VSF)", ["VSF = Voluntary Sector Forum"]),
    ("PALS stands for Patient Advice and Liaison Service.", ["PALS = Patient Advice and Liaison Service"]),
    ("EHCP: Education, Health and Care Plan", ["EHCP = Education, Health and Care Plan"]),
    (
        "SALT – Speech and Language Therapy\nOT – Occupational Therapy",
        ["SALT = Speech and Language Therapy", "OT = Occupational Therapy"],
    ),
    ("continuing healthcare, or CHC, is free", ["CHC = continuing healthcare"]),
    ("a personal health budget, also known as a PHB", ["PHB = personal health budget"]),
    ("the Uniform Limit Theorem ULT", ["ULT = Uniform Limit Theorem"]),
    (
        "CQC\n\nCare Quality Commission\n\nOT\n\nOccupational therapist",
        ["CQC = Care Quality Commission", "OT = Occupational therapist"],
    ),
    (
        "Short forms: MBM, modified base medium; WT, wild type; and so on.",
        ["MBM = modified base medium", "WT = wild type"],
    ),
    # What is no definition.
    ("We asked the NHS, nearly half spoke. Present: AB, CD and EF.", []),
    ("He came (at last) with the plan (see below) and left (ie went).", []),
    ("The chair of Leeds City Council (Labour) spoke for the NHS (which paid).", []),
    ("The plan of the condition (OTC) and Moor Green & Co Ltd (Moor Green).", []),
    ("NHS England (NHS) staff", []),
    ("Children (SEN) and money (£5)", []),
]


@pytest.mark.parametrize(("text", "acronyms"), USES)
def test_uses(text: str, acronyms: list[str]) -> None:
    found = find_acronyms(text)
    assert [acronym.text for acronym in found] == acronyms
    assert [text[acronym.start : acronym.end] for acronym in found] == acronyms


@pytest.mark.parametrize(("text", "definitions"), DEFINITIONS)
def test_definitions(text: str, definitions: list[str]) -> None:
    assert [f"{found.short} = {found.long}" for found in find_definitions(text)] == definitions


@given(st.text(alphabet="ABab ()[]&-s,.\n"))
def test_places_are_right(text: str) -> None:
    for found in find_definitions(text):
        assert text[found.short_start : found.short_end] == found.short
        assert text[found.long_start : found.long_end] == found.long


@pytest.mark.parametrize(
    "unit", ["(", "AB (", "(AB) ", "ABC ", "AB means ", "abc (ABC) ", "aB-", "A&", "a (a", "AB: a b "]
)
def test_time_grows_with_length(unit: str) -> None:
    start = time.process_time()
    find_definitions(unit * (30_000 // len(unit)))
    assert time.process_time() - start < 3  # under 0.3 s when linear; minutes when quadratic


# What `find_acronyms` looks for, tried at every character.
_AT_EVERY_CHARACTER = re.compile(
    r"(?<![\w@#/.])(?=\w*[A-Z]\w*[A-Z&]|\d[A-Z]\b)[A-Za-z0-9]+(?:[&/'’.-][A-Za-z0-9]+)*+(?![\w@])"
)


@given(st.text(alphabet="aBC1é_&-'.@/ ", max_size=30))
def test_the_quick_search_finds_what_the_plain_one_finds(text: str) -> None:
    plain = [found.span() for found in _AT_EVERY_CHARACTER.finditer(text) if is_acronym(found.group())]
    assert [(start, end) for _, start, end in find_acronyms(text)] == plain
