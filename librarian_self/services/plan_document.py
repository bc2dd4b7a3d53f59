"""From an open profile to the pages of its plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, replace

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.model.answer import NO_ANSWER
from librarian_self.model.plan import Goal
from librarian_self.model.profile import NOT_SURE
from librarian_self.model.scores import Scores
from librarian_self.model.words import ROLE
from librarian_self.planning.learning import is_blank
from librarian_self.planning.reviews import held, next_review
from librarian_self.planning.strengths import reached_items, strong_items
from librarian_self.report.content import (
    Change,
    Commitment,
    GoalReviewed,
    Learning,
    Logo,
    PlanContent,
    Priority,
    Review,
    Strength,
)
from librarian_self.report.output import Printing
from librarian_self.scoring.change import compare
from librarian_self.services.clock import local_date
from librarian_self.services.plan_attachment import plan_attachment
from librarian_self.services.plans import suggested
from librarian_self.services.results import results_of
from librarian_self.services.session import Session, Taken

MOST_STRENGTHS = 8
MOST_PRIORITIES = 5
"""What a plan names; the table of all figures has the rest."""


def plan_pdf_of(
    session: Session,
    say: Catalogue,
    today: str,
    *,
    printing: Printing | None = None,
    progress: Callable[[float], None] | None = None,
    embed: bool | None = None,
    logo: Logo | None = None,
) -> bytes:
    """The development plan of the open profile as PDF, dated `today` (ISO), in the language of `say`.

    The plan travels inside as data too where that is to `embed`; unless told otherwise it does, but not that of a
    protected profile. `progress` is told the part that is done (0 to 1); what it raises ends the work. `logo` stands on
    the cover.
    """
    from librarian_self.report import plan_pdf

    embedded = not session.is_protected if embed is None else embed
    attachments = (plan_attachment(session, say),) if embedded else ()
    content = replace(plan_content(session, say, today), logo=logo)
    return plan_pdf(content, say, progress, printing=printing, attachments=attachments)


def plan_html_of(
    session: Session,
    say: Catalogue,
    today: str,
    *,
    printing: Printing | None = None,
    logo: Logo | None = None,
) -> bytes:
    """The same plan as one page for a browser, in UTF-8."""
    from librarian_self.report import plan_html

    return plan_html(replace(plan_content(session, say, today), logo=logo), say, printing=printing)


def plan_content(session: Session, say: Catalogue, today: str) -> PlanContent:
    """All that the pages say; an empty profile gives an empty plan that can be filled by hand."""
    profile = session.profile()
    basis = session.basis()
    scores = results_of(basis, profile.role) if basis else None
    return PlanContent(
        made=today,
        name=profile.name,
        role=say(ROLE.get(profile.role, ROLE[NOT_SURE])),
        language_name=LANGUAGES[say.reading].name,
        settings=session.plan_settings(),
        form=basis.form if basis else None,
        scores=scores,
        assessed=_dates(session, basis) if basis else (),
        strengths=_strengths(basis, scores) if basis and scores else (),
        priorities=_priorities(session, basis) if basis else (),
        goals=tuple(_written(goal) for goal in session.goals()),
        commitments=_commitments(session),
        reviews=_reviews(session),
        learning=_learning(session),
        next_review=_next_review(session, today),
        change=_change(session, basis, scores, profile.role) if basis and scores else None,
    )


def _written(goal: Goal) -> Goal:
    """A goal without the actions that were begun and left without words."""
    return replace(goal, actions=tuple(action for action in goal.actions if action.text.strip()))


def _commitments(session: Session) -> tuple[Commitment, ...]:
    """The commitments that have words; one that was begun and left is not told."""
    written = (
        Commitment(each.principle, each.situation, each.action, each.asks) for each in session.commitments()
    )
    return tuple(each for each in written if any(part.strip() for part in astuple(each)))


def _reviews(session: Session) -> tuple[Review, ...]:
    """The reviews that were held, oldest first, with the goals that something was said about."""
    return tuple(
        Review(
            review.date,
            review.noticed,
            review.change,
            tuple(
                GoalReviewed(entry.title, entry.happened, entry.helped, entry.next_step, entry.due)
                for entry in review.goals
                if entry.is_written
            ),
        )
        for review in reversed(held(session.reviews()))
    )


def _learning(session: Session) -> tuple[Learning, ...]:
    """The learning log without entries that were begun and left, each with the title of its goal."""
    titles = {goal.id: goal.title.strip() for goal in session.goals()}
    return tuple(
        Learning(
            entry.date,
            entry.activity,
            entry.hours,
            entry.what,
            entry.so_what,
            entry.now_what,
            titles.get(entry.goal or "", ""),
        )
        for entry in session.learning()
        if not is_blank(entry)
    )


def _next_review(session: Session, today: str) -> str | None:
    coming = next_review(session.reviews(), today)
    return coming.planned if coming else None


def _dates(session: Session, basis: Taken) -> tuple[str, ...]:
    """When the form was answered, up to the assessment that the plan is written from."""
    return tuple(
        local_date(assessment.finished or assessment.started)
        for assessment in session.assessments()
        if (assessment.form, assessment.rater) == (basis.assessment.form, basis.assessment.rater)
        and assessment.id <= basis.assessment.id
    )


def _strengths(basis: Taken, scores: Scores) -> tuple[Strength, ...]:
    found = (*strong_items(scores), *reached_items(scores))[:MOST_STRENGTHS]
    return tuple(
        Strength(item.id, item.current or 0, item.target, basis.answers.get(item.id, NO_ANSWER).evidence)
        for item in found
    )


def _priorities(session: Session, basis: Taken) -> tuple[Priority, ...]:
    return tuple(
        Priority(suggestion, basis.answers.get(suggestion.item, NO_ANSWER).evidence)
        for suggestion in suggested(session, MOST_PRIORITIES, with_goals=True)
    )


def _change(session: Session, basis: Taken, scores: Scores, role: str) -> Change | None:
    earlier = session.before(basis.assessment)
    if earlier is None:
        return None
    moved = compare(results_of(earlier, role), scores)
    since = local_date(earlier.assessment.finished or earlier.assessment.started)
    return Change(moved.higher, moved.same, moved.lower, since)
