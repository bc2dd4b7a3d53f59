"""What is said before and after something is erased for good, in the window and on the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from librarian_self.i18n.messages import Day, Message, msg, nmsg
from librarian_self.model.text import Text
from librarian_self.services.clock import local_date
from librarian_self.services.erasing import Cost, Erased, ErasedWords
from librarian_self.storage.rewriting import Rewritten

Shown: TypeAlias = Callable[[Text], str]
"""Says a text of a form in the reader's language."""

YES: Final = "yes"
"""The word that a person types at a terminal, in every language."""

ASKED: Final = msg("Erase it for good? Please type “{yes}”, or anything else to keep it:", yes=YES)
NOT_CONFIRMED: Final = msg("Nothing was erased. Erasing needs a “{yes}” at the terminal, or --yes.", yes=YES)
_NO_BACKUP: Final = msg("Erased from the profile. No backup held it.")
MOST_NAMED: Final = 3
"""Files that a sentence names; there are seldom more, and the folder is the same."""


def title_words(what: Erased, cost: Cost, shown: Shown) -> Message:
    """The question itself."""
    if isinstance(what, ErasedWords):
        return msg("Erase what you wrote here for good?")
    return msg(
        "Erase “{form}” of {date} for good?",
        form=shown(cost.title),
        date=Day(local_date(cost.started)),
    )


def question_words(what: Erased, cost: Cost, shown: Shown) -> tuple[Message, ...]:
    """What goes, from where, and what stays, a sentence each."""
    sentences = [_goes(what, cost, shown), _from(cost)]
    if cost.copies:
        sentences.append(
            nmsg(
                "{count} copy of a damaged file that was kept beside the profile goes as a whole.",
                "{count} copies of damaged files that were kept beside the profile go as a whole.",
                cost.copies,
            )
        )
    sentences.append(
        msg(
            "Goals that came from it stay, without what they quote of it. Files that you exported or copied yourself "
            "stay as they are. This cannot be undone."
        )
    )
    return tuple(sentences)


def profile_words(name: str, backups: int) -> Message:
    """What goes with a whole profile."""
    return nmsg(
        "The whole profile of “{name}” and {count} backup of it go. This cannot be undone.",
        "The whole profile of “{name}” and {count} backups of it go. This cannot be undone.",
        backups,
        name=name,
    )


def kept_words() -> Message:
    """What is said once a whole profile is gone."""
    return msg(
        "The profile and its backups are erased. Files that you exported or copied yourself are still where you put "
        "them."
    )


def done_words(rewritten: Rewritten) -> tuple[Message, ...]:
    """What came of it; files that could not be written anew are named."""
    said = (
        _NO_BACKUP
        if not rewritten.backups
        else nmsg(
            "Erased from the profile, and from {count} backup that held it.",
            "Erased from the profile, and from {count} backups that held it.",
            rewritten.backups,
        )
    )
    if not rewritten.stuck:
        return (said,)
    named = ", ".join(f"{path}" for path in rewritten.stuck[:MOST_NAMED])
    left = len(rewritten.stuck) - MOST_NAMED
    return said, msg(
        "These files could not be written anew and may still hold it: {files}. Please delete them yourself if you do "
        "not need them.",
        files=named if left <= 0 else f"{named} (+{left})",
    )


def _goes(what: Erased, cost: Cost, shown: Shown) -> Message:
    if isinstance(what, ErasedWords):
        return msg(
            "The note and the example at “{question}” go, with every earlier wording. The level stays.",
            question=shown(cost.title),
        )
    return nmsg(
        "The assessment goes with its {count} answer and all that was written there.",
        "The assessment goes with its {count} answers and all that was written there.",
        cost.answers,
    )


def _from(cost: Cost) -> Message:
    if not cost.backups:
        return msg("It goes out of the profile; there is no backup yet.")
    return nmsg(
        "It goes out of the profile and out of {count} backup.",
        "It goes out of the profile and out of all {count} backups.",
        cost.backups,
    )
