"""Characters and lines of a PDF by pdfminer.six, which is slow, written in Python, and reads some files nobody else does."""

import io
import logging

from plainspeak.errors import Damaged, PasswordProtected
from plainspeak.pdf.page import Page

_QUIET = logging.NullHandler()


class PdfminerFile:
    """A PDF opened by pdfminer.six. Raises `PasswordProtected` or `Damaged`."""

    def __init__(self, data: bytes, path: str) -> None:
        from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
        from pdfminer.pdfpage import PDFPage
        from pdfminer.pdfparser import PDFParser

        # Without a handler Python prints its warnings about broken files.
        logging.getLogger("pdfminer").addHandler(_QUIET)
        try:
            document = PDFDocument(PDFParser(io.BytesIO(data)))
            self._pages = list(PDFPage.create_pages(document))
        except PDFPasswordIncorrect as err:
            raise PasswordProtected(
                f"{path} is protected with a password.", "Remove the password, save a copy and check that."
            ) from err
        except MemoryError:
            raise
        except Exception as err:  # on a broken file pdfminer lets out errors of every kind
            raise Damaged(f"{path} is damaged: it cannot be opened as a PDF.", "Ask for a new copy.") from err

    def __len__(self) -> int:
        return len(self._pages)

    def close(self) -> None:
        """Let go of the file."""

    def page(self, index: int) -> Page:
        """Read the page with this index, from 0. Raises errors of every kind when it is broken."""
        from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager

        from plainspeak.pdf.pdfminer_device import Device

        manager = PDFResourceManager()
        device = Device(manager, index + 1)
        PDFPageInterpreter(manager, device).process_page(self._pages[index])
        return device.result
