"""Names of the elements of an OpenDocument text that we read, as lxml spells them. Source: ODF 1.3 part 3."""

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
_SVG = f"{_ODF}svg-compatible:1.0}}"


def office(name: str) -> str:
    """The name of an element or attribute in the namespace of the document's own parts."""
    return f"{_ODF}office:1.0}}{name}"


def text(name: str) -> str:
    """The name of an element or attribute in the namespace of text."""
    return f"{_ODF}text:1.0}}{name}"


def table(name: str) -> str:
    """The name of an element or attribute in the namespace of tables."""
    return f"{_ODF}table:1.0}}{name}"


def draw(name: str) -> str:
    """The name of an element or attribute in the namespace of drawings."""
    return f"{_ODF}drawing:1.0}}{name}"


def style(name: str) -> str:
    """The name of an element or attribute in the namespace of styles."""
    return f"{_ODF}style:1.0}}{name}"


BODY = office("body")
DOCUMENT_TEXT = office("text")
STYLE = style("style")
TEXT_PROPERTIES = style("text-properties")
LANGUAGE = f"{_ODF}xsl-fo-compatible:1.0}}language"
ENCRYPTION = f"{_ODF}manifest:1.0}}encryption-data"

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

DRAWINGS = f"{_ODF}drawing:1.0}}"
LINK_AROUND_DRAWING = draw("a")
IMAGE = draw("image")
OBJECTS = (draw("object"), draw("object-ole"), draw("plugin"), draw("applet"))
TITLE = f"{_SVG}title"
DESCRIPTION = f"{_SVG}desc"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
