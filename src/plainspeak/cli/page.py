"""The HTML report from the command line: made with what an earlier report said, and shown in the browser."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cli.messages import tell
from plainspeak.writing import write_parts

if TYPE_CHECKING:
    from plainspeak.reports.html_parts.earlier import Earlier
    from plainspeak.run import Run


def earlier_papers(previous: Path | None) -> Mapping[str, "Earlier"]:
    """The papers of an earlier JSON report, if one is given. Raises `ConfigError`."""
    if previous is None:
        return {}
    from plainspeak.reports.html_parts.earlier import read_earlier

    return read_earlier(previous)


def page(run: "Run", earlier: Mapping[str, "Earlier"], *, notes: bool) -> Iterator[str]:
    """The HTML report, in parts."""
    from plainspeak.reports import html

    return html.render(run, earlier=earlier, notes=notes)


def show_page(page: Iterable[str], output: Path | None) -> None:
    """Write a page to `output`, or to a new folder for temporary files, and open it in the browser."""
    import tempfile
    import webbrowser

    path = (output or Path(tempfile.mkdtemp(prefix="plainspeak-")) / "report.html").resolve()
    write_parts(path, (part.encode("utf-8", "replace") for part in page), replace=True)
    tell(f"The report is in {path}.", err=True)
    if not webbrowser.open(path.as_uri()):
        tell("No browser was found. Please open that file yourself.", err=True)
