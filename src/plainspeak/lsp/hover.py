"""What a writer reads who points at a finding: what is wrong, what to say instead, what a word means, and why."""

from lsprotocol import types

from plainspeak.lsp.checked import Checked
from plainspeak.reports.remarks import remark


def hover(checked: Checked, position: types.Position) -> types.Hover | None:
    """All that is found at a place, the shortest finding first; `None` where there is nothing."""
    findings = checked.findings_at(types.Range(position, position))
    if not findings:
        return None
    # Plain text, for the words of a paper may look like Markdown.
    texts = ["\n".join((f"plainspeak: {finding.rule}", *remark(checked.result, finding))) for finding in findings]
    contents = types.MarkupContent(types.MarkupKind.PlainText, "\n\n".join(texts))
    return types.Hover(contents, checked.range_of(findings[0]))
