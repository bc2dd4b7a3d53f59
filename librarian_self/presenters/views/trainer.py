"""The trainer's page: what goes into a kit, and where it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.languages import AVAILABLE, LANGUAGES
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.profile import ROLES
from librarian_self.model.words import ROLE
from librarian_self.presenters.kit_state import OwnForm, Trainer
from librarian_self.presenters.state import State
from librarian_self.presenters.training import LOCKABLE, is_given
from librarian_self.presenters.views.filenames import file_name
from librarian_self.presenters.views.parts import Choice, FileAsk, PickView, Progress, TickView
from librarian_self.presenters.views.wishes import TEXT_SIZES, THEMES
from librarian_self.services.installers import System

_LOCKS: Final[Mapping[str, Message]] = {
    "language": msg("Language"),
    "role": msg("Role"),
    "forms": msg("Choice of forms"),
}
_SYSTEMS: Final[Mapping[System, Message]] = {
    System.WINDOWS: msg("Windows"),
    System.PORTABLE: msg("Windows, portable"),
    System.DEBIAN: msg("Debian and Ubuntu"),
    System.LINUX: msg("other Linux systems"),
    System.MACOS: msg("macOS"),
}
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class WordsView:
    """A field to write in."""

    key: str
    label: str
    help: str
    words: str


@dataclass(frozen=True, slots=True)
class OwnFormView:
    """A form file. `problem` is empty for one that can go into the kit; `aloud` names the button for the ear."""

    path: Path
    title: str
    file: str
    problem: str
    remove: str
    aloud: str


@dataclass(frozen=True, slots=True)
class FormsCard:
    """The forms of the kit: the program's own that Home shows, and form files."""

    title: str
    shown_label: str
    shown: tuple[TickView, ...]
    own_label: str
    own: tuple[OwnFormView, ...]
    add: FileAsk


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A file or a folder that was chosen. `take_off` is empty where none was."""

    label: str
    note: str
    path: str
    choose: FileAsk
    take_off: str


@dataclass(frozen=True, slots=True)
class StickCard:
    """Writing the stick. `progress` while it is being written, with `stop`."""

    title: str
    note: str
    installers: PlaceView
    found: str
    sheet: PickView
    make: FileAsk
    progress: Progress | None
    stop: str


@dataclass(frozen=True, slots=True)
class TrainerView:
    """The page."""

    title: str
    lead: str
    kit_title: str
    words: tuple[WordsView, ...]
    logo: PlaceView
    forms: FormsCard
    defaults_title: str
    defaults_note: str
    picks: tuple[PickView, ...]
    institution: WordsView
    hours_label: str
    hours: int
    locks_title: str
    locks_note: str
    locks: tuple[TickView, ...]
    make: FileAsk
    make_folder: FileAsk
    make_note: str
    file_name: str
    stick: StickCard


def trainer_view(state: State, say: Catalogue) -> TrainerView:
    """The page for `state`."""
    trainer = state.trainer
    name = trainer.name.strip() or say(msg("Kit"))
    return TrainerView(
        title=say(msg("Trainer")),
        lead=say(
            msg(
                "A kit holds what the people of your course should find: forms, a logo, a language, settings for new "
                "profiles. It holds nobody’s answers."
            )
        ),
        kit_title=say(msg("The kit")),
        words=(
            WordsView(
                "name",
                say(msg("Whose kit it is")),
                say(msg("A library or a course, as people will read it.")),
                trainer.name,
            ),
            WordsView(
                "note",
                say(msg("A few words to the people of the course")),
                say(msg("They are shown when the kit is offered.")),
                trainer.note,
            ),
        ),
        logo=_logo(trainer, say),
        forms=_forms(state, say),
        defaults_title=say(msg("What a new profile begins with")),
        defaults_note=say(
            msg("Everybody may change it afterwards. Profiles that are there already stay as they are.")
        ),
        picks=_picks(trainer, say),
        institution=WordsView(
            "institution",
            say(msg("Library or institution")),
            say(msg("It stands on the cover of the plan.")),
            trainer.institution,
        ),
        hours_label=say(msg("Hours of learning a year")),
        hours=trainer.hours_year or 0,
        locks_title=say(msg("What stays as the kit gives it")),
        locks_note=say(
            msg(
                "Settings shows whose kit it is. Passwords, sharing, the choice not to rate, aims, text size and "
                "colours can never be locked: they are each person’s own."
            )
        ),
        locks=tuple(_lock(trainer, each, say) for each in LOCKABLE),
        make=FileAsk(say(msg("Make a kit…")), say(msg("Save the kit")), say(msg("Kit"))),
        make_folder=FileAsk(
            say(msg("Make it as a folder…")), say(msg("Choose where the folder “kit” goes")), ""
        ),
        make_note=say(
            msg("One file to hand on, or a folder named “kit” to put beside the program or its installer.")
        ),
        file_name=file_name(f"{name}.lskit"),
        stick=_stick(state, say),
    )


def _logo(trainer: Trainer, say: Catalogue) -> PlaceView:
    return PlaceView(
        label=say(msg("Logo")),
        note=say(
            msg(
                "A drawing (SVG) of plain shapes, or a picture (PNG). It stands on the cover of plans, and in About."
            )
        ),
        path=f"{trainer.logo}" if trainer.logo else "",
        choose=FileAsk(say(msg("Choose a logo…")), say(msg("Choose a logo")), say(msg("Picture"))),
        take_off=say(msg("Leave it out")) if trainer.logo else "",
    )


def _forms(state: State, say: Catalogue) -> FormsCard:
    shown = state.trainer.shown
    shipped = [form for form in state.forms if not form.origin]
    return FormsCard(
        title=say(msg("Forms")),
        shown_label=say(msg("The program’s own forms that Home shows")),
        shown=tuple(
            TickView(form.id, say.text(form.title), shown is None or form.id in shown) for form in shipped
        ),
        own_label=say(msg("Form files of your own")),
        own=tuple(_own(each, say) for each in state.trainer.own),
        add=FileAsk(say(msg("Add a form file…")), say(msg("Choose form files")), say(msg("Form"))),
    )


def _own(own: OwnForm, say: Catalogue) -> OwnFormView:
    title = say.text(own.form.title) if own.form else own.path.name
    remove = say(msg("Leave it out"))
    problem = say(own.problem) if own.problem else ""
    return OwnFormView(own.path, title, f"{own.path}", problem, remove, f"{remove}: {title}")


def _picks(trainer: Trainer, say: Catalogue) -> tuple[PickView, ...]:
    free = say(msg("left to each person"))
    languages = {code: LANGUAGES[code].name for code in AVAILABLE}
    return (
        _pick("language", msg("Language"), languages, trainer.language, free, say),
        _pick("role", msg("Role"), {role: say(ROLE[role]) for role in ROLES}, trainer.role, free, say),
        _pick(
            "theme",
            msg("Colours"),
            {key: say(word) for key, word in THEMES.items()},
            trainer.theme,
            free,
            say,
        ),
        _pick(
            "text_size",
            msg("Text size"),
            {size: say.percent(size / 100) for size in TEXT_SIZES},
            trainer.text_size,
            free,
            say,
        ),
    )


def _pick(
    key: str,
    label: Message,
    labels: Mapping[object, str] | Mapping[str, str] | Mapping[int, str],
    chosen: object,
    free: str,
    say: Catalogue,
) -> PickView:
    choices: list[Choice[object]] = [Choice(None, free, chosen is None)]
    choices += [Choice(value, words, value == chosen) for value, words in labels.items()]
    return PickView(key, say(label), tuple(choices))


def _lock(trainer: Trainer, setting: str, say: Catalogue) -> TickView:
    free = is_given(trainer, setting)
    note = "" if free else say(msg("Choose one above first."))
    return TickView(setting, say(_LOCKS[setting]), setting in trainer.locked, free, note)


def _stick(state: State, say: Catalogue) -> StickCard:
    trainer = state.trainer
    named = msg("Found: {systems}", systems=", ".join(say(_SYSTEMS[each]) for each in trainer.systems))
    none = msg("No installers are there; the stick then holds the kit and the sheet alone.")
    sheet = trainer.sheet or state.language
    return StickCard(
        title=say(msg("A USB stick for the course")),
        note=say(
            msg(
                "A folder with the kit, installers where there are some, a printable sheet that says how to begin, and "
                "checksums."
            )
        ),
        installers=PlaceView(
            label=say(msg("Folder with installers")),
            note="",
            path=f"{trainer.installers}" if trainer.installers else "",
            choose=FileAsk(say(msg("Choose the folder…")), say(msg("Choose the folder with installers")), ""),
            take_off=say(msg("Leave it out")) if trainer.installers else "",
        ),
        found=say(named if trainer.systems else none),
        sheet=PickView(
            "sheet",
            say(msg("Language of the sheet")),
            tuple(Choice(code, LANGUAGES[code].name, code == sheet) for code in AVAILABLE),
        ),
        make=FileAsk(say(msg("Make a USB stick…")), say(msg("Choose the stick, or any folder")), ""),
        progress=_progress(trainer, say),
        stop=say(msg("Stop")),
    )


def _progress(trainer: Trainer, say: Catalogue) -> Progress | None:
    if not trainer.whole:
        return None
    done, whole = (round(count / _MEGABYTE) for count in (trainer.written, trainer.whole))
    return Progress(
        trainer.written, trainer.whole, say(msg("{done} of {whole} MB written", done=done, whole=whole))
    )
