"""Help: found, read and left with the keyboard alone, whole in every size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from librarian_self.i18n.catalogue import load_catalogue, pseudo_catalogue
from librarian_self.i18n.languages import AVAILABLE
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.help import help_view
from librarian_self.services.help import help_articles
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look
from librarian_self.ui.screens.help import HelpPage
from librarian_self.ui.widgets.readingtext import ReadingText, TextLine
from librarian_self.ui.widgets.wraplabel import WrapLabel
from librarian_self.ui.window import Window
from tests.presenters.walking import Walker
from tests.services.everything import COMPETENCIES
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, shown_words
from tests.ui.watching import colours, cut_off, dies, heard, settle, tab_stops

EN = load_catalogue("en")
TITLES = [article.title for article in help_articles("en")]


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Nodira’s new profile, and Help over its Home page."""
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    walker.send(m.StepForward(), m.OpenHelp())
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    page = HelpPage()
    show(page, 1064, 800)
    return Desk(walker, page, EN)


def screen_of(walker: Walker) -> Screen:
    """The page that is open now."""
    return walker.state.screen


def last_of(desk: Desk) -> m.Message:
    """What was sent last."""
    return desk.sent[-1]


def _nothing_to_close() -> None:
    """The window has no worker behind it."""


@pytest.fixture
def window(walker: Walker, appearance: Appearance, qtbot: QtBot) -> Window:
    """A whole window on Nodira’s Home page."""
    window = Window(appearance, _nothing_to_close)
    walker.send(m.LeaveHelp())

    def take(message: m.Message) -> None:
        window.render_state(walker.send(message))

    window.sent.connect(take)
    window.render_state(walker.state)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    settle()
    return window


def search(desk: Desk) -> QLineEdit:
    (field,) = desk.page.findChildren(QLineEdit)
    return field


def rows(desk: Desk) -> list[QRadioButton]:
    """The list of articles."""
    return [each for each in desk.page.findChildren(QRadioButton) if each.isVisible()]


def chosen(desk: Desk) -> list[str]:
    return [row.accessibleName() for row in rows(desk) if row.isChecked()]


def passages(desk: Desk) -> list[ReadingText]:
    """The texts that can be seen."""
    return [each for each in desk.page.findChildren(ReadingText) if each.isVisible()]


def article_id(desk: Desk) -> str:
    article = help_view(desk.walker.state, desk.say).article
    assert article is not None
    return article.id


def rest() -> None:
    """Let room that is asked for deep inside the page come up to its outside, a level at a time, and down again."""
    for _ in range(6):
        settle()


def in_view(desk: Desk, widget: QWidget) -> bool:
    top = widget.mapTo(desk.page.viewport(), QPoint(0, 0)).y()
    return top < desk.page.viewport().height() and top + widget.height() > 0


class TestReading:
    """The list and the article."""

    def test_all_articles_stand_in_the_list_and_the_fitting_one_is_open(self, desk: Desk) -> None:
        assert [row.accessibleName() for row in rows(desk)] == TITLES
        assert chosen(desk) == ["First steps"]
        assert "First steps" in shown_words(desk.page)

    def test_the_page_opens_with_the_focus_on_the_article_in_the_list(self, desk: Desk) -> None:
        desk.page.take_focus()
        assert [row.accessibleName() for row in rows(desk) if row.hasFocus()] == ["First steps"]

    def test_a_click_opens_an_article(self, desk: Desk) -> None:
        rows(desk)[4].click()
        assert desk.sent == [m.ChooseArticle(help_articles("en")[4].id)]
        assert chosen(desk) == [TITLES[4]]
        assert TITLES[4] in shown_words(desk.page)

    def test_arrows_go_from_article_to_article(self, desk: Desk) -> None:
        desk.page.take_focus()
        QTest.keyClick(rows(desk)[0], Qt.Key.Key_Down)
        assert chosen(desk) == [TITLES[1]]
        assert rows(desk)[1].hasFocus()
        QTest.keyClick(rows(desk)[1], Qt.Key.Key_Up)
        assert chosen(desk) == [TITLES[0]]

    @pytest.mark.parametrize("language", AVAILABLE)
    def test_every_word_of_every_article_is_on_the_page(self, desk: Desk, language: str) -> None:
        desk.say = load_catalogue(language)
        for article in help_articles(language):
            desk.send(m.ChooseArticle(article.id))
            shown = [text.toPlainText() for text in passages(desk)]
            assert len(shown) == len(article.parts)
            for part, words in zip(article.parts, shown, strict=True):
                assert not part.heading or part.heading in shown_words(desk.page)
                for line in part.lines:
                    assert line.words.replace("\u00a0", " ") in words  # as Qt gives plain text
                    assert all(key in words for key in line.keys.split())

    def test_another_language_is_read_at_once(self, desk: Desk) -> None:
        desk.say = load_catalogue("uz")
        desk.send(m.ChooseLanguage("uz"))
        assert [row.accessibleName() for row in rows(desk)] == [each.title for each in help_articles("uz")]
        assert "Dastlabki qadamlar" in shown_words(desk.page)


class TestSearching:
    """The field above the list."""

    def test_results_narrow_with_every_letter(self, desk: Desk) -> None:
        search(desk).setFocus()
        QTest.keyClicks(search(desk), "account")
        assert desk.sent == [m.SearchHelp("account"[:count]) for count in range(1, 8)]
        assert [row.accessibleName() for row in rows(desk)] == ["Sharing a computer"]
        assert "1 article found" in shown_words(desk.page)
        assert article_id(desk) == "sharing"
        assert search(desk).hasFocus()

    def test_where_nothing_is_found_there_is_no_list_and_no_article(self, desk: Desk) -> None:
        width = search(desk).width()
        QTest.keyClicks(search(desk), "zebra")
        assert search(desk).width() > width // 2
        assert search(desk).width() <= width
        assert rows(desk) == []
        assert passages(desk) == []
        assert any(words.startswith("Nothing was found for “zebra”.") for words in shown_words(desk.page))

    def test_after_nothing_was_found_everything_can_come_back(self, desk: Desk) -> None:
        QTest.keyClicks(search(desk), "zebra")
        button(desk.page, "Clear the search").click()
        assert search(desk).text() == ""
        assert search(desk).hasFocus()
        assert [row.accessibleName() for row in rows(desk)] == TITLES
        assert not [each for each in shown_words(desk.page) if "found" in each]

    def test_escape_empties_the_search_first_and_then_leaves(self, desk: Desk) -> None:
        search(desk).setFocus()
        QTest.keyClicks(search(desk), "st")
        QTest.keyClick(search(desk), Qt.Key.Key_Escape)
        assert last_of(desk) == m.SearchHelp("")
        assert search(desk).text() == ""
        QTest.keyClick(search(desk), Qt.Key.Key_Escape)
        assert last_of(desk) == m.LeaveHelp()

    def test_return_goes_to_the_article_and_down_to_the_list(self, desk: Desk) -> None:
        search(desk).setFocus()
        QTest.keyClicks(search(desk), "target")
        QTest.keyClick(search(desk), Qt.Key.Key_Return)
        assert passages(desk)[0].hasFocus()
        search(desk).setFocus()
        QTest.keyClick(search(desk), Qt.Key.Key_Down)
        assert [row.isChecked() for row in rows(desk) if row.hasFocus()] == [True]

    def test_words_typed_on_another_layout_are_found_in_uzbek(self, desk: Desk) -> None:
        desk.say = load_catalogue("uz")
        desk.send(m.ChooseLanguage("uz"), m.SearchHelp("флешка"))
        assert article_id(desk) == "sharing"
        assert search(desk).text() == "флешка"

    def test_what_was_looked_for_before_is_gone_at_the_next_visit(self, desk: Desk) -> None:
        desk.send(m.SearchHelp("stick"), m.LeaveHelp(), m.OpenHelp())
        assert search(desk).text() == ""
        assert len(rows(desk)) == len(TITLES)


class TestWindow:
    """F1 and the ways back."""

    def test_f1_opens_help_for_the_page_and_escape_leads_back(self, window: Window, walker: Walker) -> None:
        QTest.keyClick(window, Qt.Key.Key_F1)
        assert screen_of(walker) is Screen.HELP
        page = window.page(Screen.HELP)
        assert page is not None
        assert page.isVisible()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        assert screen_of(walker) is Screen.HOME
        assert window.page(Screen.HOME) is not None
        assert not page.isVisible()

    def test_the_focus_comes_back_to_where_it_was(self, window: Window, walker: Walker) -> None:
        window.render_state(walker.send(m.GoTo(Screen.SETTINGS)))
        settings = window.page(Screen.SETTINGS)
        assert settings is not None
        left = tab_stops(settings)[3]
        left.setFocus()
        QTest.keyClick(left, Qt.Key.Key_F1)
        assert not left.hasFocus()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        assert left.hasFocus()

    def test_words_that_are_being_typed_are_kept(self, window: Window, walker: Walker) -> None:
        walker.send(m.StartForm(COMPETENCIES))
        window.render_state(walker.state)
        page = window.page(Screen.ASSESS)
        assert page is not None
        QTest.keySequence(window, "Ctrl+N")
        note = window.focusWidget()
        QTest.keyClicks(note, "A note")
        QTest.keyClick(note, Qt.Key.Key_F1)
        assert screen_of(walker) is Screen.HELP
        assert [answer.note for answer in walker.answers.values()] == ["A note"]

    def test_the_side_bar_has_help_and_leads_away_from_it(self, window: Window, walker: Walker) -> None:
        button(window, "Help").click()
        assert screen_of(walker) is Screen.HELP
        button(window, "Home").click()
        assert screen_of(walker) is Screen.HOME

    def test_the_button_leads_back_too(self, window: Window, walker: Walker) -> None:
        window.render_state(walker.send(m.GoTo(Screen.PLAN), m.OpenHelp()))
        page = window.page(Screen.HELP)
        assert page is not None
        button(page, "Back").click()
        assert screen_of(walker) is Screen.PLAN

    def test_about_is_one_step_from_help(self, window: Window, walker: Walker) -> None:
        window.render_state(walker.send(m.OpenHelp()))
        page = window.page(Screen.HELP)
        assert page is not None
        button(page, "About this program").click()
        assert screen_of(walker) is Screen.ABOUT
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        assert screen_of(walker) is Screen.HELP


class TestForEveryone:
    """Names, roles, order, sizes."""

    def test_every_control_has_a_name_and_a_role(self, desk: Desk) -> None:
        button(desk.page, "Back").setFocus()
        stops = [(each.accessibleName(), heard(each).role) for each in tab_stops(desk.page)]
        headings = [part.heading for part in help_articles("en")[0].parts if part.heading]
        assert stops == [
            ("Back", QAccessible.Role.Button),
            ("Search in Help", QAccessible.Role.EditableText),
            ("First steps", QAccessible.Role.RadioButton),
            ("About this program", QAccessible.Role.Button),
            ("First steps", QAccessible.Role.EditableText),
            *((heading, QAccessible.Role.EditableText) for heading in headings),
        ]

    def test_the_list_is_a_group_with_a_name(self, desk: Desk) -> None:
        (group,) = (
            each
            for each in desk.page.findChildren(QWidget)
            if each.accessibleName() == "Articles" and each.isVisible()
        )
        assert heard(group).role == QAccessible.Role.Grouping

    def test_headings_are_heard_as_they_are_written(self, desk: Desk) -> None:
        labels = [each for each in desk.page.findChildren(WrapLabel) if each.isVisible() and each.text()]
        assert all(heard(label).name == label.text() for label in labels)

    def test_texts_are_read_line_by_line_and_cannot_be_changed(self, desk: Desk) -> None:
        text = passages(desk)[0]
        text.setFocus()
        state = QAccessible.queryAccessibleInterface(text).state()
        assert state.readOnly
        assert state.multiLine
        before = text.toPlainText()
        QTest.keyClicks(text, "x")
        assert text.toPlainText() == before
        QTest.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert text.textCursor().hasSelection()

    @pytest.mark.parametrize("language", ["en", "uz", "pseudo"])
    @pytest.mark.parametrize(("size", "width"), [(100, 1064), (100, 808), (200, 942), (225, 934), (225, 640)])
    def test_nothing_is_cut_off(
        self, desk: Desk, appearance: Appearance, language: str, size: int, width: int
    ) -> None:
        appearance.choose(Wish.LIGHT, size)
        desk.page.resize(width, 640)
        desk.page.wear()
        desk.say = pseudo_catalogue() if language == "pseudo" else load_catalogue(language)
        for article in ("first-steps", "keys", "plan"):
            desk.send(m.ChooseArticle(article))
            rest()
            assert cut_off(desk.page) == []
            assert desk.page.horizontalScrollBar().maximum() == 0
            for text in passages(desk):
                assert text.verticalScrollBar().maximum() == 0
                assert text.horizontalScrollBar().maximum() == 0

    def test_with_large_letters_everything_is_one_column(self, desk: Desk, appearance: Appearance) -> None:
        appearance.choose(Wish.LIGHT, 200)
        desk.page.resize(942, 640)
        desk.page.wear()
        settle()
        assert rows(desk) == []
        (combo,) = (each for each in desk.page.findChildren(QComboBox) if each.isVisible())
        assert [combo.itemText(row) for row in range(combo.count())] == TITLES
        assert combo.accessibleName() == "Articles"
        combo.setCurrentIndex(3)
        combo.activated.emit(3)
        assert desk.sent == [m.ChooseArticle(help_articles("en")[3].id)]
        left = {each.mapTo(desk.page, QPoint(0, 0)).x() for each in (search(desk), combo)}
        assert len(left) == 1
        desk.page.take_focus()
        assert combo.hasFocus()

    def test_in_one_column_tab_goes_where_the_eye_goes(self, desk: Desk, appearance: Appearance) -> None:
        appearance.choose(Wish.LIGHT, 200)
        desk.page.resize(942, 640)
        desk.page.wear()
        settle()
        button(desk.page, "Back").setFocus()
        tops = [each.mapTo(desk.page.column, QPoint(0, 0)).y() for each in tab_stops(desk.page)]
        assert tops == sorted(tops)
        assert len(tops) == 4 + len(passages(desk))

    def test_what_the_keys_go_to_comes_into_view(self, desk: Desk) -> None:
        desk.page.resize(1064, 400)
        settle()
        desk.page.take_focus()
        for stop in tab_stops(desk.page):
            stop.setFocus()
            settle()
            assert in_view(desk, stop)

    def test_the_caret_stays_in_view(self, desk: Desk) -> None:
        desk.page.resize(1064, 300)
        desk.send(m.ChooseArticle("keys"))
        text = max(passages(desk), key=ReadingText.height)
        text.setFocus()
        settle()
        cursor = text.textCursor()
        for _ in range(12):
            QTest.keyClick(text, Qt.Key.Key_Down)
            settle()
        assert text.textCursor().position() > cursor.position()
        caret = text.mapTo(desk.page.viewport(), text.cursorRect().center())
        assert 0 <= caret.y() <= desk.page.viewport().height()

    def test_a_state_that_changes_nothing_here_touches_nothing(self, desk: Desk) -> None:
        before = [id(each) for each in desk.page.findChildren(QWidget)]
        desk.send(m.CloseNotice())
        assert [id(each) for each in desk.page.findChildren(QWidget)] == before

    def test_a_page_leaves_nothing_behind(self, qtbot: QtBot) -> None:  # noqa: ARG002 -- it needs the application
        assert dies(HelpPage)


class TestReadingText:
    """The text of a part."""

    LINES = (
        TextLine("A paragraph that is long enough to be broken into several lines in a narrow column."),
        TextLine("One point.", is_point=True),
        TextLine("Another point.", is_point=True),
        TextLine("Choose the target.", keys="Shift+1–5"),
    )

    def text(self) -> ReadingText:
        text = ReadingText()
        text.show_lines(self.LINES)
        return text

    def test_points_and_keys_stand_before_their_words(self, show: Show) -> None:
        text = self.text()
        show(text, 500, 300)
        lines = [line.replace("\u2009", "") for line in text.toPlainText().splitlines()]
        assert lines[1:] == ["•\tOne point.", "•\tAnother point.", "Shift+1–5\tChoose the target."]

    def test_it_is_as_high_as_its_words_in_any_width(self, show: Show) -> None:
        text = self.text()
        show(text, 400, 400)
        assert text.heightForWidth(200) > text.heightForWidth(400) > 0
        assert text.minimumSizeHint().width() <= look().px(160)

    def test_it_follows_the_look(self, show: Show, appearance: Appearance) -> None:
        text = self.text()
        show(text, 400, 400)
        before = text.heightForWidth(400)
        appearance.choose(Wish.DARK, 200)
        settle()
        assert text.heightForWidth(400) > before
        assert look().theme.accent_soft.upper() in colours(text)

    def test_the_caret_stays_where_it_was_in_new_clothes(self, show: Show, appearance: Appearance) -> None:
        text = self.text()
        show(text, 400, 400)
        text.moveCursor(QTextCursor.MoveOperation.End)
        place = text.textCursor().position()
        appearance.choose(Wish.LIGHT, 150)
        assert text.textCursor().position() == place

    @pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp])
    def test_keys_that_scroll_are_left_to_the_page(self, desk: Desk, key: Qt.Key) -> None:
        desk.page.resize(1064, 300)
        text = passages(desk)[0]
        text.setFocus()
        settle()
        bar = desk.page.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        before = bar.value()
        QTest.keyClick(text, key)
        assert (bar.value() > before) is (key == Qt.Key.Key_PageDown)

    def test_no_lines_are_no_text(self) -> None:
        text = self.text()
        text.show_lines([])
        assert text.toPlainText() == ""

    def test_the_same_lines_again_leave_the_caret(self, show: Show) -> None:
        text = self.text()
        show(text, 400, 400)
        text.moveCursor(QTextCursor.MoveOperation.End)
        place = text.textCursor().position()
        text.show_lines(self.LINES)
        assert text.textCursor().position() == place
