"""Knows a finding again when its paragraph has moved, or in another format: by its rule, its words and their sentence."""

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter

from plainspeak.finding import Finding
from plainspeak.result import Result


def fingerprints(result: Result) -> list[str]:
    """One fingerprint for each finding of a result, in order: 32 hexadecimal digits.

    Findings with the same rule, words and sentence are told apart by their number.
    """
    seen: Counter[str] = Counter()
    prints = []
    for finding in result.findings:
        content = "\0".join((finding.rule, _plain(result.text_of(finding)), sentence_of(result, finding)))
        seen[content] += 1
        digest = hashlib.sha256(f"{content}\0{seen[content]}".encode("utf-8", "replace")).hexdigest()
        prints.append(digest[:32])
    return prints


def sentence_of(result: Result, finding: Finding) -> str:
    """The sentence, or sentences, with the words of a finding; empty for a finding about the whole document."""
    if finding.is_about_all:
        return ""
    block = result.document.blocks[result.document.block_at(finding.start)]
    starts = result.sentence_starts
    first = bisect_right(starts, finding.start) - 1
    following = bisect_left(starts, finding.end)
    start = max(block.start, starts[first]) if first >= 0 else block.start
    end = starts[following] if following < len(starts) else block.end
    return _plain(result.document.text[start : max(min(end, block.end), finding.end)])


def _plain(text: str) -> str:
    """The text on one line: where lines break is not the writer's choice in every format."""
    return " ".join(text.split())
