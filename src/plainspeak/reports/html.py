"""The report for people as one page: it needs no network, no script and no other file."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from plainspeak import __version__
from plainspeak.reports.html_parts.earlier import Earlier
from plainspeak.reports.html_parts.index import Index
from plainspeak.reports.html_parts.kinds import Kind, counted, explained, kinds
from plainspeak.reports.html_parts.page import allowed, asset, fill, fill_macro, pieces
from plainspeak.reports.html_parts.report import Report
from plainspeak.reports.spool import Spool
from plainspeak.result import Result
from plainspeak.run import Run


def render(run: Run, *, notes: bool = False, earlier: Mapping[str, Earlier] = MappingProxyType({})) -> Iterator[str]:
    """The page on a run: one paper with all that was found, or a list of papers and then each of them.

    The smaller notes are shown when a reader asks for them, or at once with `notes`. `earlier` is what another report
    said of the papers, by path, to show what has changed.
    """
    is_alone, results = _papers(run)
    index, papers, title = Index(run.profile, has_earlier=bool(earlier)), Spool(), ""
    counts: Counter[tuple[str, bool]] = Counter()
    for number, result in enumerate(results, 1):
        report = Report(result, f"p{number}", 3 if is_alone else 4, earlier.get(result.document.path), notes)
        title = title or report.title
        index.add(report)
        counts += counted(report.notes)
        papers.add(fill_macro("report.html", "report_on", report, 1 if is_alone else 2) + "\n")
    yield from _page(
        kinds(counts),
        title=title if is_alone else index.title,
        index=None if is_alone else index,
        unread=run.unread,
        papers=map(Markup, papers.pieces()),
    )


def _page(every_kind: list[Kind], **values: Any) -> Iterator[str]:
    style = asset("style.css") + fill("kinds.css", kinds=every_kind)
    script = asset("script.js")
    return pieces(
        "page.html",
        kinds=every_kind,
        explained=explained,
        version=__version__,
        style=style,
        style_allowed=allowed(style),
        script=script,
        script_allowed=allowed(script),
        **values,
    )


def _papers(run: Run) -> tuple[bool, Iterator[Result]]:
    """Whether one paper is all that the page is about, and every paper."""
    results = run.results()
    first = list(islice(results, 2))
    # Of a list a chain would keep hold; an iterator lets go of it at its end.
    return len(first) == 1 and not run.unread, chain(iter(first), results)
