"""The results of an attitude form: a profile of themes, beside the competencies; never a target or a gap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.charts.axis import Axis
from librarian_self.charts.sentences import profile_bars_sentence
from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import Form, Item, ItemType, Scale
from librarian_self.model.scores import ItemScore, Scores
from librarian_self.model.words import UNRATED
from librarian_self.presenters.state import Looking, Opened
from librarian_self.presenters.views.figures import TableRow, TableView
from librarian_self.scoring.attitude import Companion, Theme, companions, themes
from librarian_self.services.results import results_of

NAMED_IN_ARTICLE: Final = "attitude-and-socialisation"
"""The form whose themes come from the article."""


@dataclass(frozen=True, slots=True)
class BarsView:
    """Bars without targets, with a title, a sentence for the ear, and what stands below."""

    title: str
    bars: tuple[Axis, ...]
    sentence: str
    note: str


@dataclass(frozen=True, slots=True)
class AttitudeView:
    """The profile, the competencies beside it, what stands apart, and every statement as it was answered.

    `care` is empty unless the answers look hasty; `argues` tells what the article argues.
    """

    profile: BarsView
    withheld: str
    care: str
    beside: BarsView
    argues: str
    companions_title: str
    companions: tuple[tuple[str, str], ...]
    statements: TableView
    statements_title: str
    how: tuple[str, ...]


def attitude_view(looking: Looking, scores: Scores, opened: Opened, say: Catalogue) -> AttitudeView:
    """The page of an attitude form."""
    form = looking.taken.form
    found = themes(form, scores)
    bars = tuple(_bar(theme, say) for theme in found)
    return AttitudeView(
        profile=BarsView(
            say(msg("Your profile")), bars, say(profile_bars_sentence(bars)), say(_steps(found, say))
        ),
        withheld=_withheld(found, say),
        care=say(_care()) if looking.care else "",
        beside=_beside(opened, say),
        argues=say(_argued()) if form.id == NAMED_IN_ARTICLE else "",
        companions_title=say(msg("Beside the profile, not counted in it")),
        companions=tuple(_companion(each, say) for each in companions(form, looking.taken.answers)),
        statements=_statements(form, scores, say),
        statements_title=say(msg("Statements, as you answered them")),
        how=tuple(say(line) for line in _how(form, scores, found, say)),
    )


def _bar(theme: Theme, say: Catalogue) -> Axis:
    mean = theme.score.mean
    figure = "–" if mean is None else say.number(mean, 1)
    return Axis(say.text(theme.section.label), mean, None, theme.scale.lowest, theme.scale.highest, figure)


def _steps(found: tuple[Theme, ...], say: Catalogue) -> Message:
    if not found:
        return msg("There is nothing to show in this chart yet.")
    first, last = found[0].scale.levels[0], found[0].scale.levels[-1]
    return msg(
        "{lowest}: {first} · {highest}: {last}. It is a picture of how you see it today; "
        "there is no right answer, and nothing to reach.",
        lowest=first.value,
        first=say.text(first.label),
        highest=last.value,
        last=say.text(last.label),
    )


def _withheld(found: tuple[Theme, ...], say: Catalogue) -> str:
    names = [say.text(theme.section.label) for theme in found if theme.score.withheld is not None]
    if not names:
        return ""
    return say(
        msg("A theme shows once three of its statements are answered: {themes}", themes=" · ".join(names))
    )


def _care() -> Message:
    return msg(
        "Many statements in a row have the same answer, also ones that say the opposite of each other. "
        "If you were in a hurry, you could look at them once more; if it is as you see it, all is well. "
        "Only you see this note."
    )


def _argued() -> Message:
    return msg(
        "The article that this form comes from argues that a positive attitude and professional socialisation are "
        "closely linked and among the main factors of good work. It is an argument to think about, not a promise."
    )


def _beside(opened: Opened, say: Catalogue) -> BarsView:
    """The competency profile: it belongs to the same picture."""
    title = say(msg("Beside it: your competencies"))
    basis = opened.basis
    if basis is None:
        none = msg("Your competency profile shows here once you have answered that form.")
        return BarsView(title, (), "", say(none))
    scores = results_of(basis, opened.profile.role)
    axes: list[Axis] = []
    for section, score in zip(basis.form.sections, scores.sections, strict=True):
        scale = next((scale for item in section.items if (scale := _level_scale(basis.form, item))), None)
        if scale is not None:
            figure = "–" if score.mean is None else say.number(score.mean, 1)
            label = say.text(section.label)
            axes.append(Axis(label, score.mean, None, scale.lowest, scale.highest, figure))
    note = msg("{form}: the average level of each section", form=say.text(basis.form.title))
    return BarsView(title, tuple(axes), say(profile_bars_sentence(axes)), say(note))


def _level_scale(form: Form, item: Item) -> Scale | None:
    return form.scale_of(item) if item.type is ItemType.COMPETENCY else None


def _companion(companion: Companion, say: Catalogue) -> tuple[str, str]:
    number = "–" if companion.value is None else say.number(companion.value)
    return say.text(companion.item.statement), number


def _statements(form: Form, scores: Scores, say: Catalogue) -> TableView:
    rows: list[TableRow] = []
    for theme in themes(form, scores):
        figure = "–" if theme.score.mean is None else say.number(theme.score.mean, 1)
        rows.append(TableRow((say.text(theme.section.label), figure), is_section=True))
        for item in theme.section.items:
            score = scores.item(item.id)
            if item.type is ItemType.LIKERT and score is not None and score.visible:
                rows.append(
                    TableRow((say.text(item.statement), _said(theme.scale, score, say)), is_section=False)
                )
    caption = say(msg("Statements, as you answered them"))
    return TableView(caption, (say(msg("Statement")), say(msg("Your answer"))), tuple(rows))


def _said(scale: Scale, score: ItemScore, say: Catalogue) -> str:
    reason = UNRATED.get(score.unrated or "")
    if reason:
        return say(reason)
    level = scale.level(score.current) if score.current is not None else None
    return f"{level.value} · {say.text(level.label)}" if level else "–"


def _how(form: Form, scores: Scores, found: tuple[Theme, ...], say: Catalogue) -> list[Message]:
    """How a theme's figure came about, with the person's own numbers in it."""
    lines = [
        msg(
            "The figure of a theme is the average of its statements. What you left out is left out, "
            "never counted as zero."
        )
    ]
    shown = next((theme for theme in found if theme.score.mean is not None), None)
    if shown is not None:
        lines.append(_average(shown, scores, say))
    if any(item.reverse for item in form.items()) and found:
        scale = found[0].scale
        lines.append(
            msg(
                "A statement that says the opposite counts the other way round: {sum} minus your answer.",
                sum=scale.lowest + scale.highest,
            )
        )
    return lines


def _average(theme: Theme, scores: Scores, say: Catalogue) -> Message:
    counted = [
        score.scored
        for item in theme.section.items
        if item.type is ItemType.LIKERT and (score := scores.item(item.id)) and score.scored is not None
    ]
    return msg(
        "“{theme}”: ({numbers}) ÷ {count} = {mean}",
        theme=say.text(theme.section.label),
        numbers=" + ".join(f"{step}" for step in counted),
        count=len(counted),
        mean=say.number(theme.score.mean or 0, 1),
    )
