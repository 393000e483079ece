"""Makes small OpenDocument texts out of the XML of their parts, so that each test shows the very markup it is about."""

from tests.word_files import zipped

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = ("office", "text", "table", "style", "manifest")
_NAMESPACES = " ".join(
    [f'xmlns:{prefix}="{_ODF}{prefix}:1.0"' for prefix in _PREFIXES]
    + [f'xmlns:draw="{_ODF}drawing:1.0"', f'xmlns:fo="{_ODF}xsl-fo-compatible:1.0"']
    + [f'xmlns:svg="{_ODF}svg-compatible:1.0"', 'xmlns:xlink="http://www.w3.org/1999/xlink"']
)
MIMETYPE = "application/vnd.oasis.opendocument.text"


def named_style(name: str, family: str = "paragraph", *, parent: str = "", properties: str = "") -> str:
    """The XML of a style, with these attributes of its text."""
    return (
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}">'
        f"<style:text-properties {properties}/></style:style>"
    )


def odt_file(
    body: str,
    *,
    automatic: str = "",
    styles: str = "",
    pages: str = "",
    dtd: str = "",
    manifest: str = "",
    mimetype: str = MIMETYPE,
) -> bytes:
    """An OpenDocument text with this body, these styles of its own and in common, and these pages (`style:header` …)."""
    content = (
        f"<office:document-content {_NAMESPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    common = (
        f"<office:document-styles {_NAMESPACES}><office:styles>{styles}</office:styles><office:master-styles>"
        f'<style:master-page style:name="Standard">{pages}</style:master-page></office:master-styles>'
        "</office:document-styles>"
    )
    parts = {
        "content.xml": dtd + content,
        "styles.xml": common,
        "META-INF/manifest.xml": f"<manifest:manifest {_NAMESPACES}>{manifest}</manifest:manifest>",
    }
    return zipped(({"mimetype": mimetype} if mimetype else {}) | parts)
