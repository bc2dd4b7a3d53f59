"""`plan` and `pdf`."""

from __future__ import annotations

from argparse import Namespace

from librarian_self.cli.speak import print_json, speaker
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import best_for
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.files import write_whole
from librarian_self.services.plan_document import plan_pdf_of
from librarian_self.services.plans import plan_json
from librarian_self.services.session import Session


def show_plan(arguments: Namespace) -> int:
    """Goals, the plan's settings, and suggestions; nothing is written."""
    with Session.open(arguments.file) as session:
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


def write_pdf(arguments: Namespace) -> int:
    """The development plan as PDF, whole or not at all."""
    with Session.open(arguments.file) as session:
        language = arguments.lang or best_for([session.profile().lang])
        data = plan_pdf_of(session, load_catalogue(language), SYSTEM_CLOCK.today())
    write_whole(arguments.out, data)
    return 0
