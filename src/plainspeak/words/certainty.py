"""Which word forms can be only one part of speech, so that nothing need be tagged to be sure of them.

"utilised" can only be a verb; "impact" is a noun here and a verb there. In doubt the tagger decides.
"""

import re

_VERB = re.compile(r"[a-z]{4}(?:i[sz]|yz|if)(?:e|es|ed|ing|y|ies|ied|ying)$")
_NOUN = re.compile(r"(?:[a-z]{3}[st]ion|[a-z]{3}ness|[a-z]{3}ity|[a-z]{3}ship|[a-z]{3}ism|ology|[a-z]{3}hood)s?$")
_ADJECTIVE = re.compile(r"(?:[a-z]{3}ous|[a-z]{3}less|[a-z]{4}ible|[a-z]{4}able)$")
_ADVERB = re.compile(r"[a-z]{2}(?:al|ent|ant|ous|ive|ic|ate|ab|ib|ed|ing|ar|ful|less|re|se|te|ct|st)ly$")

_OTHERWISE = """
abortion advertise advise advised apply apportion appraise apprise assembly auction audition business caution champion
commission comply comprise compromise concise condition constable despise disable disguise early enable enterprise
envision exercise expertise family franchise function harness imply improvise liaise likely malfunction mention
merchandise motion multiply noise only option partition pension permission petition poise portion position practise
praise precise premise promise promised proportion proposition provision question raise ration rely reply requisition
revise sanction section station supervise supply surmise surprise televise timely timetable transition treatise
variable vegetable vision weekly witness
"""
# Words that end like one part of speech and are, or may be, another; with the forms made by adding letters to them.
_UNSURE = tuple(word.removesuffix("e") for word in _OTHERWISE.split())


def is_certain(form: str, pos: str) -> bool:
    """Whether a lower-case form that a list has as `pos` can be nothing else.

    Terms of several words are, but for verbs of two words ("impact on" may begin with a noun).
    """
    words = form.split()
    if pos == "phrase" or len(words) > 2 or (pos != "verb" and (len(words) == 2 or "-" in form)):
        return True
    ending = {"verb": _VERB, "noun": _NOUN, "adjective": _ADJECTIVE, "adverb": _ADVERB}[pos]
    return bool(ending.search(words[0])) and not words[0].startswith(_UNSURE)


def accepts(tag: str, pos: str, form: str) -> bool:
    """Whether a word with this tag may be the `pos` that the list means."""
    kind = tag[:2]
    if pos == "verb":
        # A gerund is often tagged as a noun, and "need" or "dare" as a modal.
        return kind in ("VB", "MD") or (form.endswith("ing") and kind == "NN")
    if pos == "noun":
        return kind == "NN" or (form.endswith("ing") and tag == "VBG")
    if pos == "adjective":
        return kind == "JJ" or (tag in ("VBG", "VBN", "VBN-Pass") and form.endswith(("ing", "ed", "en")))
    return kind in ("RB", "IN") or (tag == "JJ" and not form.endswith("ly"))
