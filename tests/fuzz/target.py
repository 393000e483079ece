"""What is tried on every input: a loader gives a whole document, or an error of ours that says what to do."""

from traceback import walk_tb
from warnings import catch_warnings

from plainspeak.errors import PlainspeakError, UnreadableFile
from plainspeak.loaders import load_bytes
from tests.fuzz.seeds import SUFFIXES
from tests.loaders.promises import assert_leads_back, assert_placed, assert_whole


def try_loader(loader: str, data: bytes) -> None:
    """Read `data` as a paper of this loader's kind. Raises whatever is no `UnreadableFile`, or hides a fault of ours."""
    path = f"paper{SUFFIXES[loader]}"
    try:
        with catch_warnings(action="error"):  # one of a library's would be printed in the middle of a report
            document = load_bytes(data, path)
    except UnreadableFile as error:
        assert error.message and error.hint
        if _is_our_fault(error.__cause__):
            raise
        return
    assert_whole(document)
    if document.source is not None:
        assert_placed(document)
    elif document.coverage.pages is None or loader == "pptx":
        assert_leads_back(document, data)


def _is_our_fault(cause: BaseException | None) -> bool:
    """Whether our own code broke. The last net of a loader calls that a damaged file, as what a library raises."""
    if cause is None or isinstance(cause, PlainspeakError):
        return False
    *_, (frame, _) = walk_tb(cause.__traceback__)
    module = frame.f_globals["__name__"]
    return module.startswith("plainspeak.") and module != "plainspeak.archive"  # which looks for parts that may not be
