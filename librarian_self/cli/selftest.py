"""`--selftest`: whether the program works as it is installed here."""

from __future__ import annotations

from argparse import Namespace

from librarian_self.cli.speak import speaker
from librarian_self.i18n.messages import msg, nmsg
from librarian_self.selftest import NAMES, supervise
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import Outcome
from librarian_self.selftest.reporting import heading, line_of, report_of
from librarian_self.selftest.running import keep_complaints, run_into
from librarian_self.services.files import write_whole


def run_selftest(arguments: Namespace) -> int:
    """Carry out every check, or those that are named, and say a line of each; 1 if one failed."""
    names, say = tuple(arguments.only or NAMES), speaker()
    if arguments.results is not None:
        keep_complaints()
        run_into(arguments.results, names, Bench(arguments.within), say)
        return 0
    print(heading(), flush=True)
    outcomes = supervise(names, say, _tell)
    failed = sum(not outcome.ok for outcome in outcomes)
    print(
        say(
            nmsg("{count} check failed.", "{count} checks failed.", failed) if failed else msg("All is well.")
        )
    )
    if arguments.json is not None:
        write_whole(arguments.json, report_of(outcomes))
    return 1 if failed else 0


def _tell(outcome: Outcome) -> None:
    print(line_of(outcome), flush=True)
