"""A plan that was opened from a PDF, to be read: whose it is, and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import Commitment, Goal, GoalAction, PlanSettings
from librarian_self.model.review import Comment, Review
from librarian_self.model.words import GOAL_STATUS
from librarian_self.planning.reviews import held
from librarian_self.presenters.copies import is_own
from librarian_self.presenters.state import State
from librarian_self.presenters.views.comments import comment_line, who
from librarian_self.presenters.views.goal import goal_title
from librarian_self.services.helpfile import HelpArticle, HelpLine, HelpPart, LineKind
from librarian_self.services.opened_plan import Filled, OpenedPlan

MOST_GOALS: Final = 100
MOST_ENTRIES: Final = 300
"""That are shown, so that the page stays quick; the file holds all of them."""

TICKED: Final = {True: "☑", False: "☐"}


@dataclass(frozen=True, slots=True)
class CopyView:
    """The page. `take_back` is empty where there is nothing to take back, `adopt` where there is no plan inside."""

    title: str
    lead: str
    note: str
    article: HelpArticle
    adopt: str
    take_back: str
    close: str
    keys: tuple[tuple[str, str], ...]


def copy_view(state: State, say: Catalogue) -> CopyView:
    """The page for `state`; a plan is in view."""
    if state.copy is None:
        raise ValueError("no plan is in view")
    plan = state.copy.plan
    has_plan = plan.data is not None
    return CopyView(
        title=say(_title(plan)),
        lead=say(_lead(plan, say)),
        note=say(
            msg("You are reading a copy. Nothing in it can be changed here, and nothing is kept of it.")
        ),
        article=HelpArticle(f"{plan.path}", "", tuple(_parts(plan, say))),
        adopt=say(msg("Make it a profile of its own…")) if has_plan else "",
        take_back=say(msg("Take goals back into this profile")) if plan.plan.goals and is_own(state) else "",
        close=say(msg("Close")),
        keys=(("Esc", say(msg("close"))),),
    )


def _title(plan: OpenedPlan) -> Message:
    return msg("Development plan of {name}", name=plan.name) if plan.name else msg("A development plan")


def _lead(plan: OpenedPlan, say: Catalogue) -> Message:
    if plan.made:
        return msg("made on {date}, from the file “{file}”", date=say.date(plan.made), file=plan.path.name)
    return msg("from the file “{file}”", file=plan.path.name)


def _parts(plan: OpenedPlan, say: Catalogue) -> Iterator[HelpPart]:
    """What was filled in comes first; parts that say nothing are left out."""
    inside, whole = plan.plan, say(msg("The plan as a whole"))
    if plan.filled is not None:
        yield _part(who(plan.filled.by, say), _filled(plan.filled, plan, say))
    found = [
        _part(whole, _settings(inside.settings, say)),
        *(_goal(goal, say) for goal in inside.goals[:MOST_GOALS]),
        _part(whole, _more(len(inside.goals) - MOST_GOALS, say)),
        _part(
            say(msg("Ethics commitments")),
            [line for each in inside.commitments for line in _commitment(each)],
        ),
        _part(say(msg("Review log")), [line for each in held(inside.reviews) for line in _review(each, say)]),
        _part(say(msg("Learning log")), _learning(inside.learning, say)),
    ]
    shown = [part for part in found if part.lines]
    if not shown and plan.data is None:
        yield _part(
            whole,
            [_plain(say(msg("The plan itself does not travel in this file, only what was filled in.")))],
        )
    elif not shown:
        yield _part(whole, [_plain(say(msg("There is nothing in this plan yet.")))])
    yield from shown


def _part(heading: str, lines: Iterable[HelpLine]) -> HelpPart:
    return HelpPart(heading, tuple(lines))


def _plain(words: str) -> HelpLine:
    return HelpLine(LineKind.PARAGRAPH, words)


def _point(words: str) -> HelpLine:
    return HelpLine(LineKind.POINT, words)


def _labelled(pairs: Sequence[tuple[Message, str]], say: Catalogue) -> Iterator[HelpLine]:
    """What was said, each with its label; what was left out is not named."""
    for label, words in pairs:
        if words.strip():
            yield _plain(say(msg("{label}: {words}", label=label, words=words.strip())))


def _filled(filled: Filled, plan: OpenedPlan, say: Catalogue) -> Iterator[HelpLine]:
    if filled.dated:
        yield _plain(say(msg("{label}: {words}", label=msg("Date"), words=filled.dated)))
    for each in filled.remarks:
        title = plan.titles.get(each.goal, "")
        yield comment_line(Comment(each.goal, title, each.words, each.talked), say)


def _settings(settings: PlanSettings, say: Catalogue) -> Iterator[HelpLine]:
    begins, ends = (say.date(day) if day else "" for day in (settings.start, settings.end))
    yield from _labelled(
        (
            (msg("Library or institution"), settings.institution),
            (msg("From"), begins),
            (msg("Until"), ends),
            (msg("In one year"), settings.aim_one_year),
            (msg("In three years"), settings.aim_three_years),
            (msg("My strengths, and how I will use them"), settings.strengths_use),
        ),
        say,
    )


def _goal(goal: Goal, say: Catalogue) -> HelpPart:
    lines = [_plain(say(msg("{label}: {words}", label=msg("Standing"), words=GOAL_STATUS[goal.status])))]
    lines += _labelled(
        (
            (msg("Why it matters"), goal.reason),
            (msg("How I will know"), goal.measure),
            (msg("What shows it"), goal.evidence),
            (msg("When"), _days(goal.start, goal.due, say)),
            (msg("Who helps me"), goal.support),
            (msg("What it takes"), goal.cost),
            (msg("What may get in the way"), goal.obstacle),
            (msg("If that happens"), goal.if_then),
        ),
        say,
    )
    lines += [_point(_action(each, say)) for each in goal.actions if each.text.strip()]
    return _part(goal_title(goal, say), lines)


def _days(start: str | None, end: str | None, say: Catalogue) -> str:
    if start and end:
        return say(msg("{start} – {end}", start=say.date(start), end=say.date(end)))
    if end:
        return say(msg("until {date}", date=say.date(end)))
    return say(msg("from {date}", date=say.date(start))) if start else ""


def _action(action: GoalAction, say: Catalogue) -> str:
    by = say(msg("by {date}", date=say.date(action.due))) if action.due else ""
    words = " · ".join(part for part in (action.text.strip(), by) if part)
    return f"{TICKED[action.done]} {words}"


def _commitment(each: Commitment) -> Iterator[HelpLine]:
    words = [
        part.strip() for part in (each.principle, each.situation, each.action, each.asks) if part.strip()
    ]
    if words:
        yield _point(" – ".join(words))


def _review(review: Review, say: Catalogue) -> Iterator[HelpLine]:
    """The person's own words, then what somebody else said, with their name."""
    day = say.date(review.date)
    own = [part.strip() for part in (review.noticed, review.change) if part.strip()]
    if review.is_own or own:
        yield _plain(say(msg("{label}: {words}", label=day, words=" – ".join(own))) if own else day)
    for each in review.goals:
        said = [part.strip() for part in (each.happened, each.helped, each.next_step) if part.strip()]
        if said:
            yield _point(say(msg("{label}: {words}", label=each.title, words=" – ".join(said))))
    if review.by is not None:
        yield _plain(say(msg("{label}: {words}", label=day, words=who(review.by, say))))
        for comment in review.comments:
            yield comment_line(comment, say)


def _learning(entries: Sequence[LearningEntry], say: Catalogue) -> Iterator[HelpLine]:
    """The log, the newest first."""
    newest = sorted(entries, key=_day_of, reverse=True)
    for each in newest[:MOST_ENTRIES]:
        said = [
            part.strip() for part in (each.activity, each.what, each.so_what, each.now_what) if part.strip()
        ]
        if said:
            yield _point(say(msg("{label}: {words}", label=say.date(each.date), words=" – ".join(said))))
    yield from _more(len(newest) - MOST_ENTRIES, say)


def _day_of(entry: LearningEntry) -> str:
    return entry.date


def _more(count: int, say: Catalogue) -> Iterator[HelpLine]:
    if count > 0:
        yield _plain(say(nmsg("… and {count} more in the file", "… and {count} more in the file", count)))
