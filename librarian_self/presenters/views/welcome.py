"""The first start: language, name and role, the first question."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.presenters.state import State, first_form
from librarian_self.presenters.views.locking import language_choices, lock_note, role_choices
from librarian_self.presenters.views.parts import Choice, FileAsk, open_file_ask
from librarian_self.presenters.views.wishes import TEXT_SIZES, text_size

if TYPE_CHECKING:
    from librarian_self.presenters.views.offer import OfferView


@dataclass(frozen=True, slots=True)
class WelcomeView:
    """One step of the first start. `form`: what its last step begins with. `offer`: a kit that waits for an answer."""

    step: int
    place: str
    title: str
    lead: str
    languages: tuple[Choice[str], ...]
    language_note: str
    sizes: tuple[Choice[int], ...]
    size_label: str
    known: tuple[Choice[Path], ...]
    known_title: str
    open_file: FileAsk
    name: str
    name_label: str
    name_hint: str
    role_label: str
    role_note: str
    roles: tuple[Choice[str], ...]
    kept_where: str
    problem: str
    back: str
    forward: str
    look_round: str
    form: str | None
    waiting: bool
    offer: OfferView | None = None


def welcome_view(state: State, say: Catalogue) -> WelcomeView:
    """The step of `state.welcome`."""
    welcome = state.welcome
    titles = (msg("Welcome"), msg("About you"), msg("Ready"))
    leads = (
        msg(
            "A quiet look at your own professional work, and a plan for what comes next. Not an examination."
        ),
        msg("Only what the plan needs. You can change it at any time."),
        msg(
            "One section takes about five minutes. You can stop at any moment; every answer is saved as you give it."
        ),
    )
    forwards = (msg("Next"), msg("Make my profile"), msg("Start with one section"))
    return WelcomeView(
        step=welcome.step,
        place=say(msg("Step {step} of {steps}", step=welcome.step + 1, steps=len(titles))),
        title=say(titles[welcome.step]),
        lead=say(leads[welcome.step]),
        languages=language_choices(state),
        language_note=lock_note(state, "language", say),
        sizes=tuple(
            Choice(value, say.percent(value / 100), value == text_size(state)) for value in TEXT_SIZES
        ),
        size_label=say(msg("Text size")),
        known=tuple(Choice(known.path, known.name) for known in state.known),
        known_title=say(msg("Profiles on this computer")),
        open_file=open_file_ask(say),
        name=welcome.name,
        name_label=say(msg("Name of the profile")),
        name_hint=say(msg("A nickname will do. It stands on the cover of your plan.")),
        role_label=say(msg("Your role")),
        role_note=lock_note(state, "role", say),
        roles=role_choices(state, welcome.role, say),
        kept_where=say(
            msg(
                "Your answers stay on this computer, in {folder}. Nothing is sent anywhere. "
                "Whoever uses this account of the computer can open the file.",
                folder=state.folder,
            )
        ),
        problem=say(welcome.problem) if welcome.problem else "",
        back=say(msg("Back")),
        forward=say(forwards[welcome.step]),
        look_round=say(msg("Look around first")),
        form=first_form(state),
        waiting=state.opening is not None,
        offer=_offer(state, say),
    )


def _offer(state: State, say: Catalogue) -> OfferView | None:
    if state.offer is None or state.welcome.step:
        return None
    from librarian_self.presenters.views.offer import offer_view  # most computers never see a kit

    return offer_view(state, say)
