"""The report for people as one page: it needs no network, no script and no other file."""

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType

from plainspeak import __version__
from plainspeak.reports.html_parts.earlier import Earlier
from plainspeak.reports.html_parts.index import make_index
from plainspeak.reports.html_parts.kinds import explained, kinds
from plainspeak.reports.html_parts.page import allowed, asset, fill
from plainspeak.reports.html_parts.report import Report
from plainspeak.result import Run


def render(run: Run, *, notes: bool = False, earlier: Mapping[str, Earlier] = MappingProxyType({})) -> str:
    """The page on a run: one paper with all that was found, or a list of papers and then each of them.

    The smaller notes are shown when a reader asks for them, or at once with `notes`. `earlier` is what another report
    said of the papers, by path, to show what has changed.
    """
    is_alone = len(run.results) == 1 and not run.unread
    top = 3 if is_alone else 4
    reports = [
        Report(result, f"p{number}", top, earlier.get(result.document.path), notes)
        for number, result in enumerate(run.results, 1)
    ]
    every_kind = kinds(list(chain.from_iterable(report.notes for report in reports)))
    style = asset("style.css") + fill("kinds.css", kinds=every_kind)
    script = asset("script.js")
    index = None if is_alone else make_index(reports, run.profile)
    return fill(
        "page.html",
        title=index.title if index else reports[0].title,
        index=index,
        unread=run.unread,
        reports=reports,
        kinds=every_kind,
        explained=explained,
        version=__version__,
        style=style,
        style_allowed=allowed(style),
        script=script,
        script_allowed=allowed(script),
    )
