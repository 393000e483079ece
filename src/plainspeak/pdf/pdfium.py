"""Characters and lines of a PDF by PDFium (the engine of Chrome), through pypdfium2.

PDFium is not safe to use from several threads at once; use processes.
"""

from typing import Any

from plainspeak.errors import Damaged, PasswordProtected
from plainspeak.pdf.page import Frame, Page
from plainspeak.pdf.pdfium_drawing import drawing
from plainspeak.pdf.pdfium_text import glyphs

_PASSWORD_WANTED = 4


class PdfiumFile:
    """A PDF opened by PDFium. Raises `PasswordProtected` or `Damaged`."""

    def __init__(self, data: bytes, path: str) -> None:
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as err:
            if getattr(err, "err_code", None) == _PASSWORD_WANTED:
                raise PasswordProtected(
                    f"{path} is protected with a password.", "Remove the password, save a copy and check that."
                ) from err
            raise Damaged(f"{path} is damaged: it cannot be opened as a PDF.", "Ask for a new copy.") from err

    def __len__(self) -> int:
        return len(self._document)

    def close(self) -> None:
        """Let go of the file."""
        self._document.close()

    @property
    def is_dynamic_form(self) -> bool:
        """Whether its pages are made by a program (XFA) that only a few readers run."""
        import pypdfium2.raw

        form = pypdfium2.raw.FPDF_GetFormType(self._document.raw)
        return form in (pypdfium2.raw.FORMTYPE_XFA_FULL, pypdfium2.raw.FORMTYPE_XFA_FOREGROUND)

    def page(self, index: int) -> Page:
        """Read the page with this index, from 0. Raises `pypdfium2.PdfiumError` when it cannot be loaded."""
        page = self._document[index]
        try:
            frame = _frame(page)
            width, height = frame.size
            drawn = glyphs(page, frame)
            shown = drawn.shown(width, height)
            rules, pictured = drawing(page.raw, frame)
            return Page(index + 1, width, height, shown, rules, pictured, len(drawn) - len(shown))
        finally:
            page.close()


def _frame(page: Any) -> Frame:
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation())
