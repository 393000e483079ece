"""Names of the elements of an OpenDocument text that we read, as lxml spells them. Source: ODF 1.3 part 3."""

from plainspeak.namespaces import names_in, xml

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"

office = names_in(f"{_ODF}office:1.0")
text = names_in(f"{_ODF}text:1.0")
table = names_in(f"{_ODF}table:1.0")
draw = names_in(f"{_ODF}drawing:1.0")
style = names_in(f"{_ODF}style:1.0")
_svg = names_in(f"{_ODF}svg-compatible:1.0")
_fo = names_in(f"{_ODF}xsl-fo-compatible:1.0")
_manifest = names_in(f"{_ODF}manifest:1.0")

BODY = office("body")
DOCUMENT_TEXT = office("text")
STYLE = style("style")
TEXT_PROPERTIES = style("text-properties")
LANGUAGE = _fo("language")
ENCRYPTION = _manifest("encryption-data")

HEADING = text("h")
PARAGRAPH = text("p")
LIST = text("list")
SPAN = text("span")
LINK = text("a")
NOTE = text("note")
SPACES = text("s")
TAB = text("tab")
LINE_BREAK = text("line-break")
TRACKED_CHANGES = text("tracked-changes")
CHANGED_REGION = text("changed-region")
CHANGE_START = text("change-start")
CHANGE_END = text("change-end")
CHANGE_ID = text("change-id")
STYLE_NAME = text("style-name")
DISPLAY = text("display")
ANNOTATION = office("annotation")

TABLE = table("table")
ROW = table("table-row")
CELL = table("table-cell")
COVERED_CELL = table("covered-table-cell")
COLUMNS_REPEATED = table("number-columns-repeated")
ROWS_REPEATED = table("number-rows-repeated")

DRAWINGS = draw("")
LINK_AROUND_DRAWING = draw("a")
IMAGE = draw("image")
OBJECTS = (draw("object"), draw("object-ole"), draw("plugin"), draw("applet"))
TITLE = _svg("title")
DESCRIPTION = _svg("desc")
XML_ID = xml("id")
