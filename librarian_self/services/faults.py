"""What may be told about a fault of ours: types and places in the program, and nothing of what people wrote."""

from __future__ import annotations

from collections.abc import Iterator
from traceback import walk_tb


class FaultElsewhere(Exception):
    """A fault in another process of ours; `lines` are its trace."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__()
        self.lines = lines


def trace(error: BaseException) -> Iterator[str]:
    """The lines of a traceback without anything personal, the first cause first."""
    if isinstance(error, FaultElsewhere):
        yield from error.lines
        yield "in another process, which led to"
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        yield from trace(earlier)
        yield "which led to"
    yield f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    for frame, line in walk_tb(error.__traceback__):
        yield f"  {frame.f_globals.get('__name__', '?')}:{line} in {frame.f_code.co_qualname}"
