"""Reads the highlights of annotated PDF files with PDFium: the letters whose middle lies under each."""

import io
from collections import defaultdict

import pikepdf
import pypdfium2

Box = tuple[float, float, float, float]


def read(data: bytes) -> dict[int, str]:
    """The letters under the highlights of each finding, by its number from 1, without white space."""
    boxes: dict[int, list[tuple[int, Box]]] = defaultdict(list)
    with pikepdf.open(io.BytesIO(data)) as file:
        for index, page in enumerate(file.pages):
            for annotation in page.obj.get("/Annots", []):
                name = str(annotation.get("/NM", "")).split("-")
                if name[0] == "plainspeak" and "/QuadPoints" in annotation:
                    boxes[int(name[1])] += [(index, box) for box in _boxes(annotation.QuadPoints)]
    pages: dict[int, list[tuple[str, float, float]]] = {}
    with pypdfium2.PdfDocument(data) as file:
        for index in {index for found in boxes.values() for index, _ in found}:
            pages[index] = _letters(file[index].get_textpage())
    return {
        number: "".join(_under(box, pages[index]) for index, box in found).replace("-", "")
        for number, found in boxes.items()
    }


def _boxes(points) -> list[Box]:
    numbers = [float(it) for it in points]
    quads = [numbers[start : start + 8] for start in range(0, len(numbers), 8)]
    return [(min(it[0::2]), min(it[1::2]), max(it[0::2]), max(it[1::2])) for it in quads]


def _letters(page: pypdfium2.PdfTextPage) -> list[tuple[str, float, float]]:
    text = page.get_text_range()
    letters = []
    for index in range(page.count_chars()):
        left, bottom, right, top = page.get_charbox(index)
        if index < len(text) and not text[index].isspace():
            letters.append((text[index], (left + right) / 2, (bottom + top) / 2))
    return letters


def _under(box: Box, letters: list[tuple[str, float, float]]) -> str:
    left, bottom, right, top = box
    return "".join(letter for letter, x, y in letters if left <= x <= right and bottom <= y <= top)
