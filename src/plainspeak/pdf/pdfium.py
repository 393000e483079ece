"""Characters and lines of a PDF by PDFium (the engine of Chrome), through pypdfium2.

PDFium is not safe to use from several threads at once; use processes.
"""

import ctypes
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from plainspeak.errors import Damaged, PasswordProtected
from plainspeak.pdf.page import ASCENT, DESCENT, Box, Frame, Glyph, Page, is_shown, turned, turned_back
from plainspeak.pdf.pdfium_drawing import drawing

_PASSWORD_WANTED = 4
_HYPHEN_AT_LINE_END = 0x02
"""What PDFium gives for a hyphen behind which it thinks the word goes on."""
_NO_INK = 3
_FILLED_AND_STROKED = 2
_HEAVY = 600
_BOLD_NAMES = ("bold", "black", "heavy", "demi")


class _Style(NamedTuple):
    """What all characters of one text object have in common."""

    size: float
    font: str
    bold: bool
    hidden: bool
    turn: int
    upright: bool
    """Whether its line is level in user space, so that the quicker box can be used."""
    base: float
    """Height of its baseline in user space; of use where it is upright."""


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
            glyphs = list(_Reader(page, frame).glyphs())
            shown = tuple(glyph for glyph in glyphs if is_shown(glyph, width, height))
            rules, pictured = drawing(page.raw, frame)
            return Page(index + 1, width, height, shown, rules, pictured, len(glyphs) - len(shown))
        finally:
            page.close()


def _frame(page: Any) -> Frame:
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation())


class _Reader:
    """Reads the characters of one page. Holds the buffers PDFium writes into, and the styles already looked up."""

    def __init__(self, page: Any, frame: Frame) -> None:
        import pypdfium2.raw

        self._raw = pypdfium2.raw
        self._textpage = page.get_textpage()
        self._handle = self._textpage.raw
        self._frame = frame
        self._rect = self._raw.FS_RECTF()
        self._matrix = self._raw.FS_MATRIX()
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._name = ctypes.create_string_buffer(200)
        self._flags = ctypes.c_int()

    def glyphs(self) -> Iterator[Glyph]:
        raw, handle, rect = self._raw, self._handle, self._rect
        object_of, unicode_of, box_of = (
            raw.FPDFText_GetTextObject,
            raw.FPDFText_GetUnicode,
            raw.FPDFText_GetLooseCharBox,
        )
        pointer_type = ctypes.c_void_p
        current, style = None, None
        last: Glyph | None = None
        for index in range(raw.FPDFText_CountChars(handle)):
            code = unicode_of(handle, index)
            if code in (0x0D, 0x0A):
                continue
            address = ctypes.cast(object_of(handle, index), pointer_type).value
            if address is None:
                continue
            if address != current or style is None:
                current, style = address, self._style(index)
            box_of(handle, index, rect)
            text = "-" if code == _HYPHEN_AT_LINE_END else _character(code)
            glyph = self._glyph(index, text, style)
            if last is not None and _is_piece_of(glyph, last):
                last = last._replace(text=last.text + glyph.text)
                continue
            if last is not None:
                yield last
            last = glyph
        if last is not None:
            yield last

    def _glyph(self, index: int, text: str, style: _Style) -> Glyph:
        size = style.size
        if style.upright and self._frame.rotate == 0:
            rect, frame = self._rect, self._frame
            base = frame.y1 - style.base
            return Glyph(
                text,
                rect.left - frame.x0,
                base - ASCENT * size,
                rect.right - frame.x0,
                base + DESCENT * size,
                size,
                style.font,
                style.bold,
                style.turn,
                style.hidden,
            )
        box = self._turned_box(index, style)
        return Glyph(text, *box, size, style.font, style.bold, style.turn, style.hidden)

    def _turned_box(self, index: int, style: _Style) -> Box:
        left, bottom, right, top = self._user_box(index, style)
        x, y = self._origin(index)
        width, height = self._frame.size
        along = turned(self._frame.box_to_page(left, bottom, right, top), style.turn, width, height)
        base = turned(
            Box(*self._frame.point_to_page(x, y), *self._frame.point_to_page(x, y)), style.turn, width, height
        )
        level = Box(along.x0, base.top - ASCENT * style.size, along.x1, base.top + DESCENT * style.size)
        return turned_back(level, style.turn, width, height)

    def _user_box(self, index: int, style: _Style) -> tuple[float, float, float, float]:
        if style.upright:
            rect = self._rect
            return rect.left, rect.bottom, rect.right, rect.top
        left, right, bottom, top = self._numbers
        self._raw.FPDFText_GetCharBox(self._handle, index, left, right, bottom, top)
        return left.value, bottom.value, right.value, top.value

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = self._numbers[:2]
        self._raw.FPDFText_GetCharOrigin(self._handle, index, x, y)
        return x.value, y.value

    def _style(self, index: int) -> _Style:
        raw, handle, matrix = self._raw, self._handle, self._matrix
        raw.FPDFText_GetMatrix(handle, index, matrix)
        mode = raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(handle, index))
        length = raw.FPDFText_GetFontInfo(handle, index, self._name, len(self._name), self._flags)
        font = self._name.raw[: max(0, min(length, len(self._name)) - 1)].decode("utf-8", "replace")
        heavy = raw.FPDFText_GetFontWeight(handle, index) >= _HEAVY or any(n in font.lower() for n in _BOLD_NAMES)
        angle = math.degrees(math.atan2(matrix.b, matrix.a))
        return _Style(
            size=raw.FPDFText_GetFontSize(handle, index) * math.hypot(matrix.c, matrix.d),
            font=font,
            bold=heavy or mode == _FILLED_AND_STROKED,
            hidden=mode == _NO_INK,
            turn=round((self._frame.rotate - angle) / 90) * 90 % 360,
            upright=matrix.b == 0 and matrix.a > 0,
            base=self._origin(index)[1],
        )


def _character(code: int) -> str:
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return chr(code)


def _is_piece_of(glyph: Glyph, last: Glyph) -> bool:
    """Whether both are letters of one ligature: PDFium gives each letter of it the box of the whole."""
    return glyph.x0 == last.x0 and glyph.x1 == last.x1 and glyph.top == last.top and glyph.text.isalpha()
