"""Names of the elements of a PowerPoint file that we read, as lxml spells them. Source: ECMA-376 part 1, 19 to 21."""

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def p(name: str) -> str:
    """The name of an element in PowerPoint's own namespace."""
    return _P + name


def a(name: str) -> str:
    """The name of an element in the namespace of drawings, which has the text."""
    return _A + name


PRESENTATION = p("presentation")
SLIDE_ID = p("sldId")
SHAPES = f"{p('cSld')}/{p('spTree')}"
SHAPE = p("sp")
CONNECTOR = p("cxnSp")
GROUP = p("grpSp")
PICTURE = p("pic")
FRAME = p("graphicFrame")
EMBEDDED_OBJECT = p("oleObj")
PLACEHOLDER = p("ph")
PROPERTIES = p("cNvPr")
TEXT_BODY = p("txBody")

PARAGRAPH = a("p")
PARAGRAPH_PROPERTIES = a("pPr")
RUN = a("r")
RUN_PROPERTIES = a("rPr")
FIELD = a("fld")
LINE_BREAK = a("br")
TEXT = a("t")
LINK = a("hlinkClick")
LIST_STYLE = a("lstStyle")
OFFSET = f"{a('xfrm')}/{a('off')}"
FRAME_OFFSET = f"{p('xfrm')}/{a('off')}"
TABLE = a("tbl")
ROW = a("tr")
CELL = a("tc")

CHART_SPACE = _C + "chartSpace"
CHART = _C + "chart"
CACHED_TEXTS = _C + "strCache"
CACHED_TEXT = _C + "v"
RELATIONSHIP_ID = _R + "id"
