"""Replacements in their sentence: the text as a reader would see it after the first suggestion is taken.

A case is an entry ("term = say | say, part of speech"), a text with the tags that matter, and the text mended; `None`
where there must be advice and no drop-in text.
"""

import pytest

from plainspeak.spelling import Spelling
from plainspeak.words import cache
from plainspeak.words.entry import Action, Entry, PartOfSpeech
from plainspeak.words.fit import Fitted, fit
from plainspeak.words.surface import article_for
from tests.tagged_text import TaggedText


def entry(spec: str, action: Action = Action.REPLACE, *, safe: bool = True) -> Entry:
    term, _, rest = spec.partition(" = ")
    say, _, pos = rest.rpartition(", ")
    options = tuple(option.strip() for option in say.split("|"))
    return Entry(term, action, options, "", PartOfSpeech(pos), "", safe, (), "", "", "test", "jargon")


def fitted(spec: str, text: str, spelling: Spelling = Spelling.UK, **how) -> tuple[TaggedText, Fitted]:
    tokens = TaggedText(text)
    matches = cache.build([entry(spec, **how)], (), ()).match(tokens)
    assert matches, f"{spec} is not found in {text}"
    return tokens, fit(matches[0], tokens, spelling)


def mended(spec: str, text: str, spelling: Spelling = Spelling.UK, **how) -> str | None:
    tokens, found = fitted(spec, text, spelling, **how)
    new = found.suggestions[0].text
    return None if new is None else tokens.document.text[: found.start] + new + tokens.document.text[found.end :]


UTILISE = "utilise = use, verb"
FACILITATE = "facilitate = help, verb"
COMMENCE = "commence = start, verb"
COMMENCE_BEGIN = "commence = begin, verb"
REQUIRED = "be required to = must, verb"

VERBS = [
    # tense, person and number
    (UTILISE, "We utilise the hall.", "We use the hall."),
    (UTILISE, "She utilises the hall.", "She uses the hall."),
    (UTILISE, "They utilised the hall.", "They used the hall."),
    (UTILISE, "The hall was utilised by carers.", "The hall was used by carers."),
    (UTILISE, "By utilising the hall we save money.", "By using the hall we save money."),
    (FACILITATE, "Facilitating_VBG discussion is hard.", "Helping discussion is hard."),
    (COMMENCE, "Work commenced_VBD in May.", "Work started in May."),
    (COMMENCE_BEGIN, "Work commenced_VBD in May.", "Work began in May."),
    (COMMENCE_BEGIN, "Work has just now commenced_VBN.", "Work has just now begun."),
    (COMMENCE_BEGIN, "Work has already commenced_VBN on site.", "Work has already begun on site."),
    (COMMENCE_BEGIN, "Once work is commenced_VBN we tell you.", "Once work is begun we tell you."),
    ("undertake = do, verb", "The review was undertaken_VBN by staff.", "The review was done by staff."),
    ("undertake = do, verb", "We undertook_VBD a review.", "We did a review."),
    ("undertake = carry out, verb", "She undertakes_VBZ reviews.", "She carries out reviews."),
    ("carry out an assessment of = assess, verb", "We carried out an assessment of need.", "We assessed need."),
    ("make a decision = decide, verb", "Panels make a decision quickly.", "Panels decide quickly."),
    ("make a decision = decide, verb", "The panel made a decision.", "The panel decided."),
    ("assist = help, verb", "Staff will assist_VB you.", "Staff will help you."),
    ("assist = help, verb", "Staff assist_VBP in the delivery of meals.", "Staff help in the delivery of meals."),
    ("purchase = buy, verb", "We purchased_VBD ten chairs.", "We bought ten chairs."),
    ("inform = tell, verb", "You will be informed_VBN by letter.", "You will be told by letter."),
    ("inform = tell, verb", "Please inform_VB us.", "Please tell us."),
    ("ascertain = find out, verb", "We ascertained_VBD the cause.", "We found out the cause."),
    ("permit = let, verb", "The rules permit_VBP visits.", None),
    # verbs that lack forms
    (REQUIRED, "You are required to sign.", "You must sign."),
    (REQUIRED, "She is required to sign.", "She must sign."),
    (REQUIRED, "They were required to sign.", "They had to sign."),
    (REQUIRED, "You will be required to sign.", "You will have to sign."),
    (REQUIRED, "You have been required to sign.", "You have had to sign."),
    (REQUIRED, "Being required to sign is new.", "Having to sign is new."),
    ("be able to = can, verb", "You are able to appeal.", "You can appeal."),
    ("be entitled to = can get, verb", "You are entitled to help.", "You can get help."),
    ("be desirous of = want, verb", "He is desirous of change.", "He wants change."),
    ("constitute = be, verb", "This constitutes_VBZ a breach.", "This is a breach."),
    ("constitute = be, verb", "These constitute_VBP breaches.", None),
    ("be in receipt of = get, verb", "If you are in receipt of benefits, call.", "If you get benefits, call."),
    # two verbs, adverbs in front
    ("co-ordinate = plan and run, verb", "She co-ordinated_VBD the day.", "She planned and ran the day."),
    ("jointly plan* = plan together, verb", "They jointly planned_VBD.", "They planned together."),
    # particles and pronouns
    ("establish = set up, verb", "We established_VBD a group.", "We set up a group."),
    ("establish = set up, verb", "We established_VBD it in 2020.", "We set it up in 2020."),
    ("terminate = call off, verb", "They terminated_VBD them at once.", "They called them off at once."),
    ("discard = throw away, verb", "Discard_VB it.", "Throw it away."),
    # objects inside the new verb
    ("clarify = make clear, verb", "We clarify the_DT main_JJ aims_NNS.", "We make the main aims clear."),
    ("clarify = make clear, verb", "We clarified_VBD it_PRP.", "We made it clear."),
    (
        "clarify = make clear, verb",
        "This clarifies the_DT use_NN of rooms_NNS when_WRB full.",
        "This makes the use of rooms clear when full.",
    ),
    ("clarify = make clear, verb", "We clarify the_DT rules_NNS for_IN carers.", None),
    ("clarify = make clear, verb", "We clarify the_DT rules_NNS and_CC the aims.", None),
    ("clarify = make clear, verb", "We clarify what_WP we do.", "We make clear what we do."),
    ("clarify = make clear, verb", "The rules were clarified.", "The rules were made clear."),
    ("strengthen = make stronger, verb", "Strengthen_VB our_PRP$ voice_NN.", "Make our voice stronger."),
    # prepositions behind the verb
    ("liaise = talk to, verb", "We liaised_VBD with schools.", None),
    ("liaise = talk with, verb", "We liaised_VBD with schools.", "We talked with schools."),
    ("collaborate = work, verb", "We collaborate_VBP with schools.", "We work with schools."),
    ("address = deal with, verb", "We must address_VB this issue.", "We must deal with this issue."),
    ("address = deal with, verb", "The issue was addressed_VBN.", "The issue was dealt with."),
    ("anonymise = take names out of, verb", "We anonymised_VBD the notes.", "We took names out of the notes."),
    ("anonymise = take names out of, verb", "The notes were anonymised_VBN.", None),
    ("anonymise = take names out of, verb", "They will be anonymised_VBN so you are safe.", None),
    ("consult = talk to, verb", "We consulted_VBD and planned.", None),
    ("adhere to = keep to, verb", "Staff adhere_VBP to the rules.", "Staff keep to the rules."),
    ("comply with = follow, verb", "Staff complied_VBD with the rules.", "Staff followed the rules."),
    ("accompany = go with, verb", "She was accompanied_VBN by a carer.", None),
    # what may follow the new verb
    ("enable = let, verb", "This enables_VBZ people to live well.", None),
    ("enable = help, verb", "This enables_VBZ people to live well.", "This helps people to live well."),
    ("provide = give, verb", "We provide_VBP carers with breaks.", None),
    ("provide = give, verb", "We provide_VBP breaks to carers.", "We give breaks to carers."),
    ("cease = stop, verb", "We ceased_VBD to trade_VB then.", None),
    ("cease = stop, verb", "We ceased_VBD trading_VBG then.", "We stopped trading then."),
    ("advise = tell, verb", "She advised_VBD that_IN it closed.", None),
    ("advise = say, verb", "She advised_VBD that_IN it closed.", "She said that it closed."),
    ("utilise = use, verb", "We utilise that_DT room.", "We use that room."),
    ("advise = tell, verb", "She was advised_VBN that_IN it closed.", "She was told that it closed."),
    ("ensure = make sure, verb", "We ensure_VBP the delivery of meals that fit_VBP.", None),
    ("ensure = make sure, verb", "Quality is ensured_VBN.", None),
    ("ensure = make sure, verb", "We ensure_VBP that it works.", "We make sure that it works."),
    ("ensure = make sure, verb", "We ensure_VBP they have_VBP time to talk.", "We make sure they have time to talk."),
    ("notify = tell, verb", "We will notify_VB in writing.", None),
    ("attempt = try, verb", "They attempted_VBD to leave_VB.", "They tried to leave."),
    ("endeavour = try, verb", "We will endeavour_VB to help.", "We will try to help."),
    # participles and gerunds
    ("implement = put in place, verb", "the implemented_VBN plan_NN", None),
    ("implement = put in place, verb", "The plan was implemented_VBN fully.", "The plan was put in place fully."),
    ("utilise = use, verb", "the utilised space_NN", None),
    ("commission = buy, verb", "the commissioning_NN of care", "the buying of care"),
    ("commission = pay for, verb", "the commissioning_NN of care", None),
    ("establish = set up, verb", "the establishing_NN of groups", "the setting up of groups"),
    ("complete = fill in, verb", "The group that completed_VBD forms_NNS", "The group that filled in forms"),
    ("complete = fill in, verb", "Each completed_VBN well_RB written form", None),
    # nothing can be said without the tag
    ("acquire = get, verb", "We acquired_VBD ten.", "We got ten."),
    ("put in place = set up, verb", "We put_VBD in place rules.", "We set up rules."),
    ("abstain from = not do, verb", "He abstained_VBD from voting.", None),
]

NOUNS = [
    ("stakeholder = person affected, noun", "A stakeholder_NN wrote.", "A person affected wrote."),
    ("stakeholder = person affected, noun", "The stakeholders_NNS wrote.", "The people affected wrote."),
    ("methodology = method, noun", "Our methodologies_NNS vary.", "Our methods vary."),
    ("service user = person who uses services, noun", "Service users met.", "People who use services met."),
    (
        "service user = person who uses services, noun",
        "Each service user met us.",
        "Each person who uses services met us.",
    ),
    ("service user = people who use services, noun", "Service users met.", "People who use services met."),
    ("service user = people who use services, noun", "A service user met us.", None),
    ("service user = person who uses services, noun", "service users' views", None),
    ("service user = person, noun", "service users' views", "people's views"),
    ("service user = person, noun", "a service user's view", "a person's view"),
    ("beneficiary = tenant, noun", "the beneficiaries_NNS' homes", "the tenants' homes"),
    ("stakeholder = person affected, noun", "a stakeholder_NN meeting_NN", None),
    ("utilisation = use, noun", "a utilisation of rooms", "a use of rooms"),
    ("utilisation = use, noun", "an utilisation of rooms", "a use of rooms"),
    ("opportunity = chance, noun", "an opportunity to speak", "a chance to speak"),
    ("requirement = need, noun", "Requirements_NNS differ.", "Needs differ."),
    ("modification = change, noun", "Minor modifications were made.", "Minor changes were made."),
    ("assistance = help, noun", "Assistance_NN is free.", "Help is free."),
    ("assessment = testing, noun", "an assessment_NN of need", None),
    ("assessment = testing, noun", "several assessments_NNS", None),
    ("documentation = papers, noun", "The documentation is ready.", None),
    ("documentation = papers, noun", "Send the documentation by post.", "Send the papers by post."),
    ("documentation = paper, noun", "much documentation", "much paper"),
    (
        "provider = the organisation that gives care, noun",
        "Ask the provider_NN.",
        "Ask the organisation that gives care.",
    ),
    (
        "provider = the organisation that gives care, noun",
        "Ask local_JJ providers_NNS.",
        "Ask local organisations that give care.",
    ),
    ("patient = someone who is ill, noun", "A patient_NN asked.", "Someone who is ill asked."),
    ("patient = someone who is ill, noun", "The patients_NNS asked.", None),
    ("point of contact = person to ask, noun", "Your points of contact are here.", "Your people to ask are here."),
    ("analysis = study, noun", "These analyses_NNS show it.", "These studies show it."),
    ("criterion = rule, noun", "The criteria_NNS changed.", "The rules changed."),
    ("stakeholder = person affected, noun", "the Stakeholders_NNS agreed", "the people affected agreed"),
    ("funding stream = source of money, noun", "Three funding streams ended.", "Three sources of money ended."),
    ("carer = unpaid helper, noun", "a carer_NN came", "an unpaid helper came"),
    ("implementation = carrying out, noun", "the implementation of plans", "the carrying out of plans"),
    ("implementation = carrying out, noun", "phased_JJ implementation", None),
    ("participation = taking part, noun", "Participation is free.", "Taking part is free."),
    ("participation = taking part, noun", "the participation of carers", None),
    ("worst case scenario = worst that could happen, noun", "worst case scenarios", None),
    ("capacity = enough staff, noun", "our staff capacity_NN", None),
    ("premises = buildings, noun", "each premises_NNS", None),
    ("individual = person, noun", "An individual_NN may ask.", "A person may ask."),
]

OTHERS = [
    ("robust = strong, adjective", "a robust_JJ plan_NN", "a strong plan"),
    ("robust = strong, adjective", "a more robust_JJ plan_NN", "a stronger plan"),
    ("additional = extra, adjective", "an additional_JJ form_NN", "an extra form"),
    ("additional = more, adjective", "an additional_JJ form_NN", None),
    ("supplementary = extra, adjective", "A supplementary_JJ form_NN", "An extra form"),
    ("multi-agency = with several organisations, adjective", "a multi-agency plan_NN", None),
    ("numerous = many, adjective", "Numerous people_NNS came.", "Many people came."),
    ("numerous = many, adjective", "The people who came were numerous.", None),
    ("abundant = plenty of, adjective", "an abundant_JJ supply_NN", None),
    ("abundant = plenty of, adjective", "abundant_JJ time_NN", "plenty of time"),
    ("cognisant of = aware of, phrase", "Be cognisant of risk.", "Be aware of risk."),
    ("prior to = before, phrase", "prior to starting", "before starting"),
    ("prior to = before, phrase", "Prior to the meeting, eat.", "Before the meeting, eat."),
    ("in order to = to, phrase", "in order to help_VB", "to help"),
    ("for the purpose of = to, phrase", "for the purpose of assessing_VBG need", None),
    ("a number of = some, phrase", "A number of people came.", "Some people came."),
    ("a number of = some, phrase", "A number of our staff came.", "Some of our staff came."),
    ("a number of = some, phrase", "A number of the staff came.", "Some of the staff came."),
    ("the majority of = most, phrase", "The majority of people agree.", "Most people agree."),
    ("the majority of = most, phrase", "the majority of these people", "most of these people"),
    ("in the event that = if, phrase", "In the event that it rains, stay.", "If it rains, stay."),
    ("with regard to = about, phrase", "WITH REGARD TO PARKING RULES", None),
    ("with regard to = about, phrase", "talk about with regard to it", None),
    ("subsequently = later, adverb", "We subsequently met.", "We later met."),
    ("consequently = so, adverb", "Consequently, we stopped.", "So we stopped."),
    ("however = but, adverb", "However_RB, we stopped.", "But we stopped."),
    ("however = but, adverb", "We, however_RB, stopped.", None),
    ("however = but, adverb", "We stopped, however_RB.", None),
    ("accordingly = so, adverb", "We act accordingly.", None),
    ("approximately = about, adverb", "approximately 40 people", "about 40 people"),
    ("e.g. = for example, phrase", "Bring food, e.g. fruit.", "Bring food, for example fruit."),
    ("therefore = so, adverb", "We therefore_RB ask.", None),
    ("therefore = so, adverb", "It rained, and therefore_RB we ask.", "It rained, and so we ask."),
    ("all of = all, phrase", "all of these steps", "all these steps"),
    ("up to a maximum of = up to, phrase", "up to a maximum of 12_CD months", "up to 12 months"),
    ("accustomed to = used to, phrase", "accustomed to asking_VBG", "used to asking"),
    ("adequate = good enough, adjective", "an adequate_JJ chance_NN", "a good enough chance"),
    ("appropriate to = right for, phrase", "It is appropriate to say_VB so.", None),
    ("appropriate to = right for, phrase", "It is appropriate to carers_NNS.", "It is right for carers."),
    ("insufficient = not enough, adjective", "insufficient_JJ time_NN", "not enough time"),
    ("insufficient = not enough, adjective", "an insufficient_JJ number_NN", None),
    ("annually = every year, adverb", "We meet annually.", "We meet every year."),
    ("annually = every year, adverb", "We annually meet_VBP.", None),
    ("financially = in money, adverb", "a financially sound_JJ plan", None),
    ("ultimately = in the end, adverb", "It may ultimately cost_VB more.", "It may in the end cost more."),
    ("significantly = much, adverb", "It is significantly larger_JJR.", "It is much larger."),
    ("significantly = much, adverb", "It varied significantly with_IN age.", None),
    ("amongst = among, phrase", "amongst carers", "among carers"),
]

LEAVE_OUT = [
    ("basically = (leave out), adverb", "Basically, we won.", "We won."),
    ("basically = (leave out), adverb", "We basically won.", "We won."),
    ("basically = (leave out), adverb", "We won, basically.", "We won."),
    ("basically = (leave out), adverb", "We won basically.", "We won."),
    ("basically = (leave out), adverb", "We, basically, won.", "We won."),
    ("basically = (leave out), adverb", "It rained and basically, we won.", "It rained and we won."),
    ("basically = (leave out), adverb", "Basically.", None),
    ("it should be noted that = (leave out), phrase", "It should be noted that fees rose.", "Fees rose."),
    ("it should be noted that = (leave out), phrase", "But it should be noted that fees rose.", "But fees rose."),
    ("key = (leave out), adjective", "a key_JJ aim_NN", "an aim"),
    ("key = (leave out), adjective", "an aim that is key_JJ.", None),
    ("in fact = (leave out), phrase", "In fact NHS staff left.", "NHS staff left."),
    ("very = (leave out), adverb", "Very_RB\nfew came.", "Few came."),
]


ACRONYMS = [
    ("MP = member of Parliament, noun", "Ask your MP now.", "Ask your member of Parliament (MP) now."),
    ("MP = member of Parliament, noun", "MPs voted.", "Members of Parliament (MPs) voted."),
    ("MP = member of Parliament, noun", "Ask an MP.", "Ask a member of Parliament (MP)."),
    ("PA = personal assistant | public administration, noun", "a PA", "a personal assistant (PA)"),
    ("NHS = National Health Service, noun", "an NHS trust", "a National Health Service (NHS) trust"),
]


@pytest.mark.parametrize(("spec", "text", "expected"), ACRONYMS)
def test_acronyms_are_written_out_and_kept_in_brackets(spec, text, expected):
    assert mended(spec, text, action=Action.EXPAND) == expected


CAPITALS = [
    ("Utilise the hall.", "Use the hall."),
    ("(Utilise the hall.)", "(Use the hall.)"),
    ("How We Utilise Our Halls", "How We Use Our Halls"),
    ("WE UTILISE OUR HALLS", "WE USE OUR HALLS"),
    ("1. Utilise it", "1. Use it"),
    ("Note: Utilise it", "Note: Use it"),
]


@pytest.mark.parametrize(("text", "expected"), CAPITALS)
def test_capitals_follow(text, expected):
    assert mended(UTILISE, text) == expected


@pytest.mark.parametrize(
    ("spec", "text", "expected"),
    [
        ("utilise = organise, verb", "They utilised it.", "They organized it."),
        ("locus = centre, noun", "the locus_NN of it", "the center of it"),
        ("conduct = behaviour, noun", "bad conduct_NN", "bad behavior"),
        ("journey = travel, verb", "They journeyed_VBD there.", "They traveled there."),
    ],
)
def test_american_papers_get_american_spelling(spec, text, expected):
    assert mended(spec, text, Spelling.US) == expected


def test_several_suggestions_replace_the_same_characters():
    tokens, found = fitted("utilisation = use | application, noun", "a utilisation of rooms")
    assert tokens.document.text[found.start : found.end] == "a utilisation"
    assert [each.text for each in found.suggestions] == ["a use", "an application"]


def test_equal_suggestions_are_given_once_in_the_order_of_the_list():
    _, found = fitted("utilise = use | apply | use, verb", "We utilise the hall.")
    assert [each.text for each in found.suggestions] == ["use", "apply"]


SAFE = [
    (UTILISE, "We utilise the hall.", True, True),
    (UTILISE, "We utilise the hall.", False, False),
    ("utilise = use | apply, verb", "We utilise the hall.", True, True),
    # The first choice does not fit, so nobody vouches for the second.
    ("liaise = talk to | talk, verb", "They liaised_VBD.", True, False),
    # A participle before its noun, a gerund used as a noun.
    (UTILISE, "the utilised space_NN", True, False),
    ("commission = buy, verb", "the commissioning_NN of care", True, False),
]


@pytest.mark.parametrize(("spec", "text", "entry_is_safe", "expected"), SAFE)
def test_only_a_sure_fit_is_safe(spec, text, entry_is_safe, expected):
    _, found = fitted(spec, text, safe=entry_is_safe)
    assert [each.safe for each in found.suggestions] == [expected] + [False] * (len(found.suggestions) - 1)


ADVICE = [
    ("liaise = talk to, verb", "We liaised_VBD.", "Say it with 'talk to', and change the words around it to fit."),
    (
        "jargon = (name the thing), noun",
        "the jargon_NN",
        "Say it with 'name the thing', and change the words around it to fit.",
    ),
    ("basically = (leave out), adverb", "Basically.", "Leave it out, and mend the words around it."),
]


@pytest.mark.parametrize(("spec", "text", "note"), ADVICE)
def test_advice_where_no_text_fits(spec, text, note):
    _, found = fitted(spec, text)
    assert [(each.text, each.note, each.safe) for each in found.suggestions] == [(None, note, False)]


ARTICLES = """
a use|a unit|a European|a one-off|a ewe|a university|a user|a useful|an umbrella|an uninsured|an unimportant|an hour
an honest|an heir|a house|an NHS|an MP|a GP|a PA|an SAR|a NICE|an 8-week|an 11-year|an 18|a 100|a 1|an apple|a team
an urgent|a uniform|an unusual|a unique|an ICB|a CQC|a UK|an EU-wide|a once|an honour|a utility|an upset|a urinal|an urn
"""


@pytest.mark.parametrize("pair", ARTICLES.replace("\n", "|").strip("|").split("|"))
def test_articles_go_by_sound(pair):
    article, word = pair.split()
    assert article_for(word) == article


def test_is_silent_where_the_text_says_it_already():
    assert fitted("be able to = can, verb", "You will be able to appeal.")[1].suggestions == ()
    assert fitted("all of = all, phrase", "all of us")[1].suggestions == ()


@pytest.mark.parametrize(("spec", "text", "expected"), [*VERBS, *NOUNS, *OTHERS, *LEAVE_OUT])
def test_fits(spec, text, expected):
    assert mended(spec, text) == expected
