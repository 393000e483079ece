"""The marked copy of a PDF: every highlight on its words, the text unchanged, nothing of the paper lost."""

import io
import re

import pikepdf
import pypdfium2
import pytest

from plainspeak.errors import OutputError
from plainspeak.finding import Finding, Severity, Suggestion
from plainspeak.limits import Limits
from plainspeak.loaders.pdf import load
from plainspeak.profile import load_profile
from plainspeak.reports import pdf_check, pdf_marks
from plainspeak.reports.pdf import annotate
from plainspeak.reports.pdf_check import Mark
from plainspeak.result import Result
from tests.pdf_files import Sheet, pdf, prose, text

WORDS = "We utilise the new forms, and then we stop to think about what our members may want of us in the long term."


def result_of(data: bytes, *phrases: str, severity: Severity = Severity.WARNING) -> Result:
    document = load(data, "paper.pdf", Limits())
    findings = []
    for phrase in phrases:
        start = document.text.index(phrase)
        say = (Suggestion("use"),)
        findings.append(Finding("jargon", start, start + len(phrase), "Few people say this.", say, severity))
    return Result(document, load_profile("nhs"), tuple(findings), (), words=20, sentences=1)


def marks(data: bytes) -> list[pikepdf.Dictionary]:
    with pikepdf.open(io.BytesIO(data)) as copy:
        pages = [list(page.obj.get("/Annots", [])) for page in copy.pages]
        return [pikepdf.Dictionary(each) for page in pages for each in page if each.Subtype == pikepdf.Name.Highlight]


def under(data: bytes, page: int = 1) -> list[list[str]]:
    """What PDFium finds in the middle of each quad of each highlight of a page."""
    textpage = pypdfium2.PdfDocument(data)[page - 1].get_textpage()
    found = []
    with pikepdf.open(io.BytesIO(data)) as copy:
        for each in copy.pages[page - 1].obj.get("/Annots", []):
            if each.Subtype == pikepdf.Name.Highlight:
                points = [float(number) for number in each.QuadPoints]
                quads = [points[start : start + 8] for start in range(0, len(points), 8)]
                found.append([middle_text(textpage, quad) for quad in quads])
    return found


def middle_text(textpage: pypdfium2.PdfTextPage, quad: list[float]) -> str:
    xs, ys = sorted(quad[::2]), sorted(quad[1::2])
    thickness = min(xs[-1] - xs[0], ys[-1] - ys[0])
    lies = xs[-1] - xs[0] > ys[-1] - ys[0]
    dx, dy = (0.5, 0.4 * thickness) if lies else (0.4 * thickness, 0.5)
    found: str = textpage.get_text_bounded(xs[0] + dx, ys[0] + dy, xs[-1] - dx, ys[-1] - dy)
    return found.strip()


SHEETS = {
    "upright": Sheet(prose(72, 100, WORDS, 60)),
    "turned a quarter": Sheet(prose(72, 100, WORDS, 60), "/Rotate 90"),
    "upside down": Sheet(prose(72, 100, WORDS, 60), "/Rotate 180"),
    "turned three quarters": Sheet(prose(72, 100, WORDS, 60), "/Rotate 270"),
    "turned backwards": Sheet(prose(72, 100, WORDS, 60), "/Rotate -90"),
    "cropped": Sheet(prose(72, 100, WORDS, 60), "/CropBox [60 300 560 800]"),
    "cropped and turned": Sheet(prose(72, 100, WORDS, 60), "/CropBox [60 300 560 800] /Rotate 270"),
    "crop box larger than the page": Sheet(prose(72, 100, WORDS, 60), "/CropBox [-50 -50 900 900] /Rotate 90"),
    "in larger units": Sheet(prose(72, 100, WORDS, 60), "/UserUnit 2"),
    "in larger units and turned": Sheet(prose(72, 100, WORDS, 60), "/UserUnit 2 /Rotate 90 /CropBox [60 300 560 800]"),
    "running up the page": Sheet(text(300, 700, WORDS[:25], 12, matrix="0 1 -1 0")),
}


@pytest.mark.parametrize("name", SHEETS)
def test_every_highlight_lies_on_its_words(name: str) -> None:
    data = pdf(SHEETS[name])
    copy = annotate(data, result_of(data, "utilise", "new forms"))
    assert under(copy) == [["utilise"], ["new forms"]]


def test_a_phrase_over_two_lines_has_one_highlight_with_two_quads() -> None:
    data = pdf(prose(72, 100, WORDS, 60))
    copy = annotate(data, result_of(data, "think about what"))
    assert under(copy) == [["think about", "what"]]


def test_a_sentence_over_two_pages_is_marked_on_both() -> None:
    first, second = WORDS[: WORDS.index("members")], WORDS[WORDS.index("members") :]
    data = pdf(prose(72, 100, first, 60), prose(72, 100, second, 60))
    copy = annotate(data, result_of(data, WORDS))
    read = ["".join(quads) for page in (1, 2) for quads in under(copy, page)]
    assert [re.findall(r"\w", words) for words in read] == [re.findall(r"\w", words) for words in (first, second)]
    contents = {str(mark.Contents) for mark in marks(copy)}
    assert len(contents) == 1


def test_a_word_cut_at_a_line_end_is_marked_on_both_lines() -> None:
    data = pdf(text(72, 100, "Read it in the infor-") + text(72, 113, "mation leaflet."))
    assert under(annotate(data, result_of(data, "information"))) == [["infor", "mation"]]


def test_a_mark_takes_in_no_sign_behind_its_words() -> None:
    result = result_of(pdf(text(72, 100, "We bring help, e.g., (tea).")), "e.g.", "tea")
    boxes = [pdf_marks.boxes_by_page(result.document, each.start, each.end)[1] for each in result.findings]
    (((example, words),), ((drink, word),)) = boxes
    assert (words, word) == ("e.g.", "tea")
    assert drink.x0 - example.x1 > 0.8 * 11  # a comma, a space and a bracket of Helvetica


def test_a_sentence_with_the_number_of_a_footnote_is_marked() -> None:
    note = text(72, 776, "1", 6) + text(77, 780, "At its meeting in May.", 8)
    sentence = (
        text(72, 100, "The panel agreed") + text(160.5, 96, "1", 7) + text(168, 100, "to the plan for the library.")
    )
    data = pdf(sentence + prose(72, 130, WORDS, 60, size=11) + note)
    copy = annotate(data, result_of(data, "The panel agreed to the plan for the library."))
    ((words,),) = under(copy)
    assert "".join(re.findall(r"\w", words)) == "Thepanelagreed1totheplanforthelibrary"


def test_words_printed_twice_are_marked() -> None:
    data = pdf(text(72, 100, "We utilise forms.") + text(72.4, 100, "We utilise forms."))
    assert len(marks(annotate(data, result_of(data, "utilise")))) == 1


def test_says_what_is_wrong_what_to_say_and_why() -> None:
    data = pdf(prose(72, 100, WORDS, 60))
    (mark,) = marks(annotate(data, result_of(data, "utilise")))
    wrong, instead, why = str(mark.Contents).split("\r")
    assert (wrong, instead) == ("Few people say this.", "Say instead: “use”.")
    assert why.startswith("Why: ")
    assert (str(mark.T), str(mark.Subj), str(mark.NM)) == ("plainspeak", "jargon", "plainspeak-1-1")
    assert len(mark.QuadPoints) == 8


def test_highlights_have_a_drawing_and_a_pop_up_of_their_own() -> None:
    data = pdf(prose(72, 100, WORDS, 60))
    with pikepdf.open(io.BytesIO(annotate(data, result_of(data, "utilise")))) as copy:
        note, _, mark, popup = copy.pages[0].obj.Annots
        assert (note.Subtype, popup.Subtype) == (pikepdf.Name.Text, pikepdf.Name.Popup)
        assert popup.Parent.NM == mark.NM
        drawing = mark.AP.N
        assert pikepdf.Name.Multiply == drawing.Resources.ExtGState.Marker.BM
        assert b" l h f" in drawing.read_bytes()


def test_the_summary_stands_on_the_first_page() -> None:
    data = pdf(prose(72, 100, WORDS, 60), prose(72, 100, WORDS, 60))
    with pikepdf.open(io.BytesIO(annotate(data, result_of(data, "utilise")))) as copy:
        (summary,) = [each for each in copy.pages[0].obj.Annots if each.Subtype == pikepdf.Name.Text]
        assert str(summary.Contents).startswith("This paper ")
        assert "Where to start:" in str(summary.Contents)
        assert "/Annots" not in copy.pages[1].obj


def test_colours_tell_how_much_a_finding_matters() -> None:
    data = pdf(prose(72, 100, WORDS, 60))
    colours = {
        tuple(map(float, marks(annotate(data, result_of(data, "utilise", severity=severity)))[0].C))
        for severity in Severity
    }
    assert len(colours) == 3


def test_keeps_the_annotations_that_are_there() -> None:
    entry = "/Annots [<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (Mine) >>]"
    data = pdf(Sheet(prose(72, 100, WORDS, 60), entry))
    with pikepdf.open(io.BytesIO(annotate(data, result_of(data, "utilise")))) as copy:
        assert str(copy.pages[0].obj.Annots[0].Contents) == "Mine"


def test_a_finding_about_the_whole_paper_is_only_in_the_summary() -> None:
    data = pdf(prose(72, 100, WORDS, 60))
    whole = result_of(data)
    finding = Finding("long-document", 0, 0, "This paper takes 40 minutes to read.")
    copy = annotate(data, Result(whole.document, whole.profile, (finding,), (), words=20, sentences=1))
    assert marks(copy) == []
    with pikepdf.open(io.BytesIO(copy)) as written:
        assert "This paper takes 40 minutes to read." in str(written.pages[0].obj.Annots[0].Contents)


def test_characters_nobody_can_see_stay_out_of_the_notes() -> None:
    data = pdf(prose(72, 100, WORDS, 60))
    result = result_of(data, "utilise")
    odd = Finding("jargon", 3, 10, "Few\x07 people\u202e say\ud800 this.")
    copy = annotate(data, Result(result.document, result.profile, (odd,), (), words=20, sentences=1))
    assert str(marks(copy)[0].Contents).startswith("Few people say this.")


def protected() -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(prose(72, 100, WORDS, 60)))) as paper:
        paper.save(target, encryption=pikepdf.Encryption(owner="owner", user=""))
    return target.getvalue()


def signed() -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(prose(72, 100, WORDS, 60)))) as paper:
        paper.Root.AcroForm = pikepdf.Dictionary(SigFlags=3, Fields=pikepdf.Array([]))
        paper.save(target)
    return target.getvalue()


@pytest.mark.parametrize(("data", "loss"), [(protected(), "no protection"), (signed(), "signature")])
def test_refuses_what_would_be_lost_until_told_otherwise(data: bytes, loss: str) -> None:
    result = result_of(data, "utilise")
    with pytest.raises(OutputError, match=loss) as caught:
        annotate(data, result)
    assert caught.value.hint == "Add --force-lossy if the copy may lose it."
    assert under(annotate(data, result, force_lossy=True)) == [["utilise"]]


def test_refuses_a_file_too_damaged_to_copy() -> None:
    data = pdf(prose(72, 100, WORDS, 60))
    with pytest.raises(OutputError, match="too damaged"):
        annotate(b"%PDF-1.7 nothing", result_of(data, "utilise"))


def test_a_mark_that_would_be_out_of_place_is_left_out_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf(prose(72, 100, WORDS, 60))
    straight = pdf_marks._quad

    def crooked(box: pdf_marks.Box, place: pdf_marks.Frame) -> list[tuple[float, float]]:
        return [(x + 30, y) for x, y in straight(box, place)]

    monkeypatch.setattr(pdf_marks, "_quad", crooked)
    with pikepdf.open(io.BytesIO(annotate(data, result_of(data, "utilise")))) as copy:
        annotations = list(copy.pages[0].Annots)
    assert "/Highlight" not in [str(each.Subtype) for each in annotations]
    assert any("1 more finding has no mark" in str(each.get("/Contents", "")) for each in annotations)


def test_writes_nothing_when_the_text_would_change() -> None:
    data, other = pdf(prose(72, 100, WORDS, 60)), pdf(prose(72, 100, WORDS.upper(), 60))
    with pytest.raises(OutputError, match="is not the same"):
        annotate(other, result_of(data, "utilise"))


@pytest.mark.parametrize(("words", "found"), [(("utilise",), True), (("the",), False), (("utilise", "the"), False)])
def test_the_check_knows_a_mark_that_is_out_of_place(words: tuple[str, ...], found: bool) -> None:
    data = pdf(prose(72, 100, WORDS, 60))
    copy = annotate(data, result_of(data, "utilise"))
    mark = Mark(1, 1, "plainspeak-1-1", words)
    assert pdf_check.misplaced(copy, "paper.pdf", [mark]) == ([] if found else [mark])
