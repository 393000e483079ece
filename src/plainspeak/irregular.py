"""English words whose forms follow no rule. `inflect.py` has the rules.

Where British and American English differ, the British form stands first. A slash parts two forms that are both right.
"""

_VERBS = """
arise arose arisen
awake awoke awoken
bear bore borne
beat beat beaten
become became become
befall befell befallen
begin began begun
behold beheld beheld
beseech beseeched/besought beseeched/besought
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burnt/burned burnt/burned
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost/costed cost/costed
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
dream dreamt/dreamed dreamt/dreamed
drink drank drunk
drive drove driven
dwell dwelt/dwelled dwelt/dwelled
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbear forbore forborne
forbid forbade forbidden
forecast forecast/forecasted forecast/forecasted
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
get got got
give gave given
go went gone
grind ground ground
grow grew grown
handwrite handwrote handwritten
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
input input/inputted input/inputted
keep kept kept
kneel knelt/kneeled knelt/kneeled
know knew known
lay laid laid
lead led led
lean leant/leaned leant/leaned
leap leapt/leaped leapt/leaped
learn learnt/learned learnt/learned
leave left left
lend lent lent
let let let
lie lay lain
light lit/lighted lit/lighted
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
mislay mislaid mislaid
mistake mistook mistaken
misunderstand misunderstood misunderstood
mow mowed mown/mowed
offset offset offset
outbid outbid outbid
outdo outdid outdone
outgrow outgrew outgrown
outrun outran outrun
output output output
overcome overcame overcome
overhear overheard overheard
override overrode overridden
overrun overran overrun
oversee oversaw overseen
overspend overspent overspent
overtake overtook overtaken
overthrow overthrew overthrown
partake partook partaken
pay paid paid
prove proved proved/proven
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
redo redid redone
remake remade remade
repay repaid repaid
rerun reran rerun
reset reset reset
resit resat resat
retake retook retaken
rethink rethought rethought
rewrite rewrote rewritten
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
saw sawed sawn/sawed
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
sew sewed sewn/sewed
shake shook shaken
shed shed shed
shine shone shone
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
sling slung slung
slit slit slit
smell smelt/smelled smelt/smelled
sow sowed sown/sowed
speak spoke spoken
speed sped/speeded sped/speeded
spell spelt/spelled spelt/spelled
spend spent spent
spill spilt/spilled spilt/spilled
spin spun spun
spit spat spat
split split split
spoil spoilt/spoiled spoilt/spoiled
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
strew strewed strewn/strewed
strike struck struck/stricken
string strung strung
strive strove/strived striven/strived
swear swore sworn
sweep swept swept
swell swelled swollen/swelled
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
thrive thrived/throve thrived/thriven
throw threw thrown
thrust thrust thrust
tread trod trodden
undercut undercut undercut
undergo underwent undergone
underlie underlay underlain
underpay underpaid underpaid
underspend underspent underspent
understand understood understood
undertake undertook undertaken
underwrite underwrote underwritten
undo undid undone
uphold upheld upheld
upset upset upset
wake woke woken
wear wore worn
weave wove woven
wed wed/wedded wed/wedded
weep wept wept
win won won
wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
wring wrung wrung
write wrote written
focus focused/focussed focused/focussed
benefit benefited/benefitted benefited/benefitted
bias biased/biassed biased/biassed
target targeted/targetted targeted/targetted
budget budgeted/budgetted budgeted/budgetted
bus bused/bussed bused/bussed
"""

VERBS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    base: (tuple(past.split("/")), tuple(participle.split("/")))
    for base, past, participle in (line.split() for line in _VERBS.split("\n") if line)
}
"""Base form -> past tenses and past participles, best first."""

_NOUNS = """
person people/persons
man men
woman women
child children
grandchild grandchildren
stepchild stepchildren
schoolchild schoolchildren
foot feet
tooth teeth
goose geese
mouse mice
louse lice
ox oxen
die dice
penny pence/pennies
life lives
wife wives
housewife housewives
midwife midwives
knife knives
half halves
shelf shelves
self selves
elf elves
leaf leaves
loaf loaves
thief thieves
calf calves
wolf wolves
sheaf sheaves
scarf scarves
hoof hooves
wharf wharves
potato potatoes
tomato tomatoes
hero heroes
veto vetoes
echo echoes
torpedo torpedoes
mosquito mosquitoes
embargo embargoes
cargo cargoes
volcano volcanoes
motto mottoes
go goes
no noes
quiz quizzes
criterion criteria
phenomenon phenomena
automaton automata
datum data
curriculum curriculums/curricula
memorandum memorandums/memoranda
referendum referendums/referenda
medium media/mediums
stratum strata
addendum addenda
erratum errata
bacterium bacteria
ovum ova
spectrum spectrums/spectra
symposium symposiums/symposia
millennium millennia/millenniums
consortium consortia/consortiums
honorarium honorariums/honoraria
moratorium moratoriums/moratoria
emporium emporiums/emporia
stimulus stimuli
nucleus nuclei
fungus fungi/funguses
bacillus bacilli
locus loci
radius radii/radiuses
alumnus alumni
terminus terminuses/termini
thrombus thrombi
embolus emboli
syllabus syllabuses/syllabi
appendix appendices/appendixes
index indexes/indices
matrix matrices/matrixes
vertex vertices
cortex cortices
cervix cervixes/cervices
vortex vortices
codex codices
bureau bureaus/bureaux
plateau plateaus/plateaux
tableau tableaux
formula formulas/formulae
vertebra vertebrae
larva larvae
alga algae
antenna antennae/antennas
stoma stomas/stomata
stigma stigmas/stigmata
schema schemas/schemata
ganglion ganglia
series series
species species
means means
aircraft aircraft
spacecraft spacecraft
offspring offspring
sheep sheep
deer deer
fish fish
headquarters headquarters
crossroads crossroads
works works
staff staff
police police
cattle cattle
people people
passer-by passers-by
runner-up runners-up
hanger-on hangers-on
"""

NOUNS: dict[str, tuple[str, ...]] = {
    base: tuple(plurals.split("/")) for base, plurals in (line.split() for line in _NOUNS.split("\n") if line)
}
"""Singular -> plurals, best first."""

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
accommodation administration advice advocacy aftercare anger anxiety assistance awareness behaviour care cash childcare
clothing co-operation co-production compliance confidence correspondence data debris documentation education employment
enjoyment equality equipment evidence expenditure expertise fairness feedback finance freedom fun funding furniture
growth guidance happiness hardship hardware health healthcare help homelessness homework housework housing hygiene
inclusion independence inflation information infrastructure integrity involvement jargon justice knowledge labour
leadership legislation leisure literacy litter luck luggage machinery mail money noise nursing nutrition obesity
overtime ownership paperwork parking participation patience pay permission personnel plenty pollution poverty privacy progress
proof rain recruitment recycling rehabilitation remuneration research respite rubbish safeguarding safety satisfaction
scrutiny self-care sewage software spending stationery stuff support sustainability teamwork testing traffic training
transparency transport unemployment usage utilisation violence wealth welfare wellbeing well-being work writing
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
