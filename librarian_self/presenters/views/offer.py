"""A kit that is offered: whose it is, and what it would change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.words import ROLE
from librarian_self.presenters.state import State
from librarian_self.presenters.views.wishes import THEMES
from librarian_self.services.kitfile.manifest import Manifest
from librarian_self.services.shelf import FormSummary

SETTINGS: Final = {
    "language": msg("the language"),
    "role": msg("the role"),
    "forms": msg("the choice of forms"),
}
"""What a kit can hold fast, in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class OfferView:
    """The question. `note` are the trainer's own words; `lines` what would change."""

    title: str
    note: str
    lines: tuple[str, ...]
    use: str
    leave: str


def offer_view(state: State, say: Catalogue) -> OfferView | None:
    """The question for `state`; None where no kit is offered."""
    offer = state.offer
    if offer is None:
        return None
    manifest = offer.manifest
    lines = []
    if offer.forms:
        titles = ", ".join(say.text(form.title) for form in offer.forms)
        lines.append(
            nmsg("{count} form: {titles}", "{count} forms: {titles}", len(offer.forms), titles=titles)
        )
    if offer.shown is not None:
        lines.append(_shown(offer.shown, say))
    lines += settings_lines(manifest, say)
    if offer.replaces:
        lines.append(msg("It takes the place of the kit of the same name that you have"))
    lines.append(msg("Your answers stay as they are, and you can remove the kit in Settings"))
    return OfferView(
        title=say(msg("A kit from {kit} is here. Use it?", kit=manifest.name)),
        note=manifest.note,
        lines=tuple(say(line) for line in lines),
        use=say(msg("Use it")),
        leave=say(msg("Not now")),
    )


def settings_lines(manifest: Manifest, say: Catalogue) -> Iterator[Message]:
    """What a kit gives new profiles, and what it holds fast; nothing where it does neither."""
    begins = ", ".join(say(each) for each in _given(manifest, say))
    if begins:
        yield msg("New profiles begin with: {settings}", settings=begins)
    if manifest.locked:
        named = ", ".join(say(SETTINGS[each]) for each in manifest.locked)
        yield msg("Stays as the kit gives it: {settings}", settings=named)


def _given(manifest: Manifest, say: Catalogue) -> Iterator[Message]:
    """What a new profile begins with, each in a few words."""
    defaults = manifest.defaults
    if manifest.language is not None:
        yield msg("the language {language}", language=LANGUAGES[manifest.language].name)
    if defaults.role is not None:
        yield msg("the role “{role}”", role=say(ROLE[defaults.role]))
    if defaults.theme is not None:
        yield msg("the colours “{theme}”", theme=THEMES[defaults.theme])
    if defaults.text_size is not None:
        yield msg("text at {size}", size=say.percent(defaults.text_size / 100))
    if defaults.institution:
        yield msg("the institution “{institution}”", institution=defaults.institution)
    if defaults.hours_year is not None:
        yield msg("{count} hours of learning a year", count=defaults.hours_year)


def _shown(forms: Sequence[FormSummary], say: Catalogue) -> Message:
    titles = ", ".join(say.text(form.title) for form in forms)
    if not titles:
        return msg("Home shows the forms of the kit alone")
    return msg("Of the program’s own forms Home shows: {titles}", titles=titles)
