"""Finds web and e-mail addresses that stand in a text by themselves. Nobody's wording is to be mended in one."""

import re
from collections.abc import Iterator

# It ends with a letter, a digit or a slash: the full stop behind it is that of the sentence.
_WEB = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"“”]*[\w/]")
_HOST = re.compile(r"@[\w-]+(?:\.[\w-]+)+")
_MAILBOX_AT_MOST = 64
"""Characters: RFC 5321, 4.5.3.1.1."""
_MAILBOX = re.compile(rf"[\w.+-]{{1,{_MAILBOX_AT_MOST}}}\Z")


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every address: first the web ones, then the e-mail ones."""
    for web in _WEB.finditer(text):
        yield web.span()
    for host in _HOST.finditer(text):
        # From the @ back: a search for mailboxes from the front would look at every word.
        if mailbox := _MAILBOX.search(text, max(0, host.start() - _MAILBOX_AT_MOST), host.start()):
            yield mailbox.start(), host.end()
