"""Carries out what writes files for other programs, or reads one; lives on the worker's thread, beside the performer."""

from __future__ import annotations

from typing import Final, TypeAlias, assert_never, get_args

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.messages.paper import PlanGathered
from librarian_self.presenters.paper_effects import GatherPlan, WritePdf
from librarian_self.report.content import Logo
from librarian_self.services.calendar import calendar_of
from librarian_self.services.clock import Clock
from librarian_self.services.exports import answers_csv, answers_json
from librarian_self.services.files import read_whole, write_whole
from librarian_self.services.learning_csv import log_csv
from librarian_self.services.learning_import import read_import
from librarian_self.services.plan_document import plan_copy
from librarian_self.services.session import Session

Export: TypeAlias = WritePdf | e.WriteCalendar | e.WriteLog | e.ExportAnswers | e.WriteText | e.CopyProfile

EXPORTS: Final = get_args(Export)


def export(effect: Export, session: Session, clock: Clock) -> m.FileWritten:
    """Write a file of what is in the session. Raises Refusal; then nothing is written."""
    match effect:
        case e.CopyProfile(path):
            session.copy_to(path)
            return m.FileWritten(path, sealed=True)
        case WritePdf(path, data):
            pass
        case e.WriteCalendar(path, language):
            data = calendar_of(session, load_catalogue(language), clock.now())
        case e.WriteLog(path):
            data = log_csv(session.learning())
        case e.ExportAnswers(path):
            data = answers_json(session) if path.suffix.lower() == ".json" else answers_csv(session)
        case e.WriteText(path, words):
            data = words.encode()
        case _:
            assert_never(effect)
    write_whole(path, data)
    return m.FileWritten(path)


def gather(effect: GatherPlan, session: Session, clock: Clock, logo: Logo | None) -> PlanGathered:
    """Read what a copy of the plan says; `logo` is for its cover."""
    wishes = effect.wishes
    say = load_catalogue(wishes.language)
    copy = plan_copy(session, say, clock.today(), wishes.sharing, printing=wishes.printing, logo=logo)
    return PlanGathered(effect.edition, copy)


def read_log(effect: e.ReadLog, session: Session) -> m.LogRead:
    """Compare a table with the learning log. Raises Refusal."""
    found = read_import(read_whole(effect.path), session.learning())
    return m.LogRead(effect.path, found.new, found.changed, found.same)
