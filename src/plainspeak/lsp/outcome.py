"""What comes of one version of a text, whatever it holds: nothing stops the server."""

import traceback
from dataclasses import dataclass

from plainspeak.errors import NoText, PlainspeakError
from plainspeak.lsp.checked import Checked
from plainspeak.lsp.checkers import Checkers
from plainspeak.lsp.papers import Paper, Replaced
from plainspeak.lsp.places import Places
from plainspeak.result import Result


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in a text, or why there is nothing to show."""

    checked: Checked | None = None
    trouble: str = ""
    """What a person must know, in whole sentences. Empty too for a text without words, or one to leave out."""


def outcome(checkers: Checkers, paper: Paper) -> Outcome:
    """Check a version of a text."""
    try:
        return Outcome(_checked(checkers, paper))
    except (NoText, Replaced):
        return Outcome()  # one that has only been begun, or that nobody waits for
    except PlainspeakError as error:
        return Outcome(trouble=str(error))
    except Exception as err:
        traceback.print_exc()
        message = f"{paper.path.name} could not be checked ({type(err).__name__}: {err})."
        return Outcome(trouble=f"{message} This is a mistake of ours. Please tell us about it.")


def _checked(checkers: Checkers, paper: Paper) -> Checked | None:
    settings = checkers.settings(paper.path, paper.root)
    if settings.excludes(paper.path):
        return None
    checker = checkers.checker(settings)
    baseline = checkers.baseline(paper.root)

    def check(text: str) -> Result:
        # Half of a pair of surrogates becomes a question mark, which is just as long.
        data = text.encode("utf-8", "replace")
        return checker.check_bytes(data, str(paper.path), format=paper.format, interrupt=paper.heed_change)

    result = check(paper.text)
    known = baseline.compare(result).without_known() if baseline else result
    return Checked(paper, known, Places(paper.text, paper.units), check)
