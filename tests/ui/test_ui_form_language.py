"""The window, the questions and the paper each speak the language that was chosen for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from librarian_self.i18n.catalogue import Catalogue, load_catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.planning import suggestions
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.letters import LETTERS
from librarian_self.presenters.views.wishes import FORM_LANGUAGE, form_language
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.appearance import Appearance
from librarian_self.ui.screens.settings import SettingsPage
from librarian_self.ui.window import Window
from tests.presenters.walking import Walker, change
from tests.services.everything import COMPETENCIES
from tests.ui.conftest import Show
from tests.ui.desk import Desk, answer, shown_words
from tests.ui.watching import settle

EN = load_catalogue("en")


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Nodira’s new profile, in an Uzbek window."""
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    walker.send(m.ChooseLanguage("uz"))
    yield walker
    walker.performer.close()


@pytest.fixture
def window(qapp: QApplication, appearance: Appearance) -> Iterator[Window]:
    """The whole window."""
    assert qapp is not None
    loaded.clear()
    shown = Window(appearance, _closed, _load)
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()
    settle()


loaded: list[str] = []


def _closed() -> None:
    """Nothing is to be done when this window goes."""


def _load(language: str) -> Catalogue:
    loaded.append(language)
    return load_catalogue(language)


def words_in(window: Window, walker: Walker) -> str:
    """All words of the open page."""
    window.render_state(walker.state)
    settle()
    page = window.open_page()
    assert page is not None
    return "\n".join(shown_words(page))


def statement(walker: Walker, language: str) -> str:
    """The question that is open."""
    assert walker.state.assessing is not None
    item = walker.state.assessing.form.item(walker.item)
    assert item is not None
    return item.statement[language]


def test_the_questions_speak_as_the_window_until_somebody_chooses_otherwise(
    walker: Walker, window: Window
) -> None:
    walker.send(m.StartForm(COMPETENCIES))
    assert statement(walker, "uz") in words_in(window, walker)

    walker.send(m.ChooseLanguage("kaa"))
    assert statement(walker, "kaa") in words_in(window, walker)


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_change_at_once_and_the_window_does_not(walker: Walker, window: Window, language: str) -> None:
    walker.send(m.StartForm(COMPETENCIES))
    words_in(window, walker)
    walker.send(change(walker.item, current=3, note="Oʻzim"), m.SetSetting(FORM_LANGUAGE, language))
    answers = dict(walker.answers)
    words = words_in(window, walker)

    assert statement(walker, language) in words
    assert load_catalogue("uz")(msg("Note")) in words
    assert walker.answers == answers
    assert loaded.count("uz") == 1


def test_results_and_goals_name_competencies_in_the_language_of_the_questions(
    walker: Walker, window: Window
) -> None:
    answer(walker, 47)
    walker.send(m.FinishAssessment(), m.SetSetting(FORM_LANGUAGE, "ru"))
    taken = walker.opened.basis
    assert taken is not None
    labels = [section.label["ru"] for section in taken.form.sections]
    walker.send(m.ShowTable(as_table=True))
    page = words_in(window, walker)
    walker.send(m.AcceptSuggestion(suggestions(walker.state)[0].item, "g"))

    assert walker.state.screen is Screen.RESULTS
    assert any(item.statement["ru"] in page for item in taken.form.items()) or any(
        each in page for each in labels
    )
    assert walker.opened.goals[0].title in {item.statement["ru"] for item in taken.form.items()}


def test_the_choice_stays_in_the_profile(walker: Walker) -> None:
    walker.send(m.SetSetting(FORM_LANGUAGE, "ru"))
    again = walker.restart(shipped_shelf())
    try:
        assert form_language(again.state) == "ru"
        assert again.state.language == "uz"
    finally:
        again.performer.close()


def test_a_language_that_nobody_knows_is_that_of_the_window(walker: Walker) -> None:
    walker.send(m.SetSetting(FORM_LANGUAGE, "tlh"))

    assert form_language(walker.state) == "uz"


@pytest.mark.parametrize(
    ("label", "key", "value"),
    [("Language of the questions", FORM_LANGUAGE, "kaa"), ("Special letters", LETTERS, "kaa")],
)
def test_settings_offer_both(walker: Walker, show: Show, label: str, key: str, value: str) -> None:
    walker.send(m.GoTo(Screen.SETTINGS))
    page = SettingsPage()
    show(page, 1064, 800)
    desk = Desk(walker, page, EN)
    (combo,) = (each for each in page.findChildren(QComboBox) if each.accessibleName() == label)
    names = [combo.itemText(row) for row in range(combo.count())]
    place = next(row for row, name in enumerate(names) if name.startswith(LANGUAGES[value].name))
    combo.setCurrentIndex(place)
    combo.activated.emit(place)

    assert names[0] == "As the window"
    assert desk.sent == [m.SetSetting(key, value)]
    assert combo.currentIndex() == place
