"""Names of the elements of a Word file that we read or write, as lxml spells them.

The names are those of ECMA-376 Transitional; `package.py` turns Strict files into it on the way in.
"""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"


def w(name: str) -> str:
    """The name of an element or attribute in Word's own namespace."""
    return _W + name


DOCUMENT = w("document")
PARAGRAPH = w("p")
RUN = w("r")
TEXT = w("t")
TABLE = w("tbl")
ROW = w("tr")
ROW_PROPERTIES = w("trPr")
CELL = w("tc")
CONTROL = w("sdt")
CONTROL_CONTENT = w("sdtContent")
BOX_CONTENT = w("txbxContent")
PARAGRAPH_PROPERTIES = w("pPr")
RUN_PROPERTIES = w("rPr")
STYLE_OF_PARAGRAPH = w("pStyle")
STYLE_OF_RUN = w("rStyle")
LEVEL_IN_OUTLINE = w("outlineLvl")
NUMBERING = w("numPr")
HYPERLINK = w("hyperlink")
SIMPLE_FIELD = w("fldSimple")
INSERTED = w("ins")
DELETED = w("del")
MOVED_TO = w("moveTo")
MOVED_FROM = w("moveFrom")
FIELD_MARK = w("fldChar")
FIELD_CODE = w("instrText")
FOOTNOTE_REFERENCE = w("footnoteReference")
ENDNOTE_REFERENCE = w("endnoteReference")
DELETED_TEXT = w("delText")
COMMENT_START = w("commentRangeStart")
COMMENT_END = w("commentRangeEnd")
COMMENT_REFERENCE = w("commentReference")
COMMENT = w("comment")
DRAWING = w("drawing")
PICTURE = w("pict")
OBJECT = w("object")
SYMBOL = w("sym")
SECTION = w("sectPr")
EMBEDDED_DOCUMENT = w("altChunk")
SUB_DOCUMENT = w("subDoc")
HIDDEN = w("vanish")
BOLD = w("b")
LANGUAGE = w("lang")
VALUE = w("val")
ID = w("id")

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ALTERNATIVES = _MC + "AlternateContent"
CHOICE = _MC + "Choice"
FALLBACK = _MC + "Fallback"
MATHS = _MATHS + "oMath"
MATHS_TEXT = _MATHS + "t"
DRAWING_PROPERTIES = _DRAWING + "docPr"
DRAWING_PARAGRAPH = _A + "p"
DRAWING_TEXT = _A + "t"
PICTURE_DATA = _A + "blip"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
NEW_CHART = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
DIAGRAM_PARTS = _DIAGRAM + "relIds"
DIAGRAM_DATA = _R + "dm"
OLD_SHAPE = _V + "shape"
OLD_PICTURE = _V + "imagedata"
EMBEDDED_OBJECT = _O + "OLEObject"
RELATIONSHIP_ID = _R + "id"
