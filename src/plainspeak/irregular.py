"""Adjectives whose forms follow no rule, and small classes of words that the rules of `inflect.py` must know."""

ADJECTIVES: dict[str, tuple[str, str]] = {
    "good": ("better", "best"),
    "well": ("better", "best"),
    "bad": ("worse", "worst"),
    "ill": ("worse", "worst"),
    "far": ("further", "furthest"),
    "little": ("less", "least"),
    "much": ("more", "most"),
    "many": ("more", "most"),
}
"""Adjective -> comparative and superlative."""

_UNCOUNTABLE = """
accommodation administration advice advocacy aftercare anger anxiety assistance awareness behaviour care cash
chickenpox childcare clothing co-operation co-production compensation compliance confidence correspondence data debris
documentation education employment energy enjoyment equality equipment evidence expenditure expertise fairness
feedback finance freedom fun funding furniture growth guidance happiness hardship hardware health healthcare help
homelessness homework honesty housework housing hygiene importance inclusion independence inflation information
infrastructure integrity involvement jargon justice knowledge labour leadership legislation leisure literacy litter
luck luggage machinery mail money noise nursing nutrition obesity overtime ownership paperwork parking participation
patience pay permission personnel phlegm plenty pollution poverty praise privacy progress proof rain readiness
recruitment recycling rehabilitation remuneration research respite rubbish safeguarding safety satisfaction scrutiny
self-care self-harm sewage software spending stationery stuff support sustainability teamwork testing traffic training
transparency transport unemployment usage utilisation violence wealth welfare well-being wellbeing work writing
"""

UNCOUNTABLE = frozenset(_UNCOUNTABLE.split())
"""Nouns that take neither "a" nor a plural in their usual sense, as far as our suggestions use them."""

_COUNTABLE_ING = """
beginning briefing building drawing ending evening feeling finding gathering hearing listing meaning meeting morning
offering opening painting rating reading recording ruling saving setting thing warning wedding
"""

COUNTABLE_ING = frozenset(_COUNTABLE_ING.split())
"""Nouns in "-ing" that take "a" and a plural; the others are taken for the name of an activity."""

_PREPOSITIONS = """
about above across after against among around as at before behind below beneath beside between beyond by despite down
during for from in inside into like near of off on onto out outside over per regarding round since through throughout to
towards under until up upon via with within without
"""

PREPOSITIONS = frozenset(_PREPOSITIONS.split())

_DOUBLING = """
abet abhor abut acquit admit allot aver befit begin beset bobsled commit compel concur confer debar debug defer demob
demur deter disbar embed emit entrap enwrap equip estop excel forbid forget format handicap humbug imbed incur infer
input inter kidnap leapfrog nonplus occur offset omit outbid outfit output outrun outwit overlap overrun overstep
permit prefer preplan program readmit rebut recap recommit recur refer refit regret remit reoccur replan rerun reset
resit retrofit rewrap submit transfer transmit transship undercut underpin unpin unplug unwrap unzip upset waterlog
whiz worship zigzag
"""

DOUBLING = frozenset(_DOUBLING.split())
"""Verbs of more than one syllable that double their last letter: they stress their last syllable, or double it anyway."""

_SINGULAR_IN_S = """
alias atlas bias bus canvas christmas diabetes gallows gas herpes lens measles mumps news plus rabies rickets shingles yes
aerobics analytics athletics dynamics economics electronics ethics genetics geriatrics gymnastics linguistics logistics
mathematics mechanics obstetrics orthopaedics paediatrics physics politics robotics semantics
"""

SINGULAR_IN_S = frozenset(_SINGULAR_IN_S.split())
"""Nouns that end like a plural and are none, besides those in "-ss", "-us" and "-is"."""

NOT_PARTICIPLES = frozenset(["hundred", "hatred", "seabed", "flatbed", "newlywed", "watershed", "shed", "sled"])
"""Words in "-ed" that are nouns where they end a term."""

VERBS_IN_LY = frozenset(
    ["apply", "bully", "comply", "fly", "imply", "multiply", "rally", "rely", "reply", "supply", "tally"]
)
"""Verbs that look like adverbs."""
