"""Which loader gets a file, and what is said of a file that none can read."""

import os
import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from plainspeak import loaders
from plainspeak.document import Format
from plainspeak.errors import Damaged, NoSuchFile, NoText, PasswordProtected, TooLarge, UnknownFormat, UnreadableFile
from plainspeak.limits import Limits
from plainspeak.loaders import load, load_bytes, suffixes
from tests.loaders.samples import SAMPLES
from tests.odt_files import MIMETYPE, odt_file
from tests.word_files import zipped


def package(content_type: str) -> bytes:
    return zipped({"[Content_Types].xml": f'<Types><Override PartName="/x" ContentType="{content_type}"/></Types>'})


def ole2(*streams: str) -> bytes:
    names = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + names


BY_CONTENT = {
    "a Word file called .txt": (".docx", "notes.txt", Format.WORD),
    "a Word file without a suffix": (".docx", "notes", Format.WORD),
    "an OpenDocument text called .docx": (".odt", "notes.docx", Format.OPENDOCUMENT),
    "an OpenDocument text without its mimetype": (
        odt_file(
            "<text:p>One.</text:p>", mimetype="", manifest=f"<manifest:file-entry manifest:media-type='{MIMETYPE}'/>"
        ),
        "notes.odt",
        Format.OPENDOCUMENT,
    ),
    "slides called .docx": (".pptx", "notes.docx", Format.POWERPOINT),
    "a PDF called .docx": (".pdf", "notes.docx", Format.PDF),
    "a web page called .txt": (b"\xef\xbb\xbf\n<!DOCTYPE HTML><p>One.", "notes.txt", Format.HTML),
    "a web page called .md": (b"<html><p>One.", "notes.md", Format.HTML),
}


@pytest.mark.parametrize(("content", "path", "format"), BY_CONTENT.values(), ids=BY_CONTENT)
def test_content_goes_before_the_name(content, path, format):
    data = SAMPLES[content]().data if isinstance(content, str) else content
    assert load_bytes(data, path).format is format


BY_NAME = {
    "text": ("notes.txt", Format.TEXT),
    "Markdown": ("notes.md", Format.MARKDOWN),
    "a web page without its beginning": ("notes.html", Format.HTML),
    "capitals": ("NOTES.MD", Format.MARKDOWN),
    "no suffix": ("README", Format.TEXT),
}


@pytest.mark.parametrize(("path", "format"), BY_NAME.values(), ids=BY_NAME)
def test_the_name_decides_where_the_content_does_not(path, format):
    assert load_bytes(b"# One\n\nTwo speaks of %PDF- and of {\\rtf.\n", path).format is format


REFUSED = {
    "an old Word file": (ole2("Root Entry", "WordDocument"), "a.doc", UnknownFormat,
        "a.doc is an old Word file (.doc), which we cannot read.", "Open it in Word, save it as .docx and check that."),
    "an old Word file under a new name": (ole2("WordDocument"), "a.docx", UnknownFormat,
        "a.docx is an old Word file (.doc), whatever its name says.", "Open it in Word, save it as .docx and check that."),
    "an old Excel file": (ole2("Workbook"), "a.xls", UnknownFormat,
        "a.xls is an old Excel file (.xls), which we cannot read.", "Copy the words you want to check into a Word file."),
    "a file with a password": (ole2("EncryptionInfo", "EncryptedPackage"), "a.docx", PasswordProtected,
        "a.docx is protected with a password.", "Open it in Word, remove the password, save a copy and check that."),
    "rich text": (b"{\\rtf1 One.}", "a.rtf", UnknownFormat,
        "a.rtf is a rich text file (.rtf), which we cannot read.", "Save it as .docx, and check that."),
    "an old OpenOffice text": (zipped({"mimetype": "application/vnd.sun.xml.writer"}), "a.sxw", UnknownFormat,
        "a.sxw is an old OpenOffice file, which we cannot read.", "Save it as .docx or .pdf, and check that."),
    "an OpenDocument presentation": (zipped({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "a.odp",
        UnknownFormat, "a.odp is an OpenDocument presentation (.odp), which we cannot read.",
        "Save it as .docx or .pdf, and check that."),
    "old slides": (ole2("PowerPoint Document"), "a.pptx", UnknownFormat,
        "a.pptx is an old PowerPoint file (.ppt), whatever its name says.", "Save it as .pdf, and check that."),
    "an e-mail": (b"From: a@b.c\n\nHello.\n", "a.eml", UnknownFormat,
        "a.eml is an e-mail (.eml), which we cannot read.", "Save its text as .txt, and check that."),
    "a spreadsheet": (package("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "a.docx",
        UnknownFormat, "a.docx is an Excel file (.xlsx), whatever its name says.",
        "Copy the words you want to check into a Word file."),
    "an archive": (zipped({"a.txt": "One."}), "a.zip", UnknownFormat,
        "a.zip is a zip archive, which we cannot read.", "Unpack it, and check the papers in it."),
    "a broken archive": (b"PK\x03\x04 and no more", "a.docx", Damaged,
        "a.docx is damaged and cannot be opened.", "Open it in its own program, and save it again."),
    "a picture": (b"\x89PNG\r\n\x1a\n", "a.png", UnknownFormat,
        "a.png is a picture (.png), which we cannot read.",
        "If it is a picture of a page, run it through OCR (text recognition) and save the result as PDF."),
    "text called .docx": (b"One.", "a.docx", Damaged,
        "a.docx is not a Word file, whatever its name says, or its beginning is lost.",
        "Open it in its own program, and save it again."),
    "a PDF without its beginning": (b"1 0 obj << >> endobj", "a.pdf", Damaged,
        "a.pdf is not a PDF, whatever its name says, or its beginning is lost.",
        "Open it in its own program, and save it again."),
    "a file of zeros": (bytes(100), "a.txt", UnknownFormat,
        "a.txt is not text, nor any other kind of file that we know.",
        "Open it in its own program, and save it as .docx or .pdf."),
    "an empty file": (b"", "a.txt", NoText, "a.txt is empty.", "Check that it was saved."),
}  # fmt: skip


@pytest.mark.parametrize(("data", "path", "error", "message", "hint"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_said_with_what_to_do(data, path, error, message, hint):
    with pytest.raises(UnreadableFile) as caught:
        load_bytes(data, path)
    assert (type(caught.value), caught.value.message, caught.value.hint) == (error, message, hint)


def test_a_kind_we_do_not_know_is_refused_with_those_we_do():
    with pytest.raises(UnknownFormat, match=r"^code\.py is of a kind that we do not read\. We read \.docm, \.docx, "):
        load_bytes(b"print()", "code.py")


def test_the_suffixes_are_those_of_the_loaders():
    assert suffixes() >= {".txt", ".md", ".html", ".docx", ".pdf"}
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes())


def test_every_suffix_has_one_loader_and_a_sample():
    names = [module.name for module in pkgutil.iter_modules(loaders.__path__) if not module.name.startswith("_")]
    found = [suffix for name in names for suffix in import_module(f"plainspeak.loaders.{name}").SUFFIXES]
    assert sorted(found) == sorted(SAMPLES) == sorted(suffixes())


def test_reads_a_file_under_the_path_it_was_given(tmp_path):
    paper = tmp_path / "-paper [1]\n.txt"
    paper.write_text("One.")
    document = load(paper)
    assert (document.text, document.path) == ("One.", str(paper))


def test_says_what_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    cases = {
        "missing.txt": "does not exist.",
        ".": "is a folder, not a file.",
        "pipe": "is not an ordinary file.",
        "loop": "could not be opened (Too many levels of symbolic links).",
        "a" * 300: "could not be opened (File name too long).",
        "a\0b": "could not be opened (embedded null byte).",
    }
    for name, message in cases.items():
        with pytest.raises(NoSuchFile) as caught:
            load(tmp_path / name)
        assert caught.value.message == f"{tmp_path / name} {message}"
        assert caught.value.hint


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may open everything")
def test_says_what_may_not_be_opened(tmp_path):
    paper = tmp_path / "paper.txt"
    paper.write_text("One.")
    paper.chmod(0)
    with pytest.raises(NoSuchFile, match=r"may not be opened\. Ask"):
        load(paper)


def test_what_may_not_be_opened_is_no_crash(tmp_path, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    paper = tmp_path / "paper.txt"
    paper.write_text("One.")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(NoSuchFile, match=r"may not be opened\. Ask"):
        load(paper)


def test_limits_are_errors(tmp_path):
    paper = tmp_path / "paper.txt"
    paper.write_text("One, two, three.")
    assert load(paper, Limits(bytes=16, characters=16)).text == "One, two, three."
    with pytest.raises(TooLarge, match=r"paper\.txt is larger than 0 MB\."):
        load(paper, Limits(bytes=15))
    with pytest.raises(TooLarge, match=r"paper\.txt has more than 15 characters of text\."):
        load(paper, Limits(characters=15))


def test_a_loader_imports_its_libraries_only_when_it_reads():
    code = (
        "import sys; from plainspeak.loaders import suffixes; suffixes(); "
        "print({'spacy', 'docx', 'lxml', 'pdfminer', 'pypdfium2', 'pyromark', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
