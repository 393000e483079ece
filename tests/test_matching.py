"""Which terms are found in which texts, and which are left alone."""

from pathlib import Path

import pytest

from plainspeak.words import cache
from plainspeak.words.entry import ListInfo
from plainspeak.words.reader import read_entries
from tests.tagged_text import TaggedText

LIST = """\
term,action,say,meaning,pos,when,safe
utilise,replace,use,,verb,,yes
impact,replace,affect,,verb,,no
address,replace,deal with,,verb,"object: issue, concern, problem",no
deliver,replace,give | provide,,verb,"not object: baby, letter, pizza",no
outstanding,replace,unpaid,,adjective,"followed by: debt, amount, balance, NUMBER",no
outstanding balance,replace,money you owe,,noun,,no
stakeholder,replace,person affected,,noun,,no
stakeholder engagement,replace,talking to people,,noun,,no
engagement,replace,talking to people,,noun,,no
co-production,explain,,Deciding together.,noun,,no
co-produce,explain,,Decide together.,verb,,no
follow-up,explain,,A check later.,noun,,no
long-term,replace,lasting,,adjective,,no
carry out an assessment of,replace,assess,,verb,,yes
in order to,replace,to,,phrase,not after: not,yes
with regard to,replace,about,,phrase,,yes
organisation-wide,replace,across the organisation,,adjective,,no
behaviour that challenges,explain,,What someone does.,noun,,no
service user,avoid,person who uses services,,noun,,no
e.g.,replace,for example,,phrase,,yes
PA,expand,personal assistant | public administration,,noun,,no
DNA,expand,did not attend,,noun,not near: test,no
terminate,replace,end,,verb,"not followed by: END",no
delivery,replace,work,,noun,,no
person's capacity,explain,,What a person can decide.,noun,,no
robust,replace,strong,,adjective,,no
"""


@pytest.fixture(scope="module")
def words():
    return cache.build(read_entries(LIST.encode(), ListInfo("test")), (), ())


def found(words, text: str, masked: str = "") -> list[str]:
    tokens = TaggedText(text, masked)
    return [tokens.document.text[tokens.starts[m.start] : tokens.ends[m.end - 1]] for m in words.match(tokens)]


FOUND = [
    # inflected forms
    ("We utilise it.", ["utilise"]),
    ("She utilises, they utilised, we are utilising.", ["utilises", "utilised", "utilising"]),
    ("Stakeholders_NNS met.", ["Stakeholders"]),
    ("the stakeholder_NN's view and stakeholders_NNS' views", ["stakeholder", "stakeholders"]),
    ("They carried out an assessment of need.", ["carried out an assessment of"]),
    ("more robust_JJ plans", ["robust"]),
    # spellings
    ("We utilize it; they utilized it.", ["utilize", "utilized"]),
    ("an organization-wide plan", ["organization-wide"]),
    ("behavior that challenges", ["behavior that challenges"]),
    # hyphens, spaces, neither
    ("co-production, coproduction and co production", ["co-production", "coproduction", "co production"]),
    ("co‑production", ["co‑production"]),
    ("We coproduced_VBD and co-produced_VBD it.", ["coproduced", "co-produced"]),
    ("a follow-up_NN and a followup_NN", ["follow-up", "followup"]),
    ("long term care_NN and long-term care", ["long term", "long-term"]),
    # apostrophes
    ("a person’s capacity", ["person’s capacity"]),
    ("a person's capacity", ["person's capacity"]),
    # abbreviations
    ("fruit, e.g. apples; eg pears", ["e.g.", "eg"]),
    # white space
    ("in\norder  to go", ["in\norder  to"]),
    # part of speech
    ("This will impact_VB people.", ["impact"]),
    # conditions
    ("We must address_VB the main issue.", ["address"]),
    ("address_VB these concerns", ["address"]),
    ("the outstanding_JJ amount", ["outstanding"]),
    ("the outstanding_JJ 40 pounds", ["outstanding"]),
    ("They deliver_VBP services.", ["deliver"]),
    ("We terminated_VBD the contract.", ["terminated"]),
    # longest first
    ("the outstanding balance", ["outstanding balance"]),
    ("our stakeholder engagement", ["stakeholder engagement"]),
    # capitals
    ("Utilise it.", ["Utilise"]),
    ("Facts first: Utilise it.", ["Utilise"]),
    ("WE UTILISED EVERYTHING", ["UTILISED"]),
    ("How We Utilise Our Local Money", ["Utilise"]),
    ("the Service Users of each ward", ["Service Users"]),
    ("The Stakeholders_NNS agreed.", ["Stakeholders"]),
    ("Service Users are welcome.", ["Service Users"]),
    ("Utilising NHS money", ["Utilising"]),
    ("Utilising Council money", ["Utilising"]),
    # acronyms
    ("Ask your PA. Many PAs help.", ["PA", "PAs"]),
    ("a DNA rate", ["DNA"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_finds(words, text, expected):
    assert found(words, text) == expected


LEFT_ALONE = [
    "the impact_NN on people",
    "Write to this address_NN about the issue.",
    "We address_VBP letters to everyone here.",
    "They deliver_VBP a baby.",
    "She delivered_VBD the letters.",
    "an outstanding_JJ nurse",
    "The contract terminated_VBD.",
    "not in order to please",
    "a pa in pas de deux",
    "a DNA test",
    "in the long term_NN",
    "We follow up_RP every case.",
    "high-impact work",
    "with regards to",
    "in order|to go",
    # names
    "the Engagement_NNP Team met",
    "the Delivery Plan 2030 says",
    "Delivery Plan 2030 says",
    "our Director of Engagement said",
    "Rated Outstanding 5 times",
    "the Stakeholder Engagement Group met",
    "the Stakeholder_NNP of the year",
    "Jo Robust_NNP came",
    "Paid for by: Centre for Public Engagement_NNP, Leeds Beckett University.",
    "THE PA WAS LATE TODAY",
    "Garner, Bryan, Modern Stakeholder Guide, 2003, Oxford Press, Oxford",
    # other words
    "prestakeholder stakeholderism",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(words, text):
    assert found(words, text) == []


def test_leaves_masked_text_alone(words):
    assert found(words, "see example.org/utilise/x or `utilise` here", "`utilise`") == []


def test_asks_no_tag_where_the_form_is_certain(words):
    tokens = TaggedText("We utilised coproduction in order to help.")
    words.match(tokens)
    assert tokens.asked == set()


def test_terms_switched_off_are_not_there(words):
    tokens = TaggedText("our stakeholder engagement")
    assert [match.entry.words for match in words.match(tokens, off={"stakeholder engagement"})] == []
    tokens = TaggedText("our stakeholder_NN engagement_NN")
    matches = words.match(tokens, off={"stakeholder engagement"})
    assert [match.entry.words for match in matches] == ["stakeholder", "engagement"]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("utilised", ["utilise"]),
        ("Stakeholders", ["stakeholder"]),
        ("coproduction", ["co-production"]),
        ("carrying out an assessment of", ["carry out an assessment of"]),
        ("outstanding", ["outstanding"]),
        ("PA", ["PA"]),
        ("pa", []),
        ("use", []),
        ("", []),
    ],
)
def test_lookup(words, term, expected):
    assert [entry.words for entry in words.lookup(term)] == expected


def test_first_list_wins_between_equals(tmp_path: Path):
    first = read_entries(b"term,say,pos\nutilise,use,verb\n", ListInfo("first"))
    second = read_entries(b"term,say,pos\nutilise,take,verb\n", ListInfo("second"))
    for entries in ([*first, *second], [*second, *first]):
        (match,) = cache.build(entries, (), ()).match(TaggedText("We utilise it."))
        assert match.entry.list == entries[0].list
