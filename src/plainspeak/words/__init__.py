"""Wordlists: reading and checking them, finding their terms in a text, and words that fit in their place.

    words = open_words()                       # library.py: our lists and the user's own, from a compiled cache
    words.lookup("utilised")                   # match.py: the entries of a term, without a text
    for match in words.match(analysis):        # match.py: every term of a text; `analysis` is any `tokens.Tokens`
        fitted = fit(match, analysis)          # fit.py: where it stands, article included, and what to write there
    check_list(path)                           # checker.py: every mistake of a list, by row and column

An entry is in `entry.py`, its conditions are in `conditions.py`.
"""
