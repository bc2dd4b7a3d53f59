"""Results: strengths and changes first, then the figures, and what to do from here."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.charts.axis import Axis
from librarian_self.charts.sentences import gap_bars_sentence, radar_sentence
from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.answer import Assessment
from librarian_self.model.form import SCORED, Form, Kind
from librarian_self.model.scores import ItemScore, Scores
from librarian_self.model.words import FOR_DEVELOPMENT, UNRATED
from librarian_self.planning.strengths import STRONG_LEVEL, reached_items, strong_items
from librarian_self.presenters.assessing import answered, asked_items
from librarian_self.presenters.raters import own_unfinished
from librarian_self.presenters.state import Looking, State, first_form
from librarian_self.presenters.views import figures
from librarian_self.presenters.views.attitude import AttitudeView, attitude_view
from librarian_self.presenters.views.change import MOST_NAMED, ChangeView, change_view
from librarian_self.presenters.views.ethics import EthicsView, ethics_view
from librarian_self.presenters.views.figures import TableView
from librarian_self.presenters.views.naming import day_of, names_of, occasion_of
from librarian_self.presenters.views.overtime import OverTimeView, over_time_view
from librarian_self.presenters.views.pair import PairView, pair_view
from librarian_self.presenters.views.parts import CardView, Choice
from librarian_self.scoring.ethics import score_ethics
from librarian_self.services.raters import is_own, may_be_seen
from librarian_self.services.results import results_of


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
    change: ChangeView | None
    over_time: OverTimeView | None
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
    erase: str = ""


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
        change=change_view(looking, scores, opened.profile.role, say)
        if looking and scores and kind is not Kind.ETHICS
        else None,
        over_time=over_time_view(looking, scores, opened, say) if looking and scores else None,
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
        go_on=say(_go_on(looking)),
        begin=say(msg("Start with one section") if begun is None else msg("Go on answering")),
        open=begun,
        form=first_form(state) if looking is None and not is_reading else None,
        disclaimer=say(FOR_DEVELOPMENT),
        erase=say(msg("Erase this assessment for good…")) if looking else "",
    )


def _has_answers(state: State) -> bool:
    """Whether there is something to read: the lists know of answers, or the Assess page does."""
    standings = state.opened.standings if state.opened else ()
    here = state.assessing
    return any(standing.answered for standing in standings) or (here is not None and bool(here.answers))


def _unfinished(state: State) -> int | None:
    """The person's own assessment that was begun last and is not finished."""
    begun = own_unfinished(state.opened) if state.opened else []
    return begun[-1].assessment.id if begun else None


def _lead(looking: Looking | None, scores: Scores | None, say: Catalogue) -> Message:
    if looking is None or scores is None:
        return msg("Nothing to show yet. Answer a few questions, and your strengths and gaps appear here.")
    assessment = looking.taken.assessment
    if looking.taken.form.kind is Kind.ETHICS:
        situations = score_ethics(looking.taken.form, looking.taken.answers).situations
        return msg(
            "{form} · {date} · {answered} of {items} situations answered",
            form=say.text(looking.taken.form.title),
            date=say.date(day_of(assessment)),
            answered=sum(situation.is_answered for situation in situations),
            items=len(situations),
        )
    counted = [item for item in scores.items if item.visible and _is_rateable(looking.taken.form, item)]
    rated = sum(item.current is not None for item in counted)
    parts: list[Message] = [
        msg(
            "{form} · {date} · {rated} of {items} rated",
            form=say.text(looking.taken.form.title),
            date=say.date(day_of(assessment)),
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
    return item is not None and item.type in SCORED


def _go_on(looking: Looking | None) -> Message:
    """What leads back to the questions: some are left, or all are answered. What others answered is theirs."""
    if looking is not None and not is_own(looking.taken.assessment):
        return Message("")
    if looking is None or looking.taken.assessment.finished is None:
        return msg("Go on answering")
    form, answers = looking.taken.form, looking.taken.answers
    items = asked_items(form, answers)
    return msg("Change my answers") if answered(items, answers) == len(items) else msg("Go on answering")


def _choices(state: State, say: Catalogue) -> tuple[Choice[int], ...]:
    """Every assessment whose answers the person may see, newest first."""
    standings = state.opened.standings if state.opened else ()
    every = [standing.assessment for standing in standings]
    shown = [each.assessment for each in standings if each.answered and may_be_seen(each.assessment, every)]
    names = names_of(shown, say)
    chosen = state.looking.taken.assessment.id if state.looking else None
    return tuple(
        Choice(
            each.id,
            say(msg("{form}, {date}", form=_called(each, state, say), date=names[each.id])),
            each.id == chosen,
        )
        for each in reversed(shown)
    )


def _called(assessment: Assessment, state: State, say: Catalogue) -> str:
    """The form, with its occasion and whoever else answered it."""
    form = next((each for each in state.forms if each.id == assessment.form), None)
    if form is None:
        return assessment.form
    parts = [say.text(form.title), occasion_of(assessment, form.occasions, say)]
    if not is_own(assessment):
        label = form.raters.get(assessment.rater)
        parts.append(say.text(label) if label else assessment.rater)
    return " · ".join(part for part in parts if part)


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
