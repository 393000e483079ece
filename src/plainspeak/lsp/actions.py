"""What a writer may have done at a finding: a safe fix, or a comment that asks to leave it alone."""

from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from plainspeak.edits import Edit
from plainspeak.finding import Finding
from plainspeak.lsp.checked import Checked
from plainspeak.lsp.diagnostics import diagnostic

FIX_ALL = "source.fixAll.plainspeak"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)


def actions(checked: Checked, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What may be done at a place, of the kinds that are asked for. Raises `Replaced` when this version is old."""
    only = params.context.only
    findings = checked.findings_at(params.range)
    wanted = list(_at(checked, findings)) if _asked(types.CodeActionKind.QuickFix, only) else []
    # Beside its quick fixes, or where an editor asks for it by name, as when it saves.
    if _asked(FIX_ALL, only) and (only or any(action.is_preferred for action in wanted)) and checked.fixes:
        wanted.append(_action(checked, "Make all safe fixes", FIX_ALL, checked.fixes))
    return wanted


def _at(checked: Checked, findings: Sequence[Finding]) -> Iterator[types.CodeAction]:
    for finding in findings:
        if edit := checked.fix_of(finding):
            words = finding.suggestions[0].text  # as a reader sees them, without entities
            yield _quick_fix(checked, f"Write '{words}'" if words else "Leave it out", finding, edit)
    if len({checked.result.document.block_at(finding.start) for finding in findings}) > 1:
        return  # a comment is about one place, and somebody has marked half a paper
    for finding in findings:
        if edit := checked.ignoring.edit(finding):
            where = "here" if finding.start < finding.end else "in this paper"
            yield _quick_fix(checked, f"Ignore {finding.rule} {where}", finding, edit)


def _quick_fix(checked: Checked, title: str, finding: Finding, edit: Edit) -> types.CodeAction:
    action = _action(checked, title, types.CodeActionKind.QuickFix, [edit])
    action.diagnostics = [diagnostic(checked, finding)]
    action.is_preferred = edit.start < edit.end  # not a comment, which only puts something in
    return action


def _action(checked: Checked, title: str, kind: types.CodeActionKind | str, edits: Iterable[Edit]) -> types.CodeAction:
    changes = [types.TextEdit(checked.range(edit.start, edit.end), edit.text) for edit in edits]
    return types.CodeAction(title, kind=kind, edit=types.WorkspaceEdit(changes={checked.paper.uri: changes}))


def _asked(kind: str, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Whether an editor wants actions of a kind: of all kinds if it names none, else of those it names and their own."""
    names = [str(each.value if isinstance(each, types.CodeActionKind) else each) for each in only or ()]
    return not names or any(kind == name or kind.startswith(f"{name}.") for name in names)
