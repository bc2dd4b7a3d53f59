"""From words on the command line to a command, and from a refusal to one line."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from librarian_self.cli.parsing import COMMANDS, SELFTEST, Parser, window_parser
from librarian_self.cli.speak import complain
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.services.program import PRESS
from librarian_self.services.reasons import why

DONE = 0
INPUT_AT_FAULT = 1


def run(arguments: Sequence[str]) -> int:
    """Run the window or a command; a refusal is one line on stderr and exit code 1."""
    if list(arguments) == [PRESS]:
        from librarian_self.services.press.child import serve

        return serve()
    _speak_utf8()
    parsed = _parser(arguments).parse_args(arguments)
    try:
        code: int = parsed.run(parsed)
        if sys.stdout is not None:  # a windowed program on Windows has none
            sys.stdout.flush()
    except Refusal as refusal:
        complain(refusal)
        return INPUT_AT_FAULT
    except BrokenPipeError:
        _write_no_more()  # whoever reads our output has left; what was done is done
        return INPUT_AT_FAULT
    except OSError as error:
        complain(Refusal(msg("The system stood in the way: {reason}.", reason=why(error))))
        _write_no_more()
        return INPUT_AT_FAULT
    except KeyboardInterrupt:
        return INPUT_AT_FAULT
    return code


def _parser(arguments: Sequence[str]) -> Parser:
    if arguments and arguments[0] in COMMANDS:
        from librarian_self.cli.parser import command_parser  # the window starts without the commands

        return command_parser()
    if SELFTEST in arguments:
        from librarian_self.cli.selftest_words import selftest_parser

        return selftest_parser()
    return window_parser()


def _write_no_more() -> None:
    """Let what Python would still write at exit go nowhere: it would fail once more."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    """Write UTF-8 wherever the output goes: a pipe on Windows has a code page without our letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
