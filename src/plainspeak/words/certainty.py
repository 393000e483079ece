"""Which word forms can be only one part of speech, so that nothing need be tagged to be sure of them.

"utilised" can only be a verb; "impact" is a noun here and a verb there. In doubt the tagger decides.
"""

import re

# The noun of many a verb: "-ise" makes verbs, but "exercise", "promise" and their like are both.
_VERB_ENDING = re.compile(r"(?:[a-z]{3}is|[a-z]{3}iz|if)(?:e|y|es|ies|ed|ied|ing|ying)$")
_NOUN_TOO = re.compile(r"(?:exerc|prom|enterpr|prem|franch|comprom|disgu|surpr|merchand|trea?t|practi|conc|prec)is")
_NOUN_ENDING = re.compile(
    r"(?:[a-z]{4}[ts]ion|[a-z]{3}ness|[a-z]{3}ity|[a-z]{3}ship|[a-z]{3}ism|ology|[a-z]{3}hood|acy)s?$"
)
_VERB_TOO = re.compile(
    r"(?:ment|quest|funct|condit|posit|sect|mot|caut|rat|commiss|provis|env?is|pens|vis|stat|trans[it]|petit|auct|"
    r"proport|requisit|audit|partit|sanct|apport|witness|harness|busi?ness|champion|pass|miss|sess)(?:ion|iti?on)?s?$"
)
_ADJECTIVE_ENDING = re.compile(r"(?:[a-z]{3}ous|[a-z]{3}less|[a-z]{4}ible|[a-z]{4}able)$")
_ADVERB_ENDING = re.compile(r"[a-z]{3}(?:al|ent|ant|ous|ive|ic|ate|able|ible|ed|ing|ary|ful|less)?ly$")
_NOT_ADVERB = re.compile(
    r"(?:supp|app|rep|re|comp|imp|multip|fami|ear|dai|week|month|quarter|year|assemb|anoma|like|time)l?y$"
)


def is_certain(form: str, pos: str) -> bool:
    """Whether a lower-case form that a list has as `pos` can be nothing else. Terms of several words are certain,
    but for verbs of two words ("impact on" may begin with a noun)."""
    words = form.split()
    if pos == "phrase" or len(words) > 2 or (len(words) == 2 and pos != "verb"):
        return True
    word = words[0]
    if "-" in word and pos != "verb":
        return True
    if pos == "verb":
        return bool(_VERB_ENDING.search(word)) and not _NOUN_TOO.match(word)
    if pos == "noun":
        return bool(_NOUN_ENDING.search(word)) and not _VERB_TOO.match(word)
    if pos == "adjective":
        return bool(_ADJECTIVE_ENDING.search(word))
    return bool(_ADVERB_ENDING.search(word)) and not _NOT_ADVERB.match(word)


def accepts(tag: str, pos: str, form: str) -> bool:
    """Whether a word with this tag may be the `pos` that the list means."""
    kind = tag[:2]
    if pos == "verb":
        # A gerund is often tagged as a noun, and "need" or "dare" as a modal.
        return kind in ("VB", "MD") or (form.endswith("ing") and kind == "NN")
    if pos == "noun":
        return kind == "NN" or (form.endswith("ing") and tag == "VBG")
    if pos == "adjective":
        return kind == "JJ" or (tag in ("VBG", "VBN") and form.endswith(("ing", "ed", "en")))
    return kind in ("RB", "IN") or (pos == "adverb" and tag == "JJ" and not form.endswith("ly"))
