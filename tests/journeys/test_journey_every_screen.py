"""Every screen in every situation: named, reachable by Tab, whole, and in the language of the reader.

The states are walked to once; then the same window shows them in each language, size and look.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from librarian_self.i18n.alphabets import ROWS
from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.i18n.languages import AVAILABLE, LANGUAGES
from librarian_self.i18n.pseudo import PSEUDO
from librarian_self.presenters.state import State, Welcome
from librarian_self.presenters.views.wishes import TEXT_SIZE, THEME
from librarian_self.services.help import help_articles
from librarian_self.services.helpfile import HelpArticle
from librarian_self.services.licences import PARTS
from librarian_self.ui.window import Window
from tests.journeys import looking
from tests.journeys.copy_situations import COPY_WORDS
from tests.journeys.kit_situations import KIT_WORDS
from tests.journeys.situations import NAME, OTHER, TYPED
from tests.journeys.walkthrough import only_window
from tests.presenters.walking import Walker, texts
from tests.ui.watching import settle

Findings = dict[str, list[str]]
NO_SCREEN = "This plugin does not support propagateSizeHints"
SHORTEST = 4
"""Letters of a text of a form; shorter ones are codes."""

PROPER = tuple(
    sorted(
        {part.name for part in PARTS if part.name} | {it.name for part in PARTS for it in part.licences},
        key=len,
        reverse=True,
    )
)
"""Programs and licences."""

KEYS = (
    "F1",
    "Esc",
    "Librarian Self",
    "CSV",
    "JSON",
    "PDF",
    "PgUp",
    "PgDn",
    "Ctrl",
    "Shift",
    "Alt",
    "Enter",
    "Home",
    "End",
    "A4",
    "Letter",
)


@dataclass(frozen=True, slots=True)
class Setting:
    """How the window is shown."""

    width: int
    height: int
    scale: int
    theme: str
    languages: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.width}x{self.height}-{self.scale}-{self.theme}"


SETTINGS = (
    Setting(1280, 800, 100, "light", ("en", "uz", "kaa")),
    Setting(1024, 640, 100, "light", ("uz_Cyrl", "kaa_Cyrl", "ru")),
    Setting(1024, 640, 225, "light", ("en", "ru", PSEUDO)),
    Setting(1280, 800, 100, "dark", ("uz",)),
    Setting(1024, 640, 225, "dark", ("kaa_Cyrl",)),
)


@dataclass(slots=True)
class Seen:
    """The findings of a walk by kind, each with where it was found."""

    setting: Setting
    nameless: Findings
    tabs: Findings
    clipped: Findings
    overlapping: Findings
    untranslated: Findings
    sizes: Findings
    warnings: list[str]


def load(language: str) -> Catalogue:
    return pseudo_catalogue() if language == PSEUDO else load_catalogue(language)


@pytest.fixture(scope="module")
def warnings() -> Iterator[list[str]]:
    """What Qt has to complain about."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: object, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and words != NO_SCREEN:
            said.append(words)

    before = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(before)


@pytest.fixture(scope="module")
def window(qapp: QApplication, warnings: list[str]) -> Iterator[Window]:
    """The window itself, which nobody closes between the tests."""
    assert warnings == []
    with only_window(qapp, load) as shown:
        yield shown


def dressed(state: State, setting: Setting, language: str) -> State:
    """The same state in another language and look."""
    wishes = {TEXT_SIZE: f"{setting.scale}", THEME: setting.theme}
    worn = replace(state, language=language, welcome=_with(state.welcome, wishes))
    return worn if worn.opened is None else replace(worn, opened=replace(worn.opened, settings=wishes))


def _with(welcome: Welcome, wishes: Mapping[str, str]) -> Welcome:
    return replace(welcome, settings=wishes)


def titles(article: HelpArticle) -> Iterator[str]:
    """What Help lists of an article; help is written in each language of its own, not in the catalogue."""
    yield article.title
    yield from (part.heading for part in article.parts if part.heading)


def texts_of_forms(walker: Walker) -> list[str]:
    """What forms say in English, the longest first."""
    forms = [walker.performer._shelf.open(form.id).form for form in walker.state.forms]
    found = {text.strip() for form in (*forms, *walker.state.forms) for text in texts(form)}
    return sorted((text for text in found if len(text) >= SHORTEST), key=len, reverse=True)


@pytest.fixture(scope="module", params=SETTINGS, ids=str)
def seen(
    request: pytest.FixtureRequest,
    window: Window,
    walked: tuple[Walker, Mapping[str, State]],
    warnings: list[str],
) -> Seen:
    """Look at everything in one setting."""
    setting: Setting = request.param
    walker, states = walked
    found = Seen(setting, {}, {}, {}, {}, {}, {}, warnings)
    forms = texts_of_forms(walker)
    names = [
        *(f"{walker.folder.profiles / name}.lself" for name in (NAME, OTHER)),
        f"{walker.folder.profiles}",
        f"{walker.folder.path}",
        *TYPED,
        *KIT_WORDS,
        *COPY_WORDS,
        *(title for article in help_articles(PSEUDO) for title in titles(article)),
        *(LANGUAGES[code].name for code in AVAILABLE),
        *(" ".join(letters) for letters in ROWS.values()),
        *PROPER,
        NAME,
        OTHER,
        *KEYS,
    ]
    for language in setting.languages:
        for name, state in states.items():
            open_page(window, dressed(state, setting, language), setting)
            look_at(window, found, f"{name}, {language}")
            if language == PSEUDO:
                keep(found.untranslated, f"{name}", looking.untranslated(window, forms, names))
            else:
                keep(found.tabs, f"{name}, {language}", looking.tab_faults(window))
    return found


def open_page(window: Window, state: State, setting: Setting) -> None:
    """As somebody does who comes from another page."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    window.move(100, 100)
    window.render_state(state)
    window.resize(setting.width, setting.height)
    window.show()
    window.activateWindow()
    settle()
    page = window.page(state.screen)
    assert page is not None
    page.take_focus()
    settle()


def look_at(window: Window, found: Seen, where: str) -> None:
    wanted = (found.setting.width, found.setting.height)
    if window.size().toTuple() != wanted:
        found.sizes[where] = [f"{window.size().toTuple()}"]
    keep(found.nameless, where, looking.nameless(window))
    keep(found.clipped, where, looking.clipped(window))
    keep(found.overlapping, where, looking.overlapping(window))


def keep(findings: Findings, where: str, found: Iterator[str]) -> None:
    complaints = list(found)
    if complaints:
        findings[where] = complaints


def test_every_control_has_a_name_and_a_role(seen: Seen) -> None:
    assert seen.nameless == {}


def test_tab_reaches_everything_in_the_order_of_reading_and_what_has_the_focus_is_in_view(seen: Seen) -> None:
    assert seen.tabs == {}


def test_the_window_fits(seen: Seen) -> None:
    assert seen.sizes == {}


def test_all_words_have_room(seen: Seen) -> None:
    assert seen.clipped == {}


def test_nothing_lies_on_something_else(seen: Seen) -> None:
    assert seen.overlapping == {}


def test_every_sentence_comes_from_the_catalogue(seen: Seen) -> None:
    assert seen.untranslated == {}


def test_qt_has_nothing_to_complain_about(seen: Seen) -> None:
    assert seen.warnings == []
