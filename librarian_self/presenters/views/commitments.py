"""Ethics commitments on My plan: a small card each."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.plan import Commitment
from librarian_self.presenters.state import Opened
from librarian_self.presenters.views.goal import FieldView


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """One commitment with its fields; `name` is what the ear hears of the card and of the button that takes it out."""

    id: str
    name: str
    fields: tuple[FieldView, ...]
    remove: str
    remove_aloud: str


@dataclass(frozen=True, slots=True)
class CommitmentsView:
    """All of them; `lead` says what they are for while there is none."""

    title: str
    lead: str
    cards: tuple[CommitmentView, ...]
    add: str


def commitments_view(opened: Opened, say: Catalogue) -> CommitmentsView:
    """The commitments of the plan."""
    lead = msg("A principle that you want to keep in mind, and what you will do where that is not easy.")
    return CommitmentsView(
        title=say(msg("Ethics: what I commit to")),
        lead="" if opened.commitments else say(lead),
        cards=tuple(_card(each, say) for each in opened.commitments),
        add=say(msg("Add a commitment")),
    )


def _card(commitment: Commitment, say: Catalogue) -> CommitmentView:
    name = commitment.principle.strip() or say(msg("(commitment without words yet)"))
    fields = (
        ("principle", msg("Principle"), commitment.principle),
        ("situation", msg("Situation"), commitment.situation),
        ("action", msg("What I will do"), commitment.action),
        ("asks", msg("Whom I ask"), commitment.asks),
    )
    return CommitmentView(
        id=commitment.id,
        name=name,
        fields=tuple(FieldView(key, say(label), "", words) for key, label, words in fields),
        remove=say(msg("Take out")),
        remove_aloud=say(msg("Take out: {text}", text=name)),
    )
