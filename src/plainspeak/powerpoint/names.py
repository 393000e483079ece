"""Names of the elements of a PowerPoint file that we read, as lxml spells them. Source: ECMA-376 part 1, 19 to 21."""

from plainspeak.namespaces import names_in
from plainspeak.ooxml.names import RELATIONSHIP_ID as RELATIONSHIP_ID
from plainspeak.ooxml.names import a as a
from plainspeak.ooxml.names import c

p = names_in("http://schemas.openxmlformats.org/presentationml/2006/main")

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

CHART_SPACE = c("chartSpace")
CHART = c("chart")
CACHED_TEXTS = c("strCache")
CACHED_TEXT = c("v")
