"""English abbreviations written with a full stop, and what the stop says about the end of a sentence.

Compiled for British public papers: titles, honours, companies, law, references, times. Words that are as often ordinary
words ("fig", "sun", "no") count only before a number. Entries with stops inside ("e.g.") stand without their last stop.
"""

from enum import StrEnum


class Follows(StrEnum):
    """What follows an abbreviation."""

    NAME = "name"
    """A name: the sentence goes on. Only when written with a capital."""
    REST = "rest"
    """The rest of the sentence, in any spelling."""
    NUMBER = "number"
    """A number. Before anything else it is an ordinary word: "no. 5", but "She said no."."""
    EITHER = "either"
    """The rest of the sentence or the next one."""


_NAME = """
    adm ald brig bro capt cdr cllr clr cmdr col comdr cpl dep dr drs fr gen gov hon insp lt maj messrs mgr mlle
    mme mr mrs ms msgr mx pres prof prov pte pvt rep reps rev revd rt sen sens sgt supt
    """
_REST = "a.k.a approx attn ca cf e.g eg esp excl f.a.o i.e ie incl n.b p.p p.p.s p.s resp v viz vs w.e.f"
_NUMBER = """
    app appx art arts c ch chap chaps cl eq eqn eqs ex ext fax fig figs iss mar mob no nos nr p para paras pg pgs
    pp pt pts ref refs reg regs s sat sch sec secs sect ser ss sun tel vol vols
    """
_EITHER = """
    a.d a.m a.s.a.p acad al appl apr assn assoc asst aug ave b.a b.c b.c.e b.sc biol blvd bros c.b.e c.e c.v chem
    clin co corp d.b.e d.c d.phil dec dept dist e.u ed edn eds est etc feb fri ft govt inc int jan jnr jr jul jun
    k.b.e k.c l.l.c l.p lett llc llp ltd m.a m.b.e m.d m.e.p m.p m.phil m.sc mon mt natl nov nucl o.b.e oct p.c
    p.m p.o ph.d phys plc proc psychol q.c r.g.n r.i.p rd sci sep sept snr sr st sts t.b.a t.b.c thu thur thurs
    tue tues u.k u.n u.s u.s.a univ v.i.p wed weds
    """

FOLLOWS: dict[str, Follows] = {
    word: kind
    for kind, words in (
        (Follows.NUMBER, _NUMBER),
        (Follows.EITHER, _EITHER),
        (Follows.REST, _REST),
        (Follows.NAME, _NAME),
    )
    for word in words.split()
}
"""Every abbreviation in lower case and without its last stop."""
