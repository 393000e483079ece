"""Checks open texts soon after they change, one after the other, in a thread of its own.

No old version is shown, and a check of one ends early.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from plainspeak.lsp.checked import Checked
from plainspeak.lsp.outcome import Outcome
from plainspeak.lsp.papers import Paper

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Checks:
    """The checks that wait, and the last that was done of each text.

    `read` gives the newest version of a text, if it is one of ours; `check` checks it, and `show` shows what came of it.
    """

    def __init__(
        self,
        read: Callable[[str], Paper | None],
        check: Callable[[Paper], Outcome],
        show: Callable[[Paper, Outcome], None],
    ) -> None:
        self._read = read
        self._check = check
        self._show = show
        self._thread = ThreadPoolExecutor(1, "plainspeak")
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._papers: dict[str, Paper] = {}
        """The version of each text that was last begun."""
        self._done: dict[str, Checked | None] = {}

    def soon(self, uri: str, *, seconds: float = 0.0) -> None:
        """Check a text after some time, in which another change begins the wait anew."""
        self.forget(uri)
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._later(uri, seconds))

    def forget(self, uri: str) -> None:
        """Show nothing more of a text as it was until now, and end its check."""
        self._done.pop(uri, None)
        if paper := self._papers.pop(uri, None):
            paper.is_old.set()
        if task := self._waiting.pop(uri, None):
            task.cancel()

    async def newest(self, uri: str) -> Checked | None:
        """What came of a text as it is now; waits for its check. `None` where it could not be checked."""
        while (task := self._waiting.get(uri)) and not task.done():
            await asyncio.wait({task})  # if we are cancelled here, the task is not
        return self._done.get(uri)

    async def run(self, function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """Have something done in the thread of the checks."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: function(*args, **kwargs))

    def stop(self) -> None:
        """Begin no check any more, and end the one that is under way."""
        for uri in list(self._waiting):
            self.forget(uri)
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _later(self, uri: str, seconds: float) -> None:
        await asyncio.sleep(seconds)
        if paper := self._read(uri):
            self._papers[uri] = paper
            outcome = await self.run(self._check, paper)
            self._done[uri] = outcome.checked
            self._show(paper, outcome)
