"""Sentences: a table of texts with "¦" where a sentence begins, and the promises that hold for every text."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from plainspeak.language.sentences import begins_sentence, sentence_starts
from plainspeak.language.tokenizer import Tokenizer

# The first sentence begins with the first letter and has no mark.
CASES = [
    # Titles, honours, initials.
    "Dr. Smith met Mrs. Jones and Cllr. A. B. Patel. ¦They agreed.",
    "The Rt. Hon. Sir J. K. Brown, M.P., spoke. ¦Prof. Green did not.",
    "Michael A. Hodges came. ¦J. Smith did not. ¦So did I. ¦The rest stayed.",
    "He nominated A. Noel Kramer for the post. ¦It is in St. George's Ward.",
    "See Appendix A. ¦Members are asked to note it.",
    "Give vitamin C. ¦It helps. ¦We chose option B. ¦The cost is low.",
    # Abbreviations inside a sentence.
    "Some services, e.g. Meals on Wheels, i.e. Hot meals, closed. ¦Others did not.",
    "See No. 5, p. 12, pp. 3-4, para. 7, fig. 2, vol. iv, sec. 3 and s. 117. ¦Then stop.",
    "She said no. ¦No. ¦And that was that. ¦The answer was no. ¦Few people left.",
    "Smith et al. (2019) and Jones et al. 2020 agree. ¦Brown v. Leeds City Council does not.",
    "The approx. Cost was £5. ¦It rose in Sept. 2019 and on Fri. 3 May.",
    "The duties of ss.18 and 19, and para.4 The Schedule, apply. ¦VAT Reg. No. 134918209 and Docket No. FAA-2020 do not.",
    "See T. Todorov and R. I. Shekhter, Phys. Rev. Lett. 77, 895 (2000). ¦It is good.",
    "The plan, a.k.a. Bob's plan, starts w.e.f. Monday. ¦Send it f.a.o. Ann.",
    # Abbreviations that may end a sentence.
    "Temp. was 98.6 F. ¦BP was 120/80. ¦Take it b.i.d. ¦Patients must rest.",
    "We bought pens, paper, etc. ¦The rest was spent.",
    "We met at 9 a.m. ¦We left at 5 p.m. ¦Nobody minded.",
    "We met at 9 a.m. Monday and at 5 p.m. GMT.",
    "It was run by Acme Ltd. ¦The work was done for Acme Ltd. (Leeds) and Acme Inc. Chairman Bob Smith.",
    "He lives in the U.S. ¦She lives in the U.K. ¦The U.S. Army left. ¦Acme plc. bought it.",
    "The shop is in the High St. ¦We go there.",
    # Numbers, money, times, section numbers, list marks.
    "The ratio was 0.45 (95% CI 0.31 to 0.66) in 12 trials. ¦It cost £1,250.50 or $3.5 million.",
    "1.2.3 The panel met at 9.30 and 10.15. ¦2. It closed.",
    "1. Read this. ¦2. Sign it. ¦(a) Send it. ¦b) Wait. ¦iv. Rest. ¦A. Nap.",
    "The scheme closed in 2019. ¦It had 45 members. ¦45 people were sad.",
    "It is in section 3. ¦The next is section 4.2. ¦See both.",
    "Version 2.0 of Node.js and ASP.NET is at nhs.uk. ¦Use it.",
    # Ellipses and other stops.
    "Well… ¦I do not know.",
    "He waited... and waited. ¦Nothing came. . . . ¦The end.",
    "What?! ¦Never!!! ¦Who asked? ¦Nobody.",
    "People who were … Left out … came back.",
    # Quotation marks and brackets.
    "“We were not asked.” ¦“Nobody was.” ¦‘Why?’ ¦Nobody knew.",
    '"Who asked us?" said Ann. ¦"Nobody!" Bob Smith replied.',
    "She asked “Why now?” and left. ¦He said “stop!” twice.",
    "The plan (see page 4. It is new. Really.) was agreed. ¦(It is new. ¦It is long.) ¦We like it.",
    "The group [chaired by A. Hill. See below] met. ¦It closed.",
    "One thing (and another.) ¦Then more.",
    # Notes at the end of a sentence.
    "This is good care.12 ¦The next is not.",
    "This is good care.¹² ¦It was so in 1805.[19][20] ¦It was so in Dulwich. [17] ¦Later not.",
    "Their rights are safe. 4 ¦Even so, they left. ¦We asked. ¦12 people came.",
    "He left.” [23] ¦Letters came.\n\n¦A second one. [5]\n\n¦A third.",
    # Names that hold a stop.
    "The Yahoo! Group and Which? Magazine wrote. ¦Yahoo! ¦It works.",
    "Write to A.Smith@nhs.uk or www.nhs.uk. ¦We read it. ¦See https://www.nhs.uk/a.Foo today.",
    # A small letter goes on in a proofread text, and begins a sentence in a hurried one.
    "The Cttee. of the whole met. ¦It sat twice. ¦The iPad was there. ¦iPads are.",
    "The paper is long, d. h. too long. ¦The min. stay is a week.",
    "thanks for that. ¦i did not know. ¦they are so kind.",
    # Two sentences without a space.
    "The meeting was long.¦The next was short. ¦Is it true?¦But why?",
    # Blocks, lines and bullets.
    "Heading\n\n¦First paragraph,\n\n¦second paragraph",
    "We will meet on Monday\nand on Tuesday. ¦Bring:\n¦Pens\n¦Paper",
    "The aims are:\n¦a) to learn\n¦b) to share",
    "We need: ¦• time ¦• money. ¦• Both.",
    "Name: ______\n¦Date: ______",
    # Lines that were joined: letters, mail, forms.
    "Dear Ms Patel, ¦Thank you for your letter. ¦We will call you. ¦Kind regards, ¦Ann Smith",
    "Ask Ann Smith, Bob Hill and the panel, Thanks to whom we met.",
    "Jan Wilson 10/23/2000 12:12 PM ¦Please read this. ¦I love it :) ¦Thanks",
    "Name: ______ ¦Date: ______ ¦----- ¦The end",
    # A dash, a smiley or a stray mark begins nothing.
    "It was good. – Ann Smith",
    "I love it! :)\n\n¦We went in. ) And left.",
    "  Leading white space. ¦Trailing too.  ",
]


@pytest.mark.parametrize("case", CASES)
def test_table(case: str) -> None:
    pieces = case.split("¦")
    text = "".join(pieces)
    ends = np.cumsum([len(piece) for piece in pieces]).tolist()
    assert sentence_starts(text) == [len(text) - len(text.lstrip()), *ends[:-1]]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_no_text_has_no_sentence(text: str) -> None:
    assert sentence_starts(text) == []


@given(st.text(alphabet="aA1.?!…()[]\"”' \n•i"))
def test_sentences_begin_with_something_and_in_order(text: str) -> None:
    starts = sentence_starts(text)
    assert starts == sorted(set(starts))
    assert not any(text[start].isspace() for start in starts)
    assert bool(starts) == bool(text.strip())


UNITS = ["(a. ", "[A. ", "A. ", ". ", "Aa.", '?" said ', "... ", "\n", "\n ", "• ", ".", "!A", ". . ", "a. b. ", ". ("]
UNITS += [
    '"." ',
    "1. ",
    "[12]",
    ". [1] ",
    ".1",
    "a@b.Cc",
    "A) (A. ",
    ".”",
    "-----",
    "Thanks, A",
    "1/23/2000 12:12 PM ",
    "10/23/",
]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    start = time.process_time()
    sentence_starts(text)
    assert time.process_time() - start < 2  # under 0.2 s when linear; minutes when quadratic


def test_a_start_inside_a_token_belongs_to_the_next_token() -> None:
    flags = begins_sentence([0, 5, 9], np.array([0, 4, 6, 9, 12]))
    assert flags.tolist() == [True, False, True, True, False]


def test_spacy_component_marks_the_sentences_of_a_doc() -> None:
    from plainspeak.language.component import set_sentences

    doc = set_sentences(Tokenizer(Vocab())("Dr. A. Smith came. She\u00a0left.\n\nThe end"))
    assert [sent.text.strip() for sent in doc.sents] == ["Dr. A. Smith came.", "She\u00a0left.", "The end"]
    assert len(set_sentences(Tokenizer(Vocab())(""))) == 0
