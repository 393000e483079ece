"""Whole sentences with the lists that ship: the text after every first suggestion is taken, or the text as it was.

Each case stands for a result that a reader called wrong in `benchmarks/fixes`, or for its neighbour that must stay.
"""

import pytest

from plainspeak import Checker

CHECKER = Checker()

LEFT_ALONE = [
    # a word in a fixed term, a defined term or a name
    "They are jointly and severally liable.",
    "The payment was wholly and exclusively for work.",
    "The court used its inherent jurisdiction.",
    "Read the Cat and Dog Fur (Control of Movement etc.) Regulations 2008.",
    "The “statutory interest” is paid last.",
    # a participle used as an adjective
    "The law was kept as retained law.",
    "We wrote to the hand assisted group.",
    # no article, where the new word wants one
    "Staff check the level of identity verification.",
    # another sense of the word
    "The difference was statistically significant.",
    "The plan will inform our policy.",
    "He was present as the respondent.",
    "Put the cost on the regulatory framework.",
    # what follows does not fit
    "The study was not applicable to adults.",
    "Rules require schools of this size to hold meetings.",
    "The costs with regard to storage rose.",
    "There were insufficient and poor records.",
    "It was highly insufficient.",
    "Third party agents must sign.",
    "Some are severely mentally ill.",
    "No verbatim record was kept.",
    "We make sure that mitigation can be put in place.",
    "It is important that you come.",
    "This data will be required to inform our plans.",
    "We used the ab initio method.",
    "She is either vision or hearing impaired.",
    "It requires the person named (the holder) to bring the card.",
    "It requires the holder either –",
    "Ann, on behalf of the staff, thanked us.",
    "They judged the problem of scarcity.",
    "They teach in the maintained, private and voluntary sectors.",
    "Tell the building occupants.",
    "We joined the medical monitoring scheme.",
    "There was degradation of the land.",
    # another sense of the word
    "He said he never intended to kill her.",
    "They executed a search warrant.",
    "She was disconnected from her mother.",
    "A self-contained instance runs on the server.",
    "The rules are not observed.",
    "We installed the operating system.",
    "The new list replaces the old.",
    "They completed the following course: first aid.",
    "We sell a service to promote books.",
    "There was a sign that said: keep out.",
    "Its prevalence was noted by the trust.",
    "It may be taken temporarily offline.",
    "Indigenous peoples wrote it.",
    "Papers by or on behalf of the landlord are kept.",
    "They supported the development of a plan.",
    "We look at the area framework for the software code.",
    "They identified the library offer as good.",
    "They hurt people perceived as rivals.",
    "They raised systemic issues.",
    "They said it should not unduly limit staff.",
    "Accounts are not kept on that basis.",
    "He was provoked.",
    "Press a key at the confirmation prompt.",
    "They met the family of the deceased child.",
    "She needs a tailored package of care.",
    "The trial was adequately powered.",
    "Some are very elderly people.",
    "He took ACE inhibitors.",
    "The census established the population.",
    "They departed in May from the plan.",
    "Build mutually useful links.",
    "Provide OFCOM with a copy.",
    "It is due not later than 56 days after this.",
    "They know who the service users of the website are.",
]

MENDED = [
    ("They utilised the hall.", "They used the hall."),
    ("The plan specified the rooms.", "The plan set out the rooms."),
    ("We see obese patients.", "We see patients living with obesity."),
    ("It was a de facto refusal.", "It was a real refusal."),
    ("It was addressed with care.", "It was tackled with care."),
    ("It lacks SCC expertise.", "It lacks SCC knowledge."),
    ("The plan remains in place.", "The plan still applies."),
    ("A third party signed it.", "Someone else signed it."),
    ("She repeated it verbatim.", "She repeated it word for word."),
    ("We asked as to whether it was open.", "We asked about whether it was open."),
    ("At the outset of the meeting we sang.", "At the start of the meeting we sang."),
    ("It lasted for a time period of a week.", "It lasted for a period of a week."),
    ("We need help over and above this.", "We need help beyond this."),
    ("Say the extent to which it helps.", "Say how far it helps."),
    ("We resumed the talk.", "We restarted the talk."),
    ("It exacerbated the pain.", "It worsened the pain."),
    ("Please arrange it prior to May.", "Please arrange it before May."),
    ("There is insufficient help.", "There is not enough help."),
    ("We set up a group to establish whether it helps.", "We set up a group to find out whether it helps."),
    ("We had questions with regard to parking.", "We had questions about parking."),
    ("In light of the storm we stopped.", "Given the storm we stopped."),
    ("They gave optimal care.", "They gave ideal care."),
    ("In relation to costs they were silent.", "On costs they were silent."),
    ("They entered into a lease.", "They made a lease."),
    ("The lease was entered into in May.", "The lease was made in May."),
    ("Many of the potentially affected groups came.", "Many of the possibly affected groups came."),
    ("We ask staff to identify how it helps.", "We ask staff to find out how it helps."),
    ("The goals are aligned with ours.", "The goals fit with ours."),
    ("The plan aligns with ours.", "The plan fits with ours."),
    ("The board oversees the plan.", "The board manages the plan."),
    ("We ask for a minimum of two staff.", "We ask for at least two staff."),
    ("It was brought to the attention of the board.", "It was pointed out to the board."),
    ("The money was duly paid.", "The money was paid."),
    ("The cost is borne by the council.", "The cost is paid by the council."),
    ("It became effective on 3 May.", "It started on 3 May."),
    ("They made centres of excellence.", "They made top centres."),
    ("The rules permit visits.", "The rules allow visits."),
    ("Unless otherwise stated, the shop is shut.", "Unless it says something else, the shop is shut."),
    ("We established a group.", "We set up a group."),
    ("We monitor the ward.", "We keep track of the ward."),
    ("The ward is monitored by staff.", "The ward is checked by staff."),
    ("Monitoring is not planned.", "Checking is not planned."),
    ("They gave their time on a voluntary basis.", "They gave their time without pay."),
    ("N.B. It is late.", "Note It is late."),
    ("We have new models of care.", "We have new ways of giving care."),
    ("The rules are enshrined in law.", "The rules are written into law."),
]


def drop_ins(text: str) -> str:
    result = CHECKER.check_text(text)
    for finding in sorted(result.findings, key=lambda each: -each.start):
        new = finding.suggestions[0].text if finding.suggestions else None
        if new is not None and finding.end > finding.start:
            text = text[: finding.start] + new + text[finding.end :]
    return text


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_nothing_is_put_in(text: str):
    assert drop_ins(text) == text


@pytest.mark.parametrize(("text", "better"), MENDED)
def test_the_first_suggestions_fit(text: str, better: str):
    assert drop_ins(text) == better
