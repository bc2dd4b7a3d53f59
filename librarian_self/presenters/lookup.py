"""Looks up what the Results page shows; on the worker's thread, beside the performer."""

from __future__ import annotations

from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import LookAt
from librarian_self.services.raters import is_own, may_be_seen
from librarian_self.services.results import care_note_of, partner_of
from librarian_self.services.session import Session


def look_up(effect: LookAt, session: Session) -> m.ResultsRead:
    """The assessment that was asked for, else the newest of the person's own, if it has answers that may be seen."""
    every = session.assessments()
    wanted = (
        each
        for each in every
        if (is_own(each) if effect.assessment is None else each.id == effect.assessment)
        and may_be_seen(each, every)
    )
    shown = [taken for taken in (session.take(each.id) for each in wanted) if taken.answers]
    if not shown:
        return m.ResultsRead(None)
    taken = shown[-1]
    series, partner = session.series(taken.assessment), partner_of(session, taken.assessment)
    return m.ResultsRead(taken, series, partner, care_note_of(session, taken))
