"""The command line. Exit codes: 0 done, 1 the input is at fault, 2 the command was not understood."""

from librarian_self.cli.entry import run

__all__ = ["run"]
