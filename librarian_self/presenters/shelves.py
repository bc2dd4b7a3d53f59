"""Which forms and pages a person sees, and what kits of trainers hold fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from librarian_self.presenters.state import State

if TYPE_CHECKING:
    from librarian_self.services.kit_rules import Lock
    from librarian_self.services.shelf import FormSummary

ALL_FORMS: Final = "all-forms"
"""The setting of somebody who wants to see the forms too that a kit leaves out."""
TRAINS: Final = "trainer"
"""The setting of somebody who trains others: a page for that is in the side bar."""
YES: Final = "yes"
NO: Final = "no"


def lock(state: State, setting: str) -> Lock | None:
    """What holds a setting fast: language, role or forms; None where one is free to choose."""
    if not state.kits:
        return None
    from librarian_self.services.kit_rules import locks_of  # most computers have no kit

    return locks_of(state.kits).get(setting)


def shown_forms(state: State) -> tuple[FormSummary, ...]:
    """The forms that Home shows: all, or those that kits choose, with those of kits and what was begun."""
    if not state.kits or (_wants_all(state) and lock(state, "forms") is None):
        return state.forms
    from librarian_self.services.kit_rules import defaults_of

    wanted = defaults_of(state.kits).forms
    if wanted is None:
        return state.forms
    begun = {standing.assessment.form for standing in state.opened.standings} if state.opened else set()
    shown = tuple(form for form in state.forms if form.origin or form.id in wanted or form.id in begun)
    return shown or state.forms


def hidden_count(state: State) -> int:
    """How many forms Home leaves out that one may ask for."""
    return 0 if lock(state, "forms") else len(state.forms) - len(shown_forms(state))


def trains(state: State) -> bool:
    """Whether the person sees the trainer's page."""
    return state.opened is not None and state.opened.settings.get(TRAINS) == YES


def _wants_all(state: State) -> bool:
    return state.opened is not None and state.opened.settings.get(ALL_FORMS) == YES
