"""From an open profile to the pages of its plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, replace

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.model import plan as kept
from librarian_self.model import review as kept_review
from librarian_self.model.answer import NO_ANSWER
from librarian_self.model.plan import Goal
from librarian_self.model.profile import NOT_SURE
from librarian_self.model.scores import Scores
from librarian_self.model.words import ROLE
from librarian_self.planning.learning import is_blank
from librarian_self.planning.reviews import held, next_review
from librarian_self.planning.strengths import reached_items, strong_items
from librarian_self.report.attachment import Attachment
from librarian_self.report.content import (
    Change,
    Commitment,
    GoalCommented,
    GoalReviewed,
    Learning,
    Logo,
    Part,
    Particular,
    PlanContent,
    Priority,
    Review,
    Strength,
)
from librarian_self.report.output import Printing
from librarian_self.report.sharing import FOR_MYSELF, Sharing
from librarian_self.scoring.change import compare
from librarian_self.services.clock import local_date
from librarian_self.services.plan_attachment import plan_attachment
from librarian_self.services.plan_copy import PlanCopy
from librarian_self.services.plan_import import PlanParts, parts_of
from librarian_self.services.plan_sharing import shared_parts
from librarian_self.services.plans import suggested
from librarian_self.services.results import results_of
from librarian_self.services.session import Session, Taken

MOST_STRENGTHS = 8
MOST_PRIORITIES = 5
"""What a plan names; the table of all figures has the rest."""


def plan_copy(
    session: Session,
    say: Catalogue,
    today: str,
    sharing: Sharing,
    *,
    printing: Printing | None = None,
    logo: Logo | None = None,
) -> PlanCopy:
    """A copy of the plan of the open profile, dated `today` (ISO), in the language of `say`."""
    attachments: tuple[Attachment, ...] = ()
    if sharing.embed:
        attachments = (plan_attachment(shared_parts(parts_of(session), sharing), say, sharing),)
    content = replace(plan_content(session, say, today, sharing), logo=logo)
    return PlanCopy(say.language, content, printing or Printing(), attachments)


def plan_content(session: Session, say: Catalogue, today: str, sharing: Sharing = FOR_MYSELF) -> PlanContent:
    """All that the pages say of what is ticked; an empty profile gives an empty plan that can be filled by hand."""
    profile = session.profile()
    plan = shared_parts(parts_of(session), sharing)
    blank = PlanContent(
        made=today,
        name=profile.name,
        role=say(ROLE.get(profile.role, ROLE[NOT_SURE])),
        language_name=LANGUAGES[say.reading].name,
        settings=plan.settings,
        goals=tuple(_written(goal) for goal in plan.goals),
        commitments=_commitments(plan.commitments),
        reviews=_reviews(plan.reviews),
        learning=_learning(plan),
        next_review=_next_review(plan.reviews, today),
        parts=sharing.parts,
        particulars=sharing.particulars,
    )
    basis = session.basis()
    return _with_results(blank, session, basis, sharing) if basis else blank


def _with_results(content: PlanContent, session: Session, basis: Taken, sharing: Sharing) -> PlanContent:
    """The same with what the newest self-assessment says of what is ticked."""
    role = session.profile().role
    scores = results_of(basis, role)
    rated, examples = sharing.has(Part.PROFILE), sharing.has(Particular.EXAMPLES)
    strengths = _strengths(basis, scores) if sharing.has(Part.STRENGTHS) else ()
    priorities = _priorities(session, basis) if sharing.has(Part.PRIORITIES) else ()
    return replace(
        content,
        form=basis.form,
        scores=scores if rated else None,
        assessed=_dates(session, basis) if rated else (),
        strengths=tuple(each if examples else replace(each, evidence=None) for each in strengths),
        priorities=tuple(each if examples else replace(each, evidence=None) for each in priorities),
        change=_change(session, basis, scores, role) if sharing.has(Part.CHANGE) else None,
    )


def _written(goal: Goal) -> Goal:
    """A goal without the actions that were begun and left without words."""
    return replace(goal, actions=tuple(action for action in goal.actions if action.text.strip()))


def _commitments(commitments: Iterable[kept.Commitment]) -> tuple[Commitment, ...]:
    """The commitments that have words; one that was begun and left is not told."""
    written = (Commitment(each.principle, each.situation, each.action, each.asks) for each in commitments)
    return tuple(each for each in written if any(part.strip() for part in astuple(each)))


def _reviews(reviews: Iterable[kept_review.Review]) -> tuple[Review, ...]:
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
            review.by,
            tuple(GoalCommented(each.title, each.words, each.talked) for each in review.comments),
        )
        for review in reversed(held(reviews))
    )


def _learning(plan: PlanParts) -> tuple[Learning, ...]:
    """The learning log without entries that were begun and left, each with the title of its goal."""
    titles = {goal.id: goal.title.strip() for goal in plan.goals}
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
        for entry in plan.learning
        if not is_blank(entry)
    )


def _next_review(reviews: Iterable[kept_review.Review], today: str) -> str | None:
    coming = next_review(reviews, today)
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
