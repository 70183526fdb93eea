"""A progress bar on standard error, for runs that a person waits for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager


@contextmanager
def building() -> Iterator[Callable[[int, int], None]]:
    """A function to call with the steps done and all steps of a build that happens once; silent until it is called."""
    with ExitStack() as stack:
        yield _BuildBar(stack)


class _BuildBar:
    """One line that says why the first run takes longer, and a bar below it in a terminal."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._advance: Callable[[int, int], None] | None = None

    def __call__(self, done: int, total: int) -> None:
        if self._advance is None:
            sys.stderr.write("counterclaim: building the index of places, once on this machine (about half a minute) …\n")
            self._advance = self._bar() if sys.stderr.isatty() else lambda done, total: None
        self._advance(done, total)

    def _bar(self) -> Callable[[int, int], None]:
        from rich.console import Console
        from rich.progress import Progress

        bar = self._stack.enter_context(Progress(console=Console(stderr=True), transient=True))
        task = bar.add_task("places")
        return lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def progress(
    total: int | None, *, doing: str = "reading", of: str = "reports", shown: bool | None = None
) -> Iterator[Callable[[], None]]:
    """A function to call after each report, or whatever they are (of). doing: what is done to them, in a word.

    shown: whether there is a bar, where standard error is a terminal; unless told, only where the output, going elsewhere, does
    not show by itself how far the run is.
    """
    wanted = not sys.stdout.isatty() if shown is None else shown
    if total == 1 or not sys.stderr.isatty() or not wanted:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn(doing), BarColumn(), MofNCompleteColumn(), TextColumn(of), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
