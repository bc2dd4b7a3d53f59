"""The frame round every page: pages to go to, whose profile it is, what is saved, the notice."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Day, Message, msg, nmsg
from librarian_self.presenters.shelves import trains
from librarian_self.presenters.state import Notice, NoticeAction, Screen, State, Tone
from librarian_self.presenters.views.locking import language_choices
from librarian_self.presenters.views.parts import Choice
from librarian_self.services.clock import local_date, local_time

_PAGES = (
    (Screen.HOME, msg("Home")),
    (Screen.ASSESS, msg("Assess")),
    (Screen.RESULTS, msg("Results")),
    (Screen.PLAN, msg("My plan")),
    (Screen.LOG, msg("Learning log")),
    (Screen.TRAINER, msg("Trainer")),
    (Screen.SETTINGS, msg("Settings")),
    (Screen.HELP, msg("Help")),
)

_UNDER = {Screen.ABOUT: Screen.HELP, Screen.REVIEW: Screen.PLAN, Screen.PAPER: Screen.PLAN}
"""The page of the side bar that one of the others belongs to."""

_ACTIONS = {
    NoticeAction.RETRY: msg("Try again"),
    NoticeAction.RESCUE: msg("Save a copy elsewhere…"),
    NoticeAction.OPEN_FOLDER: msg("Open the folder"),
    NoticeAction.RESTORE: msg("Restore the backup"),
    NoticeAction.CLOSE: msg("Close without saving"),
    NoticeAction.SALVAGE: msg("Save what can be read…"),
}


@dataclass(frozen=True, slots=True)
class NoticeView:
    """The sentence above the page and what it offers."""

    sentence: str
    tone: Tone
    actions: tuple[Choice[NoticeAction], ...]
    close: str


@dataclass(frozen=True, slots=True)
class ShellView:
    """The frame. `pages` is empty before a profile is open. `trouble`: something is not saved.

    `lock` is empty where the profile has no password.
    """

    title: str
    pages: tuple[Choice[Screen], ...]
    profile: str
    saved: str
    trouble: bool
    languages: tuple[Choice[str], ...]
    notice: NoticeView | None
    busy: str
    can_undo: bool
    can_redo: bool
    bar_name: str
    current_name: str
    language_name: str
    lock: str


def shell_view(state: State, say: Catalogue) -> ShellView:
    """The frame for `state`."""
    name = state.opened.profile.name if state.opened else ""
    here = _UNDER.get(state.screen, state.screen)
    return ShellView(
        title=f"{name} – Librarian Self" if name else "Librarian Self",
        pages=tuple(
            Choice(screen, say(label), here is screen)
            for screen, label in _PAGES
            if screen is not Screen.TRAINER or trains(state)
        )
        if state.opened and state.place not in (Screen.WELCOME, Screen.RECOVERY_KEY)
        else (),
        profile=name,
        saved=say(saved_sentence(state)) if state.opened else "",
        trouble=state.saving.failed,
        languages=language_choices(state),
        notice=_notice(state, say),
        busy=say(state.busy) if state.busy else "",
        can_undo=bool(state.done),
        can_redo=bool(state.undone),
        bar_name=say(msg("Pages")),
        current_name=say(msg("open now")),
        language_name=say(msg("Language")),
        lock=say(msg("Lock")) if state.opened and state.opened.protected else "",
    )


def saved_sentence(state: State) -> Message:
    """Whether everything is on disk, and since when."""
    saving = state.saving
    if saving.failed:
        return nmsg("{count} change is not saved", "{count} changes are not saved", len(saving.pending))
    if saving.pending:
        return msg("Saving…")
    if saving.saved_at is None:
        return msg("Every answer is saved at once")
    return msg("All answers saved {time}", time=local_time(saving.saved_at))


def _notice(state: State, say: Catalogue) -> NoticeView | None:
    notice = state.notice
    if notice is None:
        return None
    actions = tuple(Choice(action, say(_action_words(action, notice))) for action in notice.actions)
    return NoticeView(say(notice.message), notice.tone, actions, say(msg("Close this notice")))


def _action_words(action: NoticeAction, notice: Notice) -> Message:
    if action is NoticeAction.RESTORE and notice.backup_at is not None:
        return msg("Restore the backup of {date}", date=Day(local_date(notice.backup_at)))
    return _ACTIONS[action]
