"""Sentences in which a listed word is right as it stands: each was a false alarm in a real paper, in other words."""

import pytest
from benchmarks.flags.draw import RULES

from plainspeak import Checker
from plainspeak.finding import Severity


def warned(checker: Checker, text: str) -> list[str]:
    """The words of a text that a rule about words warns of, in lower case."""
    result = checker.check_text(text)
    found = [each for each in result.findings if each.rule in RULES and each.severity is not Severity.NOTE]
    return [result.text_of(each).lower() for each in found]


# A word, and a sentence in which nothing may be said of it.
MUST_NOT = [
    ("client", "Managing agents must follow the contract with their client, with care."),
    ("suffer from", "The country continues to suffer from conflict."),
    ("in the case of", "In the case of a fire, leave the building."),
    ("ab initio", "It was found by the ab initio method."),
    ("the development of", "We support the development of each child."),
    ("whether or not", "All are let in, whether or not by payment."),
    ("amplified", "Keep amplified music low."),
    ("authorised", "Our authorised officer signs it."),
    ("seizure", "The officer read the seizure warrant."),
    ("precedent", "Two conditions precedent were met."),
    ("the deaf", "She is a teacher of the deaf."),
    ("safeguarding", "We are safeguarding your data."),
    ("warranty", "The pump is still under warranty."),
    ("on costs", "The paper reports on costs of staff."),
    ("placement", "The student liked her work placement near the care home."),
    ("findings", "The court made findings of fact."),
    ("milestone", "She has met each developmental milestone."),
    ("deliver", "They promise much but deliver little."),
    ("third party", "Check your third party insurance."),
    ("et al.", "It is known (Smith et al., 2020)."),
    ("re", "The case is In re Hall."),
    ("commissioning", "The clinical commissioning group met."),
    ("preliminary", "The judge refused a preliminary injunction."),
    ("interim", "They asked the court for interim relief."),
    ("establishing", "It was in the Treaty establishing the Union."),
    ("adapt", "Small firms must adapt to the new rules."),
    ("renewable energy", "The town runs on renewable energy."),
    ("delirium", "We danced in a delirium of joy."),
    ("entities", "The parser turns HTML entities into letters."),
    ("degradation", "The enzyme speeds up degradation of the protein."),
    ("pathways", "Both pathways meet inside the cell."),
    ("standing orders", "Set up standing orders with your bank."),
    ("pathway", "We laid a pathway through the garden."),
    ("inputs", "The sensor inputs were wrong."),
    ("input", "Mistakes came from manual input."),
    ("protocol", "The data go out by a new transmission protocol."),
    ("infrastructure", "The cloud infrastructure went down."),
    ("incorporated", "We are an incorporated organisation."),
    ("in which case", "It may rain, in which case we stay in."),
    ("in the absence of", "Ann took the chair in the absence of Bob Hill."),
    ("providers", "Most universities are large education providers."),
    ("provider", "Call your internet provider."),
    ("subject to", "Times are subject to change."),
    ("subject to", "The plan has not been subject to consultation."),
    ("advance", "She did not advance that argument."),
    ("statutory", "The company must pay statutory interest."),
    ("respondent", "The court heard the respondent first."),
    ("advised", "The solicitor advised him in May."),
    ("amended", "The rules of 2009 (as amended) say so."),
    ("perform", "He gave notice of his refusal to perform."),
    ("performs", "The new pump performs better than the old one."),
    ("it is clear that", "Where it is clear that nobody is at home, leave a card."),
    ("observed", "This code must be observed."),
    ("submitted", "As submitted by the other side, time had run out."),
    ("enhanced", "He has enhanced status in the prison."),
    ("selection", "The selection model ranks each answer."),
    ("ppg", "He works for PPG Industries."),
    ("user groups", "We met two user groups to test the website."),
    ("usage", "We measure power usage effectiveness."),
    ("after having", "She left after having been asked to."),
    ("social value", "The net present social value is low."),
    ("retained", "It changes retained EU law."),
    ("deduction", "That was a clever deduction from the facts."),
    ("overriding", "The overriding objective is to be fair."),
    ("systematic", "They wrote of systematic abuse in the camps."),
    ("factors", "Do not act on personal factors alone."),
    ("output", "The last layer gives the output of the network."),
    ("appointees", "None of the new appointees had been a minister."),
    ("intervention", "The market failed without government intervention."),
    ("completion", "It came into force on completion day."),
    ("combined", "It was cold, combined with rain."),
    ("unmitigated", "These are the unmitigated costs."),
    ("on the one hand", "There is, on the one hand, the cost and, on the other, the gain."),
    ("combined", "The combined treatment worked best."),
    ("dwarf", "We planted a dwarf apple tree."),
    ("mortality", "The poem is about his own mortality."),
    ("elective", "Music is an elective subject."),
    ("benign", "The weather was benign."),
    ("discharge", "They looked at the nasal discharge."),
    ("reserves", "The bird lives in nature reserves."),
    ("ward", "The nurse left the ward."),
    ("silo", "The farmer keeps corn in a silo."),
    ("pipeline", "The gas pipeline is full."),
    ("granular", "Spread the granular fertiliser."),
    ("bandwidth", "The broadband network has little bandwidth."),
    ("default", "Blue is the default colour."),
    ("bias", "Cut the cloth on the bias."),
    ("arm", "She broke her arm."),
    ("cascade", "Water falls in a cascade."),
    ("restraining", "The court made a restraining order."),
    ("facsimile", "Direct: 020 7946 0000 Facsimile: 020 7946 0001"),
    ("in as much as", "Fill it in as much as you can."),
    ("constraint", "Each constraint in the equation holds."),
    ("infrastructure", "How is your infrastructure deployed in an energy efficient way?"),
    ("engagement", "There was no contract of engagement."),
    ("clause", "The agreement ends under clause 3."),
    ("subject to", "This covers homes subject to the agreement."),
    ("inserted", "See section 3, as inserted by section 9."),
    ("retained", "It breaks the retained domestic version."),
    ("requirements", "The course has special entry requirements."),
    ("economic growth", "Trade drives economic growth."),
    ("tender", "Cook the meat until it is tender."),
]


@pytest.mark.parametrize(("word", "sentence"), MUST_NOT, ids=[f"{word}-{i}" for i, (word, _) in enumerate(MUST_NOT)])
def test_leaves_a_word_alone_that_is_right(checker: Checker, word: str, sentence: str):
    assert word in sentence.lower()
    assert [each for each in warned(checker, sentence) if word in each or each in word] == []


# The same words where a plainer one, or an explanation, is wanted.
MUST = [
    ("preliminary", "We saw their preliminary plans."),
    ("delirium", "The patient had delirium after surgery."),
    ("pathway", "The cancer pathway starts with your doctor."),
    ("provider", "Your care provider will visit."),
    ("respondents", "Most respondents to the survey said yes."),
    ("submitted", "She submitted the form."),
    ("observed", "We observed few side effects."),
    ("elective", "She came in for elective surgery."),
    ("benign", "It was a benign tumour."),
    ("silo", "Each silo keeps its own notes."),
    ("bandwidth", "The team has limited bandwidth this month."),
    ("cascade", "Please cascade this information."),
    ("dwarf", "A dwarf is a person with a short body."),
    ("intervention", "The intervention helped people with care needs."),
]


@pytest.mark.parametrize(("word", "sentence"), MUST, ids=[word for word, _ in MUST])
def test_warns_of_the_same_word_in_its_hard_sense(checker: Checker, word: str, sentence: str):
    assert word in warned(checker, sentence)
