"""Tells what a file is by its content, whatever its name says.

The signatures are those of the formats' own specifications: ISO 32000 (PDF), APPNOTE (zip), ECMA-376 part 2 (office
packages), ODF 1.3 part 2 (the `mimetype` entry), MS-CFB (OLE2) and MS-OFFCRYPTO (the `EncryptedPackage` stream).
"""

import zipfile
from dataclasses import dataclass
from io import BytesIO

from plainspeak.errors import Damaged, PasswordProtected

_ZIP_HEADER = b"PK\x03\x04"
_PDF_HEADER_WITHIN = 1024
"""Real PDFs may have mail headers or a proxy's remarks before `%PDF-`; every viewer looks this far. We do so only for a
file called .pdf, for a text may well speak of `%PDF-`."""
_CONTENTS_AT_MOST = 1_000_000
"""Bytes of a package's table of contents that are read. The largest in 65 real papers has 9,000."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that its content gives away."""

    loader: str
    """Name of the module that reads it, whether we have it or not."""
    title: str
    """What people call it, with its article."""
    hint: str = "Save it as .docx or .pdf, and check that."
    """What to do when we cannot read it."""


_PDF = Kind("pdf", "a PDF")
_WORD = Kind("word", "a Word file")
_POWERPOINT = Kind("pptx", "a PowerPoint file (.pptx)")
_SPREADSHEET_HINT = "Copy the words you want to check into a Word file."
_PICTURE_HINT = "If it is a picture of a page, run it through OCR (text recognition) and save the result as PDF."

# What a package says of its main part, and what that makes of the package.
_CONTENT_TYPES = (
    (b"wordprocessingml.document.main+xml", _WORD),
    (b"wordprocessingml.template.main+xml", _WORD),
    (b"ms-word.document.macroEnabled.main+xml", _WORD),
    (b"ms-word.template.macroEnabledTemplate.main+xml", _WORD),
    (b"presentationml.presentation.main+xml", _POWERPOINT),
    (b"presentationml.template.main+xml", _POWERPOINT),
    (b"presentationml.slideshow.main+xml", _POWERPOINT),
    (b"ms-powerpoint.presentation.macroEnabled.main+xml", _POWERPOINT),
    (b"ms-powerpoint.template.macroEnabled.main+xml", _POWERPOINT),
    (b"ms-powerpoint.slideshow.macroEnabled.main+xml", _POWERPOINT),
    (b"spreadsheetml.", Kind("xlsx", "an Excel file (.xlsx)", _SPREADSHEET_HINT)),
    (b"ms-excel.", Kind("xlsx", "an Excel file (.xlsx)", _SPREADSHEET_HINT)),
    (b"visio.drawing", Kind("vsdx", "a Visio drawing (.vsdx)", "Save it as .pdf, and check that.")),
)
_MIMETYPES = (
    (b"opendocument.text", Kind("odt", "an OpenDocument text (.odt)")),
    (b"opendocument.presentation", Kind("odp", "an OpenDocument presentation (.odp)")),
    (b"opendocument.spreadsheet", Kind("ods", "an OpenDocument spreadsheet (.ods)", _SPREADSHEET_HINT)),
    (b"opendocument.graphics", Kind("odg", "an OpenDocument drawing (.odg)")),
    (b"vnd.sun.xml.", Kind("sxw", "an old OpenOffice file")),
    (b"epub+zip", Kind("epub", "an e-book (.epub)")),
)
# Where a package says what it is. Some programs leave out the mimetype of an OpenDocument file.
_TABLES_OF_CONTENTS = {
    "mimetype": _MIMETYPES,
    "[Content_Types].xml": _CONTENT_TYPES,
    "META-INF/manifest.xml": _MIMETYPES,
}
_ZIP = Kind("zip", "a zip archive", "Unpack it, and check the papers in it.")
_OLE2_STREAMS = (
    ("WordDocument", Kind("doc", "an old Word file (.doc)", "Open it in Word, save it as .docx and check that.")),
    ("Workbook", Kind("xls", "an old Excel file (.xls)", _SPREADSHEET_HINT)),
    ("PowerPoint Document", Kind("ppt", "an old PowerPoint file (.ppt)", "Save it as .pdf, and check that.")),
    ("__substg1.0_", Kind("msg", "an Outlook message (.msg)", "Save its text as .txt, and check that.")),
)
_OLE2 = Kind("ole2", "an old office file")
_SIGNATURES = (
    (b"{\\rtf", Kind("rtf", "a rich text file (.rtf)", "Save it as .docx, and check that.")),
    (b"\x89PNG\r\n", Kind("png", "a picture (.png)", _PICTURE_HINT)),
    (b"\xff\xd8\xff", Kind("jpeg", "a picture (.jpg)", _PICTURE_HINT)),
    (b"GIF8", Kind("gif", "a picture (.gif)", _PICTURE_HINT)),
    (b"II*\0", Kind("tiff", "a picture (.tif)", _PICTURE_HINT)),
    (b"MM\0*", Kind("tiff", "a picture (.tif)", _PICTURE_HINT)),
    (b"\x1f\x8b", Kind("gzip", "a compressed file (.gz)", _ZIP.hint)),
    (b"7z\xbc\xaf\x27\x1c", Kind("7z", "a compressed file (.7z)", _ZIP.hint)),
    (b"Rar!", Kind("rar", "a compressed file (.rar)", _ZIP.hint)),
    (b"%!PS", Kind("postscript", "a PostScript file (.ps)", "Save it as .pdf, and check that.")),
)
_HTML = Kind("html", "a web page (.html)")

BY_NAME = {".eml": Kind("eml", "an e-mail (.eml)", "Save its text as .txt, and check that.")}
"""Kinds that look like text, by the ends of their names."""
SIGNED: dict[str, Kind] = {
    kind.loader: kind
    for kind in (_PDF, *(kind for _, kind in (*_CONTENT_TYPES, *_MIMETYPES, *_OLE2_STREAMS, *_SIGNATURES)))
}
"""The kinds that always give themselves away, by the name of their loader: a file without the signs is none of them."""


def is_binary(data: bytes, path: str) -> bool:
    """Whether a file must be unpacked or drawn to be read. Only its first bytes are looked at."""
    return data.startswith(_ZIP_HEADER) or _is_pdf(data, path)


def sniff(data: bytes, path: str) -> Kind | None:
    """The kind of file `data` is, or `None` where it looks like text, or like nothing we know.

    Raises `PasswordProtected`, and `Damaged` for a zip file that cannot be listed.
    """
    if data.startswith(_ZIP_HEADER):
        return _kind_of_zip(data, path)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _kind_of_ole2(data, path)
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if _is_pdf(data, path):
        return _PDF
    start = data[:_PDF_HEADER_WITHIN].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return _HTML if start.startswith((b"<!doctype html", b"<html")) else None


def _is_pdf(data: bytes, path: str) -> bool:
    head = data[:_PDF_HEADER_WITHIN]
    return head.startswith(b"%PDF-") or (path.lower().endswith(".pdf") and b"%PDF-" in head)


def _kind_of_zip(data: bytes, path: str) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
            for name, signs in _TABLES_OF_CONTENTS.items():
                if name in names:
                    with package.open(name) as entry:
                        if kind := _first(signs, entry.read(_CONTENTS_AT_MOST)):
                            return kind
    except Exception as err:  # zipfile raises whatever the broken bytes lead it to: BadZipFile, OSError, zlib.error …
        raise Damaged(
            f"{path} is damaged and cannot be opened.", "Open it in its own program, and save it again."
        ) from err
    return _ZIP


def _kind_of_ole2(data: bytes, path: str) -> Kind:
    # The names of the streams stand in the file as they are, so the directory need not be walked to find them.
    if _utf16("EncryptedPackage") in data:
        raise PasswordProtected(
            f"{path} is protected with a password.",
            "Open it in Word, remove the password, save a copy and check that.",
        )
    return next((kind for stream, kind in _OLE2_STREAMS if _utf16(stream) in data), _OLE2)


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


def _first(kinds: tuple[tuple[bytes, Kind], ...], where: bytes) -> Kind | None:
    return next((kind for sign, kind in kinds if sign in where), None)
