"""Writes the findings into a copy of the PDF they were made in, as highlights over exactly the words they are about."""

import io
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from plainspeak.errors import OutputError
from plainspeak.finding import Finding
from plainspeak.reports.pdf_check import Mark, check_copy, misplaced
from plainspeak.reports.pdf_marks import boxes_by_page, frame, highlight, note
from plainspeak.reports.remarks import marked_findings, remark, summary
from plainspeak.result import Result

if TYPE_CHECKING:
    import pikepdf


def annotate(data: bytes, result: Result, *, force_lossy: bool = False) -> bytes:
    """A copy of the PDF `data`, of which `result` speaks, with a highlight on each finding and a note on the first page.

    A signed or protected file is refused unless `force_lossy`: any change breaks the signature, and the copy has no
    protection. The copy is read again and compared with what was meant before it is given back. A finding whose highlight
    no reader finds over its words gets none, and is counted in the note. Raises `OutputError`.
    """
    marked = marked_findings(result)
    copy, marks = _marked(data, result, marked, force_lossy=force_lossy)
    astray = {mark.number for mark in misplaced(copy, result.document.path, marks)}
    if astray:
        marked = [finding for number, finding in enumerate(marked, 1) if number not in astray]
        copy, marks = _marked(data, result, marked, force_lossy=force_lossy)
    check_copy(copy, result.document, marks)
    return copy


def _marked(data: bytes, result: Result, marked: Sequence[Finding], *, force_lossy: bool) -> tuple[bytes, list[Mark]]:
    """A copy with a highlight on each finding of `marked`, and where the highlights are."""
    path = result.document.path
    copy = _opened(data, path)
    _refuse_losses(copy, path, force_lossy=force_lossy)
    added: dict[int, list[pikepdf.Dictionary]] = defaultdict(list)
    marks: list[Mark] = []
    now = datetime.now(UTC)
    frames = [frame(page) for page in copy.pages]
    added[1].append(note(frames[0], summary(result, marked), now))
    for number, finding in enumerate(marked, 1):
        for page, boxes in boxes_by_page(result.document, finding.start, finding.end).items():
            words, name = remark(result, finding), f"plainspeak-{number}-{page}"
            added[page].append(highlight(copy, frames[page - 1], boxes, finding, words, name, now))
            marks.append(Mark(number, page, name, tuple(text for _, text in boxes)))
    for page, annotations in added.items():
        _add(copy, copy.pages[page - 1], annotations)
    return _saved(copy, path), marks


def _opened(data: bytes, path: str) -> "pikepdf.Pdf":
    import pikepdf

    try:
        copy = pikepdf.open(io.BytesIO(data))
        has_pages = len(copy.pages) > 0
    except pikepdf.PdfError as err:
        raise OutputError(f"{path} is too damaged to write a marked copy of it.", "Ask for a new copy.") from err
    if not has_pages:
        raise OutputError(f"{path} is too damaged to write a marked copy of it.", "Ask for a new copy.")
    return copy


def _refuse_losses(copy: "pikepdf.Pdf", path: str, *, force_lossy: bool) -> None:
    losses = []
    if copy.is_encrypted:
        losses.append("is protected, and a marked copy would have no protection")
    if _is_signed(copy):
        losses.append("has a digital signature, which a marked copy would break")
    if losses and not force_lossy:
        raise OutputError(f"{path} {' and '.join(losses)}.", "Add --force-lossy if the copy may lose it.")


def _is_signed(copy: "pikepdf.Pdf") -> bool:
    form = copy.Root.get("/AcroForm")
    flags = form.get("/SigFlags", 0) if form is not None else 0
    return bool(int(flags) & 1) or "/Perms" in copy.Root


def _add(copy: "pikepdf.Pdf", page: "pikepdf.Page", annotations: "list[pikepdf.Dictionary]") -> None:
    """Put annotations, each with its pop-up, behind those the page has."""
    import pikepdf

    there = page.obj.get("/Annots")
    whole = list(there) if isinstance(there, pikepdf.Array) else []
    for annotation in annotations:
        added = copy.make_indirect(annotation)
        popup = copy.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Popup, Rect=added.Rect, Parent=added, Open=False, F=28
            )
        )
        added.Popup = popup
        added.P = page.obj
        whole += [added, popup]
    page.obj.Annots = pikepdf.Array(whole)


def _saved(copy: "pikepdf.Pdf", path: str) -> bytes:
    import pikepdf

    target = io.BytesIO()
    try:
        copy.save(target)
    except (pikepdf.PdfError, RuntimeError) as err:
        raise OutputError(f"No marked copy of {path} could be written: {err}.", "Ask for a new copy.") from err
    return target.getvalue()
