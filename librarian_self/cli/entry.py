"""From words on the command line to a command, and from a refusal to one line."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from librarian_self.cli.parser import COMMANDS, command_parser, window_parser
from librarian_self.cli.speak import speaker
from librarian_self.i18n.messages import Refusal

DONE = 0
INPUT_AT_FAULT = 1


def run(arguments: Sequence[str]) -> int:
    """Run the window or a command; a refusal is one line on stderr and exit code 1."""
    _speak_utf8()
    is_command = bool(arguments) and arguments[0] in COMMANDS
    parsed = (command_parser() if is_command else window_parser()).parse_args(arguments)
    try:
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except Refusal as refusal:
        sentence = " ".join(speaker()(refusal.message).split())
        print(f"librarian-self: {sentence}", file=sys.stderr)
        return INPUT_AT_FAULT
    except BrokenPipeError:
        # Whoever reads our output has left; what was done is done. Nothing more may be written at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INPUT_AT_FAULT
    except KeyboardInterrupt:
        return INPUT_AT_FAULT
    return code


def _speak_utf8() -> None:
    """Write UTF-8 wherever the output goes: a pipe on Windows has a code page without our letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
