"""`plan` and `plan --import`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Final

from librarian_self.cli.changing import changing
from librarian_self.cli.secrets import open_session, remark_clear
from librarian_self.cli.speak import print_json, remark, speaker
from librarian_self.i18n.messages import Refusal, msg, nmsg
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import MOST_ACTIVE_GOALS
from librarian_self.services.plan_import import EVERY_PART, import_plan
from librarian_self.services.planfile.reading import MOST_BYTES
from librarian_self.services.plans import plan_json
from librarian_self.services.reasons import why

IN_FILE: Final[Mapping[PlanPart, str]] = {
    PlanPart.GOAL: "goals",
    PlanPart.COMMITMENT: "commitments",
    PlanPart.REVIEW: "reviews",
    PlanPart.LEARNING: "learning",
    PlanPart.SETTINGS: "settings",
    PlanPart.ORDER: "order",
}
"""What the parts are called in a plan file, and the order of its goals."""


def show_plan(arguments: Namespace) -> int:
    """Everything in the plan, and suggestions; nothing is written, unless a file is to be taken back."""
    if arguments.source is not None:
        return read_back(arguments, EVERY_PART)
    with open_session(arguments) as session:
        if arguments.json:
            remark_clear(session)
        plan = plan_json(session, arguments.suggest, session.profile().lang)
    if arguments.json:
        print_json(plan)
        return 0
    say = speaker()
    for goal in plan["goals"]:
        print(f"{goal['status']}: {goal['title']}" + (f" ({say.date(goal['due'])})" if goal["due"] else ""))
    for suggestion in plan["suggestions"]:
        print(f"? {suggestion['title']} ({suggestion['current']} → {suggestion['target']})")
    return 0


def read_back(arguments: Namespace, parts: frozenset[PlanPart]) -> int:
    """Take a plan file into a profile, all of it or nothing, and print how much is new, changed and the same."""
    data = _plan_file(arguments.source)
    with changing(arguments, much=True) as session:
        merged = import_plan(session, data, parts)
    if arguments.json:
        print_json(
            {
                **asdict(merged.total),
                "parts": {IN_FILE[part]: asdict(count) for part, count in merged.counts.items()},
            }
        )
    else:
        total = merged.total
        print(f"new: {total.new}, changed: {total.changed}, same: {total.same}")
    if merged.resting:
        remark(
            nmsg(
                "{count} goal rests, because {most} are active already.",
                "{count} goals rest, because {most} are active already.",
                len(merged.resting),
                most=MOST_ACTIVE_GOALS,
            )
        )
    return 0


def _plan_file(path: Path) -> bytes:
    """The bytes of a file, of one that is too large only the beginning."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refusal(msg("“{path}” cannot be read: {reason}", path=path, reason=why(error))) from error
