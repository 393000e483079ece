"""Knows a finding again when lines have shifted: by its rule, its words and their sentence."""

import hashlib
from collections import Counter

from plainspeak.result import Result

_REACH = 60


def fingerprints(result: Result) -> list[str]:
    """One fingerprint for each finding of a result, in order: 32 hexadecimal digits.

    Two findings with the same rule, words and neighbours are told apart by their number.
    """
    seen: Counter[str] = Counter()
    prints = []
    for finding in result.findings:
        document, text = result.document, result.document.text
        block = document.blocks[document.block_at(finding.start)]
        around = text[max(finding.start - _REACH, block.start) : min(finding.end + _REACH, block.end)]
        content = "\0".join((finding.rule, text[finding.start : finding.end], around))
        seen[content] += 1
        digest = hashlib.sha256(f"{content}\0{seen[content]}".encode("utf-8", "replace")).hexdigest()
        prints.append(digest[:32])
    return prints
