"""Results: strengths and changes first, then the figures, and what to do from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.charts.axis import Axis
from librarian_self.charts.sentences import gap_bars_sentence, radar_sentence
from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.form import Form, ItemType, Kind
from librarian_self.model.scores import ItemScore, Scores
from librarian_self.model.words import FOR_DEVELOPMENT, UNRATED
from librarian_self.planning.strengths import STRONG_LEVEL, reached_items, strong_items
from librarian_self.presenters.state import Looking, State, first_form
from librarian_self.presenters.views import figures
from librarian_self.presenters.views.attitude import AttitudeView, attitude_view
from librarian_self.presenters.views.ethics import EthicsView, ethics_view
from librarian_self.presenters.views.figures import TableView
from librarian_self.presenters.views.pair import PairView, pair_view
from librarian_self.presenters.views.parts import Choice
from librarian_self.scoring.change import Change, ItemChange, compare
from librarian_self.scoring.ethics import score_ethics
from librarian_self.services.clock import local_date
from librarian_self.services.results import results_of

MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class CardView:
    """A card with a pill, a heading and a line."""

    pill: str
    title: str
    line: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultsView:
    """The page. An attitude or ethics form has a view of its own, and no strengths, gaps or targets.

    `assessment` None: nothing was answered yet, and only title, lead and `begin` say something.

    `open` and `form` are what `begin` begins: an assessment to go on with, else a form to start. With neither, the
    answers are still being read, and nothing is said yet.
    """

    title: str
    lead: str
    assessment: int | None
    choices: tuple[Choice[int], ...]
    choices_label: str
    attitude: AttitudeView | None
    ethics: EthicsView | None
    pair: PairView | None
    strengths: CardView | None
    change: CardView | None
    gaps_title: str
    gaps: tuple[Axis, ...]
    gaps_sentence: str
    no_gaps: str
    withheld: tuple[str, ...]
    gap_note: str
    whole_title: str
    axes: tuple[Axis, ...]
    axes_sentence: str
    now: str
    target: str
    how_title: str
    how: tuple[str, ...]
    table: TableView | None
    as_table: bool
    show_table: str
    show_charts: str
    make_plan: str
    go_on: str
    begin: str
    open: int | None
    form: str | None
    disclaimer: str


def results_view(state: State, say: Catalogue) -> ResultsView:
    """The page for `state`; a profile is open."""
    opened = state.opened
    if opened is None:
        raise ValueError("no profile is open")
    looking = state.looking
    scores = results_of(looking.taken, opened.profile.role) if looking else None
    form = looking.taken.form if looking else None
    gaps = figures.gaps_of(form, scores, say) if form and scores else ()
    axes = figures.axes_of(form, scores, say) if form and scores else ()
    kind = form.kind if form else Kind.COMPETENCY
    has_targets = kind is Kind.COMPETENCY
    is_reading = looking is None and _has_answers(state)
    begun = None if looking else _unfinished(state)
    return ResultsView(
        title=say(msg("Your results")),
        lead="" if is_reading else say(_lead(looking, scores, say)),
        assessment=looking.taken.assessment.id if looking else None,
        choices=_choices(state, say),
        choices_label=say(msg("Assessment")),
        attitude=attitude_view(looking, scores, opened, say)
        if looking and scores and kind is Kind.ATTITUDE
        else None,
        ethics=ethics_view(looking, opened, say) if looking and kind is Kind.ETHICS else None,
        pair=pair_view(looking, say) if looking else None,
        strengths=_strengths(form, scores, say) if form and scores and has_targets else None,
        change=_change(looking, scores, opened.profile.role, say)
        if looking and scores and kind is not Kind.ETHICS
        else None,
        gaps_title=say(msg("Largest gaps first") if has_targets else msg("Figures")),
        gaps=gaps,
        gaps_sentence=say(gap_bars_sentence(gaps)),
        no_gaps=say(
            msg("A gap shows here once a section has levels and targets.")
            if has_targets
            else msg("Here is no target and no gap, as there is no right answer.")
        ),
        withheld=figures.withheld_of(form, scores, say) if form and scores else (),
        gap_note=say(msg("Gap: how far your target is above where you are now, averaged over the section."))
        if gaps
        else "",
        whole_title=say(
            msg("Where you are and where you want to be") if has_targets else msg("Where you are")
        ),
        axes=axes,
        axes_sentence=say(radar_sentence(axes)),
        now=say(msg("now")),
        target=say(msg("target")),
        how_title=say(msg("How is this calculated?")),
        how=figures.how_of(form, scores, say) if form and scores else (),
        table=figures.table_of(form, scores, say) if form and scores else None,
        as_table=looking.as_table if looking else False,
        show_table=say(msg("Show as a table")),
        show_charts=say(msg("Show as charts")),
        make_plan=say(msg("Make my plan")),
        go_on=say(msg("Go on answering"))
        if looking and looking.taken.assessment.finished is None
        else say(msg("Change my answers")),
        begin=say(msg("Start with one section") if begun is None else msg("Go on answering")),
        open=begun,
        form=first_form(state) if looking is None and not is_reading else None,
        disclaimer=say(FOR_DEVELOPMENT),
    )


def _has_answers(state: State) -> bool:
    """Whether there is something to read: the lists know of answers, or the Assess page does."""
    standings = state.opened.standings if state.opened else ()
    here = state.assessing
    return any(standing.answered for standing in standings) or (here is not None and bool(here.answers))


def _unfinished(state: State) -> int | None:
    """The assessment that was begun last and is not finished."""
    standings = state.opened.standings if state.opened else ()
    begun = (
        standing.assessment.id for standing in reversed(standings) if standing.assessment.finished is None
    )
    return next(begun, None)


def _lead(looking: Looking | None, scores: Scores | None, say: Catalogue) -> Message:
    if looking is None or scores is None:
        return msg("Nothing to show yet. Answer a few questions, and your strengths and gaps appear here.")
    assessment = looking.taken.assessment
    if looking.taken.form.kind is Kind.ETHICS:
        situations = score_ethics(looking.taken.form, looking.taken.answers).situations
        return msg(
            "{form} · {date} · {answered} of {items} situations answered",
            form=say.text(looking.taken.form.title),
            date=say.date(local_date(assessment.finished or assessment.started)),
            answered=sum(situation.is_answered for situation in situations),
            items=len(situations),
        )
    counted = [item for item in scores.items if item.visible and _is_rateable(looking.taken.form, item)]
    rated = sum(item.current is not None for item in counted)
    parts: list[Message] = [
        msg(
            "{form} · {date} · {rated} of {items} rated",
            form=say.text(looking.taken.form.title),
            date=say.date(local_date(assessment.finished or assessment.started)),
            rated=rated,
            items=len(counted),
        )
    ]
    for word, label in UNRATED.items():
        count = sum(item.unrated == word for item in counted)
        if count:
            parts.append(msg("{count} {reason}", count=count, reason=label))
    said = parts[0]
    for part in parts[1:]:
        said = msg("{first}, {second}", first=said, second=part)
    return said


def _is_rateable(form: Form, score: ItemScore) -> bool:
    item = form.item(score.id)
    return item is not None and item.type in (ItemType.COMPETENCY, ItemType.LIKERT)


def _choices(state: State, say: Catalogue) -> tuple[Choice[int], ...]:
    standings = state.opened.standings if state.opened else ()
    titles = {form.id: say.text(form.title) for form in state.forms}
    chosen = state.looking.taken.assessment.id if state.looking else None
    return tuple(
        Choice(
            standing.assessment.id,
            say(
                msg(
                    "{form}, {date}",
                    form=titles.get(standing.assessment.form, standing.assessment.form),
                    date=say.date(local_date(standing.assessment.started)),
                )
            ),
            standing.assessment.id == chosen,
        )
        for standing in reversed(standings)
        if standing.answered
    )


def _strengths(form: Form, scores: Scores, say: Catalogue) -> CardView:
    strong, reached = strong_items(scores), reached_items(scores)
    examples = sum(item.evidenced is not None for item in strong)
    names = [say.text(found.statement) for item in strong if (found := form.item(item.id))]
    if strong:
        title = nmsg(
            "Level {level} or above in {count} competency",
            "Level {level} or above in {count} competencies",
            len(strong),
            level=STRONG_LEVEL,
        )
        line = (
            nmsg("With an example for {count} of them.", "With an example for {count} of them.", examples)
            if examples
            else msg("With an example from your work you can show it to others.")
        )
    elif reached:
        title = nmsg("{count} target is reached", "{count} targets are reached", len(reached))
        line = msg("You are where you want to be in these competencies.")
        names = [say.text(found.statement) for item in reached if (found := form.item(item.id))]
    else:
        title = msg("Your strengths will show here")
        line = msg("A beginning is a good place to plan from.")
    return CardView(say(msg("strengths")), say(title), say(line), tuple(names[:MOST_NAMED]))


def _change(looking: Looking, scores: Scores, role: str, say: Catalogue) -> CardView:
    if looking.earlier is None:
        line = msg("After your next self-assessment you will see here what has moved.")
        return CardView(say(msg("change")), say(msg("This is your first picture")), say(line))
    change: Change = compare(results_of(looking.earlier, role), scores)
    since = say.month_year(local_date(looking.earlier.assessment.started))
    moves = sorted((item for item in change.items if item.moved), key=_by_move)[:MOST_NAMED]
    names = tuple(
        say(msg("{before} → {now}: {item}", before=move.before, now=move.now, item=say.text(found.statement)))
        for move in moves
        if (found := looking.taken.form.item(move.id))
    )
    title = msg(
        "{higher} answered higher, {same} the same, {lower} lower",
        higher=change.higher,
        same=change.same,
        lower=change.lower,
    )
    return CardView(
        say(msg("since {date}", date=since)), say(title), say(msg("Small moves can be chance.")), names
    )


def _by_move(move: ItemChange) -> int:
    return -abs(move.moved)
