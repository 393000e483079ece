"""Reads the highlights of annotated PDF files with PDFium: what each says, and the letters whose middle lies under it."""

import io
from collections import defaultdict

import pikepdf
import pypdfium2
from pypdfium2 import raw as pdfium_c

from benchmarks.libreoffice import squeezed

Box = tuple[float, float, float, float]


def read(data: bytes) -> list[tuple[str, str]]:
    """What is said of each finding and the letters under its highlights, without white space and hyphens."""
    said: dict[str, str] = {}
    boxes: dict[str, list[tuple[int, Box]]] = defaultdict(list)
    with pikepdf.open(io.BytesIO(data)) as file:
        for index, page in enumerate(file.pages):
            for annotation in page.obj.get("/Annots", []):
                name = str(annotation.get("/NM", "")).split("-")
                if name[0] == "plainspeak" and "/QuadPoints" in annotation:
                    said[name[1]] = squeezed(str(annotation.Contents))
                    boxes[name[1]] += [(index, box) for box in _boxes(annotation.QuadPoints)]
    pages: dict[int, list[tuple[str, float, float]]] = {}
    with pypdfium2.PdfDocument(data) as file:
        for index in {index for found in boxes.values() for index, _ in found}:
            pages[index] = _letters(file[index].get_textpage())
    letters = {number: "".join(_under(box, pages[index]) for index, box in found) for number, found in boxes.items()}
    return [(said[number], squeezed(letters[number]).replace("-", "")) for number in boxes]


def _boxes(points) -> list[Box]:
    numbers = [float(it) for it in points]
    quads = [numbers[start : start + 8] for start in range(0, len(numbers), 8)]
    return [(min(it[0::2]), min(it[1::2]), max(it[0::2]), max(it[1::2])) for it in quads]


def _letters(page: pypdfium2.PdfTextPage) -> list[tuple[str, float, float]]:
    letters = []
    for index in range(page.count_chars()):
        left, bottom, right, top = page.get_charbox(index)
        # One at a time: in the text of a page some letters stand for two characters, and others for none.
        letter = chr(pdfium_c.FPDFText_GetUnicode(page, index))
        letters.append((letter, (left + right) / 2, (bottom + top) / 2))
    return letters


def _under(box: Box, letters: list[tuple[str, float, float]]) -> str:
    left, bottom, right, top = box
    return "".join(letter for letter, x, y in letters if left <= x <= right and bottom <= y <= top)
