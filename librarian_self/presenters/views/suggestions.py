"""What the results point to next: goals from gaps, commitments from situations of ethics, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.ethics import EthicsSection
from librarian_self.model.form import Form
from librarian_self.model.plan import Suggestion
from librarian_self.planning.reasons import closes, ethics_reason, reason
from librarian_self.presenters.committing import suggested_sections
from librarian_self.presenters.planning import suggestions
from librarian_self.presenters.state import Opened, State


class Suggested(StrEnum):
    """What a suggestion would become."""

    GOAL = "goal"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """A suggestion: what, what it would close, and why. `item` is a competency, or a section of an ethics form."""

    kind: Suggested
    item: str
    title: str
    closes: str
    reason: str
    accept: str
    accept_short: str


def suggestion_views(state: State, say: Catalogue) -> tuple[SuggestionView, ...]:
    """The most pressing gaps, then the sections of ethics that suggest a commitment."""
    opened = state.opened
    if opened is None:
        return ()
    goals = (_goal(each, opened.basis.form, say) for each in suggestions(state)) if opened.basis else ()
    ethics = opened.ethics
    sections = suggested_sections(state)
    return (*goals, *(_commitment(each, ethics.form, say) for each in sections if ethics))


def why_none(opened: Opened) -> Message:
    """Why there is nothing to suggest."""
    if opened.basis is None:
        return msg("Answer a few questions of the self-assessment first; suggestions come from there.")
    return msg("Nothing more to suggest: no answered competency lies below its target without a goal.")


def _goal(suggestion: Suggestion, form: Form, say: Catalogue) -> SuggestionView:
    item = form.item(suggestion.item)
    section = form.section_of(suggestion.item)
    title = say.text(item.statement) if item else suggestion.item
    because = reason(suggestion)
    if section is not None:
        because = msg("{section}: {reason}", section=say.text(section.label), reason=because)
    return SuggestionView(
        kind=Suggested.GOAL,
        item=suggestion.item,
        title=title,
        closes=say(closes(suggestion)),
        reason=say(because),
        accept=say(msg("Take this up: {title}", title=title)),
        accept_short=say(msg("Take this up")),
    )


def _commitment(section: EthicsSection, form: Form, say: Catalogue) -> SuggestionView:
    label = next((say.text(each.label) for each in form.sections if each.id == section.id), section.id)
    title = say(msg("Commitment: {section}", section=label))
    touched = nmsg("{count} situation", "{count} situations", section.other_side)
    return SuggestionView(
        kind=Suggested.COMMITMENT,
        item=section.id,
        title=title,
        closes=say(touched),
        reason=say(msg("{form}: {reason}", form=say.text(form.title), reason=ethics_reason(section))),
        accept=say(msg("Take this into my plan: {title}", title=title)),
        accept_short=say(msg("Take this into my plan")),
    )
