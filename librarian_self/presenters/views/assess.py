"""Assess: the questions of a page, the sections beside them, who answers, how far one is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import Item, ItemType, Section
from librarian_self.presenters.assessing import answered, asked_items, seconds_left
from librarian_self.presenters.paging import Page, page_with, pages_of
from librarian_self.presenters.state import Assessing, Opened, State
from librarian_self.presenters.views.asked import is_self
from librarian_self.presenters.views.competency import CompetencyBody, competency_body
from librarian_self.presenters.views.formabout import FormAbout, form_about
from librarian_self.presenters.views.pace import standing_sentence
from librarian_self.presenters.views.pagekeys import page_keys
from librarian_self.presenters.views.parts import Progress
from librarian_self.presenters.views.plain import SimpleBody, StatementsBody, simple_body, statements_body
from librarian_self.presenters.views.shell import saved_sentence
from librarian_self.presenters.views.situation import SituationBody, situation_body

Body: TypeAlias = CompetencyBody | StatementsBody | SituationBody | SimpleBody
"""What is asked on a page."""


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section in the list on the left; `progress.sentence` is what a screen reader says of it."""

    id: str
    label: str
    count: str
    progress: Progress
    current: bool


@dataclass(frozen=True, slots=True)
class WhoView:
    """Who answers, on which occasion, and who sees it when."""

    heading: str
    line: str


@dataclass(frozen=True, slots=True)
class AssessView:
    """The page. `page` tells it from every other one, `item` is the question in view on it."""

    title: str
    who: WhoView | None
    progress: Progress
    sections_title: str
    sections: tuple[SectionRow, ...]
    aside: str
    page: str
    item: str
    place: str
    intro: str
    body: Body
    back: str
    forward: str
    finish: str
    pause: str
    saved: str
    trouble: bool
    is_first: bool
    is_last: bool
    keys: tuple[tuple[str, str], ...]
    about: FormAbout


def assess_view(state: State, say: Catalogue) -> AssessView:
    """The page for `state`; an assessment is open."""
    here = state.assessing
    if here is None or state.opened is None:
        raise ValueError("no assessment is open")
    asked = asked_items(here.form, here.answers)
    ids = frozenset(item.id for item in asked)
    pages = pages_of(here.form, asked)
    number = page_with(pages, here.item)
    page = pages[number]
    section = here.form.section_of(here.item) or here.form.sections[0]
    body = _body(here, page, state.opened, say)
    return AssessView(
        title=say.text(here.form.title),
        who=_who(here, state.opened, say),
        progress=_progress(here, asked, section, say),
        sections_title=say(msg("Sections")),
        sections=tuple(
            _row(each, number, here, ids, section, say) for number, each in enumerate(here.form.sections, 1)
        ),
        aside=say(msg("You can leave any question for later. Nothing is lost when you close.")),
        page=page[0].id,
        item=here.item,
        place=say(_place(section, page, here, ids, say)),
        intro=say.text(here.form.intro).strip() if here.form.intro and number == 0 else "",
        body=body,
        back=say(msg("Back")),
        forward=say(msg("Next")),
        finish=say(msg("Finish and see results") if is_self(here) else msg("Finish")),
        pause=say(msg("Pause and close")),
        saved=say(saved_sentence(state)),
        trouble=state.saving.failed,
        is_first=number == 0,
        is_last=number == len(pages) - 1,
        keys=tuple((keys, say(words)) for keys, words in page_keys(body)),
        about=form_about(here.form, say),
    )


def _body(here: Assessing, page: Page, opened: Opened, say: Catalogue) -> Body:
    first = page[0]
    if any(item.type is ItemType.LIKERT for item in page):
        return statements_body(here, page, say)
    if first.type is ItemType.COMPETENCY:
        return competency_body(here, first, opened, say)
    if first.type is ItemType.SITUATION:
        return situation_body(here, first, say)
    return simple_body(here, first, say)


def _who(here: Assessing, opened: Opened, say: Catalogue) -> WhoView | None:
    """Who answers, where it is not plain: on an occasion, or somebody else."""
    taken, name = here.assessment, opened.profile.name
    occasion = next((each for each in here.form.occasions if each.id == taken.occasion), None)
    when = say.text(occasion.label) if occasion else ""
    if is_self(here):
        return WhoView(say(msg("{name} · {occasion}", name=name, occasion=when)), "") if when else None
    rater = say.text(here.form.raters[taken.rater].label)
    heading = (
        msg("{rater} answers about {name} · {occasion}", rater=rater, name=name, occasion=when)
        if when
        else msg("{rater} answers about {name}", rater=rater, name=name)
    )
    line = msg("Please rate what you have seen. You both see the answers once you both have finished.")
    return WhoView(say(heading), say(line))


def _progress(here: Assessing, items: Sequence[Item], section: Section, say: Catalogue) -> Progress:
    done = answered(items, here.answers)
    number = [each.id for each in here.form.sections].index(section.id) + 1
    sentence = msg(
        "Section {number} of {sections} · {standing}",
        number=number,
        sections=len(here.form.sections),
        standing=standing_sentence(done, len(items), seconds_left(items, here.answers)),
    )
    return Progress(done, len(items), say(sentence))


def _row(
    section: Section, number: int, here: Assessing, asked: Collection[str], current: Section, say: Catalogue
) -> SectionRow:
    items = [item for item in section.items if item.id in asked]
    done = answered(items, here.answers)
    complete = bool(items) and done == len(items)
    label = f"{number} {say.text(section.label)}"
    sentence = msg("{label}: {done} of {total} answered", label=label, done=done, total=len(items))
    count = "✓" if complete else f"{done}/{len(items)}"
    return SectionRow(
        section.id, label, count, Progress(done, len(items), say(sentence)), section.id == current.id
    )


def _place(section: Section, page: Page, here: Assessing, asked: Collection[str], say: Catalogue) -> Message:
    """Where the page stands in its section; of a list, how much of it is answered."""
    label = say.text(section.label)
    if len(page) > 1:
        return msg(
            "{section} · {done} of {total} answered",
            section=label,
            done=answered(page, here.answers),
            total=len(page),
        )
    ids = [each.id for each in section.items if each.id in asked]
    return msg(
        "{section} · {number} of {total}", section=label, number=ids.index(page[0].id) + 1, total=len(ids)
    )
