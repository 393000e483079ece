"""What a writer may have done: safe fixes, and comments that ask to leave a place alone."""

from pathlib import Path

import pytest
from lsprotocol import types

from tests.lsp.editor import Editor

pytestmark = pytest.mark.filterwarnings("error::pytest_lsp.LspSpecificationWarning")


FIXES = {
    "Markdown": ("f.md", "markdown", "We *will* utilise it.\r\n", "We *will* use it.\r\n"),
    "after signs beyond the first plane": ("f.md", "markdown", "𝒘 🙂 We utilise it.\n", "𝒘 🙂 We use it.\n"),
    "after a byte-order mark": ("f.md", "markdown", "\ufeffWe utilise it.\n", "\ufeffWe use it.\n"),
    "HTML": ("f.html", "html", "<p>Tea &amp; cake: we utilise it.</p>", "<p>Tea &amp; cake: we use it.</p>"),
    "text": ("f.txt", "plaintext", "One.\n\nWe utilise it.", "One.\n\nWe use it."),
}


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("name", "language", "before", "after"), FIXES.values(), ids=FIXES)
async def test_safe_fix(editor: Editor, name: str, language: str, before: str, after: str) -> None:
    (found,) = await editor.open(name, before, language)
    actions = await editor.actions(name, found)
    fix = actions["Write 'use'"]
    assert fix.kind == types.CodeActionKind.QuickFix and fix.is_preferred
    assert list(fix.diagnostics or ()) == [found]
    assert editor.after(name, fix) == after
    assert await editor.changed(name, after) == []


NO_FIX = {
    "no safe suggestion": ("n.md", "We met stakeholders.\n"),
    "markup inside the words": ("n.md", "Meet p**rior** to noon.\n"),
}


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("name", "text"), NO_FIX.values(), ids=NO_FIX)
async def test_no_fix_where_none_is_safe(editor: Editor, name: str, text: str) -> None:
    (found,) = await editor.open(name, text)
    actions = await editor.actions(name, found)
    assert [title for title in actions if not title.startswith("Ignore")] == []
    assert await editor.actions(name, found, ["source.fixAll"]) == {}


@pytest.mark.asyncio(loop_scope="session")
async def test_no_comments_for_a_stretch_of_several_paragraphs(editor: Editor) -> None:
    first, second = await editor.open("some.md", "We utilise it.\n\nWe utilised it.\n")
    both = types.Diagnostic(types.Range(first.range.start, second.range.end), "")
    assert list(await editor.actions("some.md", both)) == ["Write 'use'", "Write 'used'", "Make all safe fixes"]


@pytest.mark.asyncio(loop_scope="session")
async def test_all_safe_fixes_at_once(editor: Editor) -> None:
    first, second, _ = await editor.open("all.md", "We utilise it.\n\nWe utilised it, with stakeholders.\n")
    everything = await editor.actions("all.md", first)
    assert list(everything) == ["Write 'use'", "Ignore jargon here", "Make all safe fixes"]
    asked = await editor.actions("all.md", second, ["source.fixAll"])
    assert list(asked) == ["Make all safe fixes"]
    fixed = editor.after("all.md", asked["Make all safe fixes"])
    assert fixed == "We use it.\n\nWe used it, with stakeholders.\n"
    assert list(await editor.actions("all.md", first, ["quickfix"])) == ["Write 'use'", "Ignore jargon here"]
    assert await editor.actions("all.md", first, ["refactor"]) == {}


COMMENT = "<!-- plainspeak: ignore jargon -->"
IGNORES = {
    "a paragraph": (
        "i.md",
        "markdown",
        "We utilise\nit.\n\nBye.\n",
        "We utilise\nit. @@\n\nBye.\n",
    ),
    "a link at the end": (
        "i.md",
        "markdown",
        "How [we utilise](a.html)\r\n",
        "How [we utilise](a.html) @@\r\n",
    ),
    "a heading": ("i.md", "markdown", "# We utilise it #\n", "# We utilise it @@ #\n"),
    "a heading with a line below": ("i.md", "markdown", "We utilise it\n===\n", "We utilise it @@\n===\n"),
    "a list": ("i.md", "markdown", "- One\n- We utilise it\n  - Two\n", "- One\n- We utilise it @@\n  - Two\n"),
    "a quotation": ("i.md", "markdown", "> We utilise it\n> now.\n\nBye.\n", "> We utilise it\n> now. @@\n\nBye.\n"),
    "a table": (
        "i.md",
        "markdown",
        "| a | b |\n|---|---|\n| We utilise it | c |\n",
        "| a | b |\n|---|---|\n| We utilise it @@ | c |\n",
    ),
    "bold at the end of a cell": (
        "i.md",
        "markdown",
        "| a | b |\n|---|---|\n| **We utilise** | c |\n",
        "| a | b |\n|---|---|\n| **We utilise @@** | c |\n",
    ),
    "code at the end of a cell": (
        "i.md",
        "markdown",
        "| a | b |\n|---|---|\n| We utilise `it` | c |\n",
        "| a | b |\n|---|---|\n| We utilise @@ `it` | c |\n",
    ),
    "front matter": (
        "i.md",
        "markdown",
        "---\ntitle: A\n---\nWe utilise it.\n",
        "---\ntitle: A\n---\nWe utilise it. @@\n",
    ),
    "HTML": (
        "i.html",
        "html",
        "<div><p>We utilise <b>it</b></p>\n<p>Bye.</p></div>",
        "<div><p>We utilise <b>it @@</b></p>\n<p>Bye.</p></div>",
    ),
    "a list in HTML": (
        "i.html",
        "html",
        "<ul><li>We utilise it<ul><li>Two</li></ul></li></ul>",
        "<ul><li>We utilise it @@<ul><li>Two</li></ul></li></ul>",
    ),
    "other text of a picture": ("i.html", "html", "<p><img alt='We utilise it' src='a.png'> Bye.</p>", None),
    "text": ("i.txt", "plaintext", "We utilise it.\n", None),
}


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("name", "language", "before", "after"), IGNORES.values(), ids=IGNORES)
async def test_comment_to_leave_it_alone(
    editor: Editor, name: str, language: str, before: str, after: str | None
) -> None:
    (found,) = await editor.open(name, before, language)
    action = (await editor.actions(name, found)).get("Ignore jargon here")
    if after is None:
        assert action is None
    else:
        assert action and not action.is_preferred
        ignored = editor.after(name, action)
        assert ignored == after.replace("@@", COMMENT)
        assert await editor.changed(name, ignored) == []


@pytest.mark.asyncio(loop_scope="session")
async def test_comment_to_leave_the_whole_paper_alone(editor: Editor, folder: Path) -> None:
    (folder / "plainspeak.toml").write_text("[rules.long-document]\nwords = 3\n")
    name = str(folder / "a.md")
    (long,) = await editor.open(name, "---\ntitle: A\n---\n\n# We meet\n\nWe meet in May.\n")
    assert long.code == "long-document"
    ignored = editor.after(name, (await editor.actions(name, long))["Ignore long-document in this paper"])
    assert ignored.startswith("---\ntitle: A\n---\n\n<!-- plainspeak: ignore-file long-document -->\n# We meet\n")
    assert await editor.changed(name, ignored) == []
