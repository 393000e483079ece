"""Measures plainspeak against what people said and marked, on data by other people, beside other tools.

    python -m benchmarks.evidence --data DIR [--ewt DIR] [--only NAME] [--json] [--write docs/evidence.md]

DIR holds a folder for each benchmark (`sents`, `passive`, `acronym`, ...), as TSV with a header and no quoting or as JSON
lines. Every file that is there is measured, so that a folder with test parts needs no change here.
"""
