"""What every question has, however it is answered: its words, reasons for not rating, a note."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import msg
from librarian_self.model.answer import NO_ANSWER, Answer
from librarian_self.model.form import SELF, Item
from librarian_self.model.text import Text
from librarian_self.model.words import UNRATED
from librarian_self.presenters.state import Assessing
from librarian_self.presenters.views.parts import Choice


@dataclass(frozen=True, slots=True)
class NoteView:
    """The person's own note. `erase` offers to erase what was written, where something is."""

    label: str
    hint: str
    words: str
    erase: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question. `language_note`: that it is shown in another language; `note` None: nobody but the person has one."""

    item: str
    question: str
    language_note: str
    unrated_label: str
    unrated: tuple[Choice[str], ...]
    note: NoteView | None


def asked(here: Assessing, item: Item, say: Catalogue) -> Asked:
    """What is asked about `item`, in the words for whoever answers."""
    answer = answer_to(here, item)
    words = statement(here, item)
    return Asked(
        item=item.id,
        question=say.text(words),
        language_note=_language_note(words, say),
        unrated_label=say(msg("Or leave it unrated:")),
        unrated=tuple(
            Choice(word, say(UNRATED[word]), word == answer.unrated)
            for word in here.form.unrated_words(here.assessment.rater)
        ),
        note=_note(answer, say) if is_self(here) else None,
    )


def answer_to(here: Assessing, item: Item) -> Answer:
    """The newest answer to `item`, or none."""
    return here.answers.get(item.id, NO_ANSWER)


def is_self(here: Assessing) -> bool:
    """Whether the person answers about themselves."""
    return here.assessment.rater == SELF


def statement(here: Assessing, item: Item) -> Text:
    """The statement in the first person, or in the third for somebody else where the form has it."""
    return item.statement if is_self(here) or item.for_other is None else item.for_other.statement


def _note(answer: Answer, say: Catalogue) -> NoteView:
    return NoteView(
        label=say(msg("Note")),
        hint=say(msg("For yourself. Please name no reader or colleague.")),
        words=answer.note,
        erase=say(msg("Erase what I wrote here for good…")) if answer.note or answer.evidence else "",
    )


def _language_note(words: Text, say: Catalogue) -> str:
    shown = say.shown(words)
    if not shown.is_fallback:
        return ""
    return say(
        msg(
            "This question is not translated yet; it is shown in: {language}",
            language=LANGUAGES[shown.language].name,
        )
    )
