"""About: which program this is, its licences, how far it is translated, and what lies where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from librarian_self import __version__
from librarian_self.charts.picture import Picture
from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.cyrillic import LATIN
from librarian_self.i18n.languages import LANGUAGES, SOURCE
from librarian_self.i18n.messages import Message, msg
from librarian_self.presenters.state import State
from librarian_self.presenters.views.figures import TableRow, TableView
from librarian_self.services.licences import PARTS, Licence, Part, Use
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.services.standing import translations_standing

ARTICLE: Final = (
    "Abdullaeva N. M. Kutubxonachilik kasbiga boʻlgan munosabat va kasbiy ijtimoiylashuv. "
    "Integration of Education and Science: Global Challenges and Solutions, vol. 01, issue 02, 2025, p. 115."
)
"""The article that the program came from, as the forms name it."""

_USES: Final[Mapping[Use, Message]] = {
    Use.PROGRAM: msg("the program itself, its drawings and its help"),
    Use.FORMS: msg("you may pass them on and change them, if you name where they come from"),
    Use.LETTERS: msg("the letters on screen and on paper"),
    Use.WINDOW: msg("the window"),
    Use.PDF: msg("the plan as PDF"),
    Use.PICTURES: msg("needed by {library}", library="ReportLab"),
    Use.ENCODINGS: msg("needed by {library}", library="ReportLab"),
    Use.FORM_FILES: msg("reads the form files"),
    Use.FOLDERS: msg("knows where a system keeps its users’ data"),
    Use.CALENDAR: msg("the dates of the plan for a calendar program"),
    Use.REPETITION: msg("needed by {library}", library="icalendar"),
    Use.ZONES: msg("needed by {library}", library="icalendar"),
    Use.TYPES: msg("needed by {library}", library="icalendar"),
    Use.SEALING: msg("the password of a profile"),
    Use.PAGES: msg("the pages of the plan before it is saved or printed"),
    Use.BINDING: msg("needed by {library}", library="cryptography"),
    Use.PARSING: msg("needed by {library}", library="cffi"),
    Use.LANGUAGE: msg("the language that the program is written in"),
}


@dataclass(frozen=True, slots=True)
class Libraries:
    """The libraries of the window: the version of Qt, and the folder in which they can be replaced."""

    version: str
    folder: Path


@dataclass(frozen=True, slots=True)
class PathView:
    """A file or a folder: what lies there, and where it is."""

    label: str
    help: str
    path: str


@dataclass(frozen=True, slots=True)
class LicenceView:
    """A licence of a part. `aloud` is the button's name for the ear."""

    id: str
    name: str
    aloud: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the program. `text` is that of its open licence, called `text_name`; empty while all are closed."""

    id: str
    name: str
    use: str
    licences: tuple[LicenceView, ...]
    text: str
    text_name: str


@dataclass(frozen=True, slots=True)
class LogoView:
    """A logo, what it is for the ear, and the line beside it."""

    picture: Picture
    name: str
    line: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """The page. `logo`: the sign of the library whose kit was taken in."""

    title: str
    back: str
    name: str
    version: str
    lines: tuple[str, ...]
    translations_title: str
    translations: TableView
    translations_notes: tuple[str, ...]
    kept_title: str
    kept: str
    paths: tuple[PathView, ...]
    licences_title: str
    licences_lead: str
    parts: tuple[PartView, ...]
    libraries_title: str
    libraries_lines: tuple[str, ...]
    libraries_path: PathView
    logo: LogoView | None = None


def about_view(state: State, say: Catalogue, libraries: Libraries) -> AboutView:
    """The page for `state`."""
    return AboutView(
        title=say(msg("About this program")),
        back=say(msg("Back to Help")),
        name="Librarian Self",
        version=say(msg("Version {version}", version=__version__)),
        lines=(
            say(
                msg(
                    "A quiet look at one’s own professional work, for librarians, and a plan for what comes next. It is a "
                    "tool for development, not an examination."
                )
            ),
            say(msg("It grew out of this article: {article}", article=ARTICLE)),
        ),
        translations_title=say(msg("About the translations")),
        translations=_translations(say),
        translations_notes=_translations_notes(say),
        kept_title=say(msg("What is stored where")),
        kept=say(
            msg(
                "Everything stays on this computer. Nothing is sent anywhere: the program does not use the network at all."
            )
        ),
        paths=_paths(state, say),
        licences_title=say(msg("Licences")),
        licences_lead=say(
            msg(
                "What the program is made of. Press a licence to read it here; only its English text is binding."
            )
        ),
        parts=tuple(_part(part, state.help.licence, say) for part in PARTS),
        libraries_title=say(msg("Your rights in the libraries of the window")),
        libraries_lines=_libraries_lines(libraries, say),
        libraries_path=PathView(
            say(msg("Folder of these libraries")),
            say(msg("In a packaged program they lie in the program’s own folder.")),
            f"{libraries.folder}",
        ),
        logo=_logo(state, say),
    )


def _logo(state: State, say: Catalogue) -> LogoView | None:
    """The logo of the newest kit that has one."""
    if not state.kits:
        return None
    from librarian_self.services.kits import logo_of

    logo = logo_of(state.kits)
    if logo is None:
        return None
    name = say(msg("Logo: {name}", name=logo.name))
    return LogoView(logo.picture, name, say(msg("With a kit from {kit}", kit=logo.name)))


def _translations(say: Catalogue) -> TableView:
    standing, forms = translations_standing(), shipped_shelf().index
    rows = []
    for code, language in LANGUAGES.items():
        share = standing.share(code)
        count = sum(LATIN.get(code, code) in form.languages for form in forms)
        cells = (
            say.percent(share) if share else say(msg("still to come")),
            say(msg("{count} of {total}", count=count, total=len(forms))) if count else "–",
            say(msg("not yet")) if share and code != SOURCE else "–",
        )
        rows.append(TableRow((language.name, *cells), is_section=False))
    columns = (
        msg("Language"),
        msg("Window, help and PDF"),
        msg("Forms"),
        msg("Confirmed by native readers"),
    )
    return TableView(
        say(msg("About the translations")), tuple(say(column) for column in columns), tuple(rows)
    )


def _translations_notes(say: Catalogue) -> tuple[str, ...]:
    notes = (
        msg("English is the language that the program is written in."),
        msg(
            "The Uzbek wording was written by the project, and native readers have not confirmed it yet. "
            "Where a word sounds wrong to you, you are probably right."
        ),
        msg(
            "The Karakalpak wording was written by the project with dictionaries and published texts. Native readers "
            "have not confirmed it yet."
        ),
        msg("The Russian wording was written by the project as well."),
        msg(
            "In Uzbek and Karakalpak the Cyrillic letters are made from the Latin ones by rule; words that came through "
            "Russian keep their Russian spelling."
        ),
    )
    return tuple(say(note) for note in notes)


def _paths(state: State, say: Catalogue) -> tuple[PathView, ...]:
    folder = DataFolder(state.folder)
    own = (
        (
            msg("The profile that is open"),
            msg("answers, notes, goals and settings, all in one file"),
            state.opened.path,
        )
        if state.opened is not None
        else None
    )
    shared = (
        (msg("New profiles"), msg("one file a person"), folder.profiles),
        (
            msg("Backups"),
            msg("of every profile, from the last five times that something was changed"),
            folder.backups,
        ),
        (msg("List of profiles"), msg("names and places of the profiles opened here"), folder.known_list),
        (msg("Log"), msg("faults of the program, without answers and names"), folder.log),
    )
    rows = (own, *shared) if own is not None else shared
    return tuple(PathView(say(label), say(words), f"{path}") for label, words, path in rows)


def _part(part: Part, opened: str, say: Catalogue) -> PartView:
    name = part.name or say(msg("Self-assessment forms"))
    shown = next((licence for licence in part.licences if licence.id == opened), None)
    return PartView(
        id=part.use,
        name=name,
        use=say(_USES[part.use]),
        licences=tuple(_licence(licence, name, opened, say) for licence in part.licences),
        text=shown.text() if shown else "",
        text_name=say(msg("Text of the licence {licence}", licence=shown.name)) if shown else "",
    )


def _licence(licence: Licence, part: str, opened: str, say: Catalogue) -> LicenceView:
    aloud = say(msg("Licence {licence} of {part}", licence=licence.name, part=part))
    return LicenceView(licence.id, licence.name, aloud, licence.id == opened)


def _libraries_lines(libraries: Libraries, say: Catalogue) -> tuple[str, ...]:
    lines = (
        msg(
            "The window is made with {names} {version}. They are free libraries under the {licence}, copyright © {holder} and other "
            "contributors, and come without any warranty.",
            names="PySide6, Shiboken6, Qt",
            version=libraries.version,
            licence="GNU Lesser General Public License, version 3 (LGPL)",
            holder="The Qt Company Ltd.",
        ),
        msg(
            "The program uses them unmodified and linked dynamically: they are files of their own. You may replace them "
            "with other versions, also with versions that you changed yourself, and you may study and take apart the "
            "program as far as that needs."
        ),
        msg(
            "Their source code is published by the {project}, under these names: {names}.",
            project="Qt Project",
            names="Qt, Qt for Python (pyside-setup)",
        ),
    )
    return tuple(say(line) for line in lines)
