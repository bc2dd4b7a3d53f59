"""What a form says about itself: how to answer it, what its key rests on, where its texts come from."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.form import Form


@dataclass(frozen=True, slots=True)
class FormAbout:
    """Paragraphs about a form, and after them its sources, each a point of a list; `label` unfolds them."""

    label: str
    paragraphs: tuple[str, ...]
    sources: tuple[str, ...]


def form_about(form: Form, say: Catalogue) -> FormAbout:
    """All that the form says, in the reader's language as far as it has it."""
    found = [
        say.text(form.intro) if form.intro else "",
        say(msg("The key: {standing}", standing=say.text(form.key_standing.text)))
        if form.key_standing
        else "",
        say(msg("Version {version} · licence {licence}", version=form.version, licence=form.licence))
        if form.licence
        else say(msg("Version {version}", version=form.version)),
        say(msg("Written from:")) if form.sources else "",
    ]
    return FormAbout(
        label=say(msg("About this form")),
        paragraphs=tuple(words.strip() for words in found if words),
        sources=tuple(say.text(source) for source in form.sources),
    )
