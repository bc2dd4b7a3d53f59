"""Which profile files this process holds.

On POSIX a lock belongs to the process and falls when *any* descriptor of the file is closed: reading one's own open
profile once with `open()` would let a second program in, and answers would be overwritten without an error. The
record of what is held is therefore kept for the whole process, the only thing here that is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

from librarian_self.storage.identity import Identity


class HeldFiles:
    """The files that are held, with a mutex because windows may open profiles on several threads."""

    def __init__(self) -> None:
        self._mutex = Lock()
        self._held: set[Identity] = set()

    def claim(self, identity: Identity) -> bool:
        """Note the file as held; False where it already is."""
        with self._mutex:
            if identity in self._held:
                return False
            self._held.add(identity)
            return True

    def release(self, identity: Identity) -> None:
        """Forget the file, after its connection is closed."""
        with self._mutex:
            self._held.discard(identity)

    @contextmanager
    def undisturbed(self, identity: Identity) -> Iterator[bool]:
        """Yield whether the file is free to be read; nobody in this process can claim one meanwhile."""
        with self._mutex:
            yield identity not in self._held


HELD: Final = HeldFiles()
"""The files that this process holds."""
