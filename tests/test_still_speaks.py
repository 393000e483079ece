"""Sentences of the kind that real papers have, in which a rule must speak, whatever it has learnt to leave alone."""

import pytest

from plainspeak import Checker

SPEAKS = {
    "noun-string": [
        ("They set the foundation year tuition fees each spring.", "foundation year tuition fees"),
        ("We review each child protection plan review meeting.", "child protection plan review meeting"),
        ("A student finance application service opens in May.", "student finance application service"),
        ("It is hard to complete research grant application forms.", "research grant application forms"),
        ("Ask your local library community group member.", "library community group member"),
        (
            "The plan is based on student number growth projection assumptions.",
            "student number growth projection assumptions",
        ),
    ],
    "long-words-together": [
        ("We need compulsory identity verification for all.", "compulsory identity verification"),
        ("The law names independent disagreement resolution arrangements.", "independent disagreement resolution"),
        ("They value organisational sustainability considerations.", "organisational sustainability considerations"),
        (
            "It is about multidisciplinary organisational accountability.",
            "multidisciplinary organisational accountability",
        ),
        ("We fund interdisciplinary collaboration opportunities.", "interdisciplinary collaboration opportunities"),
    ],
    "undefined-acronym": [
        ("The meeting gave an update on the LGSCO.", "LGSCO"),
        ("Send it to NIMB for approval.", "NIMB"),
        ("Please see the BRF guidance for more.", "BRF"),
        ("The form went to DfE and to HESA.", "DfE"),
        ("Staff took the SALC course in March 2019.", "SALC"),
    ],
    "unexplained-term": [
        ("We believe in co-production.", "co-production"),
        ("The company would not pay dividends.", "dividends"),
        ("Usability testing is next.", "Usability testing"),
        ("Nobody may be treated badly for protected characteristics.", "protected characteristics"),
        ("The order says how to get a judicial review.", "judicial review"),
    ],
    "stigmatising-language": [
        ("The service users told us what they want.", "service users"),
        ("He suffers from depression.", "suffers from"),
        ("We keep vulnerable adults safe.", "vulnerable adults"),
        ("The hall is open to the elderly.", "the elderly"),
        ("She is a looked after child.", "looked after child"),
    ],
    "survey-question": [
        ("How satisfied are you with the speed and quality of our reply?",) * 2,
        ("Do you agree that the library should close on Mondays?",) * 2,
        ("Don't you think that the service is good?",) * 2,
        ("To what extent do you agree that staff were polite and helpful to you?",) * 2,
        ("Do you feel that your views are not heard?",) * 2,
    ],
    "passive-voice": [
        ("The costs are shown in the report by year.", "are shown"),
        ("The time must be recorded.", "be recorded"),
        ("The meeting has been moved to May.", "been moved"),
        ("Plans were given to the board.", "were given"),
        ("The address was listed by the council.", "was listed"),
    ],
}


@pytest.mark.parametrize(("rule", "sentence", "words"), [(rule, *case) for rule in SPEAKS for case in SPEAKS[rule]])
def test_it_still_speaks(rule: str, sentence: str, words: str) -> None:
    result = Checker("nhs").check_text(sentence)
    assert words in [result.text_of(each) for each in result.findings if each.rule == rule]
