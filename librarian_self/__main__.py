"""The program: a window, or a command."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what `arguments` (else the process's own) ask for; returns the exit code: 0, 1 or 2."""
    from librarian_self.cli import run

    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
