"""Help and About: opened from anywhere at the fitting article, searched, and left to where one was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self import __version__
from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.i18n.languages import AVAILABLE, LANGUAGES
from librarian_self.i18n.messages import msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.helping import TOPICS, TROUBLE
from librarian_self.presenters.state import Help, Notice, Screen, State, Tone
from librarian_self.presenters.update import update
from librarian_self.presenters.views.about import ARTICLE, AboutView, Libraries, about_view
from librarian_self.presenters.views.assess import assess_view
from librarian_self.presenters.views.help import help_view
from librarian_self.presenters.views.shell import shell_view
from librarian_self.presenters.views.wishes import text_size
from librarian_self.services.help import help_articles
from librarian_self.services.helpfile import LineKind
from librarian_self.services.licences import PARTS
from librarian_self.services.shelf import Shelf
from librarian_self.services.standing import translations_standing
from tests.presenters.walking import Walker, texts
from tests.services.everything import EVERYTHING

EN, UZ = load_catalogue("en"), load_catalogue("uz")
LIBRARIES = Libraries("6.12.0", Path("/opt/librarian-self/PySide6"))


def about(state: State) -> AboutView:
    return about_view(state, EN, LIBRARIES)


def topic(state: State) -> str:
    article = help_view(state, EN).article
    assert article is not None
    return article.id


KARAKALPAK = {
    "en": "Native readers have not confirmed it yet.",
    "uz": "Uni qoraqalpoq tilida soʻzlashuvchilar hali tasdiqlamagan.",
    "uz_Cyrl": "Уни қорақалпоқ тилида сўзлашувчилар ҳали тасдиқламаган.",
    "kaa": "Onı qaraqalpaq tilinde sóyleytuǵınlar ele tastıyıqlamaǵan.",
    "kaa_Cyrl": "Оны қарақалпақ тилинде сөйлейтуғынлар еле тастыйықламаған.",
    "ru": "Носители языка его ещё не подтвердили.",
}
"""What the page says of the Karakalpak wording."""


class TestOpening:
    """`OpenHelp`, `GoTo`."""

    @pytest.mark.parametrize(
        ("screen", "article"),
        [
            (Screen.HOME, "first-steps"),
            (Screen.ASSESS, "answering"),
            (Screen.RESULTS, "results"),
            (Screen.PLAN, "plan"),
            (Screen.SETTINGS, "look"),
        ],
    )
    def test_help_opens_at_the_article_for_the_page(self, page: Walker, screen: Screen, article: str) -> None:
        page.send(m.GoTo(screen), m.OpenHelp())
        assert page.state.screen is Screen.HELP
        assert topic(page.state) == article
        assert page.send(m.LeaveHelp()).screen is screen

    def test_there_is_an_article_for_every_page(self) -> None:
        known = {article.id for article in help_articles("en")}
        assert {TROUBLE, *TOPICS.values()} <= known
        assert set(TOPICS) == set(Screen) - {Screen.HELP, Screen.ABOUT}

    def test_the_side_bar_opens_it_as_the_key_does(self, page: Walker) -> None:
        by_key, _ = update(page.state, m.OpenHelp())
        by_bar, effects = update(page.state, m.GoTo(Screen.HELP))
        assert by_bar == by_key
        assert effects == ()

    def test_while_something_needs_a_look_help_speaks_of_that(self, page: Walker) -> None:
        page.state = replace(page.state, notice=Notice(msg("The disk is full."), Tone.CARE))
        page.send(m.OpenHelp())
        assert topic(page.state) == "trouble"
        assert page.state.notice is not None

    def test_news_does_not_change_the_topic(self, page: Walker) -> None:
        page.state = replace(page.state, notice=Notice(msg("Written."), Tone.CALM))
        assert topic(page.send(m.OpenHelp())) == "answering"

    def test_opening_it_again_leaves_everything_as_it_is(self, page: Walker) -> None:
        page.send(m.OpenHelp(), m.SearchHelp("stick"))
        before = page.state
        assert page.send(m.OpenHelp()) is before

    def test_a_new_visit_begins_anew(self, page: Walker) -> None:
        page.send(m.OpenHelp(), m.SearchHelp("stick"), m.LeaveHelp(), m.GoTo(Screen.PLAN), m.OpenHelp())
        assert page.state.help == Help(Screen.PLAN, "plan")

    def test_a_question_about_erasing_is_not_left_open_behind_it(self, home: Walker) -> None:
        home.send(m.GoTo(Screen.SETTINGS), m.AskToErase())
        assert home.state.erasing
        assert not home.send(m.OpenHelp()).erasing

    def test_leaving_is_for_help_alone(self, home: Walker) -> None:
        before = home.state
        assert home.send(m.LeaveHelp()) is before


class TestFirstStart:
    """Help before there is a profile, and while one more is being made."""

    def test_it_can_be_read_before_there_is_a_profile(self, walker: Walker) -> None:
        walker.send(m.StepForward(), m.TypeName("Nodira"), m.OpenHelp())
        assert topic(walker.state) == "first-steps"
        assert shell_view(walker.state, EN).pages == ()
        walker.send(m.LeaveHelp())
        assert walker.state.screen is Screen.WELCOME
        assert (walker.state.welcome.step, walker.state.welcome.name) == (1, "Nodira")

    @pytest.mark.parametrize("screen", [Screen.HOME, Screen.PLAN, Screen.SETTINGS])
    def test_there_is_no_way_round_the_first_start(self, walker: Walker, screen: Screen) -> None:
        walker.send(m.OpenHelp())
        assert walker.send(m.GoTo(screen)).screen is Screen.HELP

    def test_about_can_be_read_too(self, walker: Walker) -> None:
        walker.send(m.OpenHelp(), m.GoTo(Screen.ABOUT))
        assert walker.state.screen is Screen.ABOUT
        assert len(about(walker.state).paths) == 4

    def test_the_look_that_was_chosen_stays(self, home: Walker) -> None:
        home.send(m.AddProfile(), m.SetSetting("text-size", "200"), m.OpenHelp())
        assert text_size(home.state) == 200
        assert home.send(m.SetSetting("text-size", "150")).opened == home.opened
        assert text_size(home.state) == 150
        assert home.opened.settings == {}

    def test_a_language_chosen_there_does_not_change_the_open_profile(self, home: Walker) -> None:
        home.send(m.AddProfile(), m.OpenHelp(), m.ChooseLanguage("uz"), m.LeaveHelp(), m.StepBack())
        assert home.state.language == "en"
        assert home.opened.profile.lang == "en"

    def test_a_profile_that_opens_meanwhile_is_shown(self, home: Walker) -> None:
        path = home.opened.path
        home.tell(m.SwitchProfile(path))
        home.work()
        assert home.state.screen is Screen.HOME
        assert home.state.help == Help()


class TestReading:
    """`SearchHelp`, `ChooseArticle` and the view."""

    def test_all_articles_are_listed_and_one_is_in_view(self, page: Walker) -> None:
        view = help_view(page.send(m.OpenHelp()), EN)
        assert [choice.key for choice in view.articles] == [article.id for article in help_articles("en")]
        assert [choice.key for choice in view.articles if choice.chosen] == ["answering"]
        assert view.found == ""

    def test_another_article_can_be_chosen(self, page: Walker) -> None:
        assert topic(page.send(m.OpenHelp(), m.ChooseArticle("undo"))) == "undo"

    def test_an_article_that_is_none_gives_way_to_the_fitting_one(self, page: Walker) -> None:
        assert topic(page.send(m.OpenHelp(), m.ChooseArticle("gone"))) == "answering"

    def test_a_search_narrows_the_list_and_shows_the_best(self, page: Walker) -> None:
        view = help_view(page.send(m.OpenHelp(), m.SearchHelp("lself")), EN)
        assert [choice.key for choice in view.articles] == ["sharing"]
        assert view.article is not None
        assert view.article.id == "sharing"
        assert view.found == "1 article found"
        assert view.query == "lself"

    def test_one_of_those_found_can_be_chosen(self, page: Walker) -> None:
        view = help_view(page.send(m.OpenHelp(), m.SearchHelp("target")), EN)
        others = [choice.key for choice in view.articles if not choice.chosen]
        assert others
        assert topic(page.send(m.ChooseArticle(others[-1]))) == others[-1]

    def test_the_next_letter_looks_for_the_best_again(self, page: Walker) -> None:
        page.send(m.OpenHelp(), m.SearchHelp("st"), m.ChooseArticle("plan"), m.SearchHelp("stick"))
        assert topic(page.state) == "sharing"

    def test_where_nothing_is_found_words_say_what_to_do(self, page: Walker) -> None:
        view = help_view(page.send(m.OpenHelp(), m.SearchHelp(" zebra ")), EN)
        assert (view.articles, view.article) == ((), None)
        assert view.found == "Nothing was found for “zebra”. Try one word, or only its beginning."

    def test_after_a_search_the_fitting_article_comes_back(self, page: Walker) -> None:
        page.send(m.OpenHelp(), m.SearchHelp("stick"), m.SearchHelp(""))
        assert topic(page.state) == "answering"

    def test_the_same_words_again_change_nothing(self, page: Walker) -> None:
        page.send(m.OpenHelp(), m.SearchHelp("target"), m.ChooseArticle("plan"))
        before = page.state
        assert page.send(m.SearchHelp("target")) is before

    def test_what_is_read_stays_when_the_language_changes(self, page: Walker) -> None:
        page.send(m.OpenHelp(), m.ChooseArticle("keys"), m.ChooseLanguage("uz"))
        article = help_view(page.state, UZ).article
        assert article is not None
        assert (article.id, article.title) == ("keys", "Tugmalar")

    def test_braces_in_a_query_are_only_letters(self, page: Walker) -> None:
        view = help_view(page.send(m.OpenHelp(), m.SearchHelp("{query}")), EN)
        assert "{query}" in view.found or view.articles

    def test_undo_leads_out_of_help_to_what_was_undone(self, page: Walker) -> None:
        page.send(m.ChangeAnswer("ask", (("current", 2),)), m.OpenHelp(), m.Undo())
        assert page.state.screen is Screen.ASSESS


class TestKeys:
    """The article on keys has all keys that pages show."""

    @pytest.mark.parametrize("language", AVAILABLE)
    def test_the_keys_of_answering_are_all_there(self, language: str, home: Walker, shelf: Shelf) -> None:
        assert EVERYTHING in {summary.id for summary in shelf.index}
        home.send(m.StartForm(EVERYTHING))
        say = load_catalogue(language)
        article = next(each for each in help_articles(language) if each.id == "keys")
        told = {line.keys for part in article.parts for line in part.lines if line.kind is LineKind.KEYS}
        digits = {"1–3": "1–5", "Shift+1–3": "Shift+1–5"}  # the small form has three levels
        for keys, _words in (*assess_view(home.state, say).keys, *help_view(home.state, say).keys[:2]):
            assert digits.get(keys, keys) in told


class TestAbout:
    """The page."""

    def test_it_lies_over_help_and_leads_back_there(self, page: Walker) -> None:
        page.send(m.OpenHelp(), m.ChooseArticle("undo"), m.GoTo(Screen.ABOUT))
        assert page.state.place is Screen.ASSESS
        assert topic(page.send(m.LeaveHelp())) == "undo"
        assert page.send(m.LeaveHelp()).screen is Screen.ASSESS

    def test_the_side_bar_shows_it_as_a_part_of_help(self, home: Walker) -> None:
        home.send(m.OpenHelp(), m.GoTo(Screen.ABOUT))
        pages = shell_view(home.state, EN).pages
        assert [choice.key for choice in pages if choice.chosen] == [Screen.HELP]
        assert home.send(m.GoTo(Screen.HELP)).screen is Screen.HELP

    def test_it_names_the_program_its_version_and_its_article(self, home: Walker) -> None:
        view = about(home.state)
        assert (view.name, view.version) == ("Librarian Self", f"Version {__version__}")
        assert any(ARTICLE in line for line in view.lines)

    def test_the_article_is_the_one_that_the_forms_name(self, shipped: Shelf) -> None:
        sources = {
            words
            for summary in shipped.index
            for source in shipped.open(summary.id).form.sources
            for words in source.words.values()
        }
        assert any(source.startswith(ARTICLE.rstrip(".")) for source in sources)

    def test_every_part_has_its_licence_closed_at_first(self, home: Walker) -> None:
        view = about(home.state)
        assert len(view.parts) == len(PARTS)
        assert all(part.name and part.use and part.licences and not part.text for part in view.parts)
        assert not any(licence.is_open for part in view.parts for licence in part.licences)

    def test_a_licence_opens_in_place_and_closes_again(self, home: Walker) -> None:
        home.send(m.OpenHelp(), m.GoTo(Screen.ABOUT), m.ReadLicence("lgpl-3.0"))
        (part,) = (part for part in about(home.state).parts if part.text)
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in part.text
        assert part.text_name == "Text of the licence GNU LGPL 3"
        assert [licence.is_open for licence in part.licences] == [True, False]
        home.send(m.ReadLicence("lgpl-3.0"))
        assert not any(part.text for part in about(home.state).parts)

    def test_one_licence_is_open_at_a_time(self, home: Walker) -> None:
        home.send(m.OpenHelp(), m.GoTo(Screen.ABOUT), m.ReadLicence("lgpl-3.0"), m.ReadLicence("python"))
        (part,) = (part for part in about(home.state).parts if part.text)
        assert part.name == "Python"

    def test_the_notice_says_what_the_lgpl_asks_for(self, home: Walker) -> None:
        words = " ".join(about(home.state).libraries_lines)
        for needed in (
            "PySide6",
            "Qt 6.12.0",
            "GNU Lesser General Public License, version 3",
            "The Qt Company Ltd.",
            "unmodified",
            "dynamically",
            "replace",
            "source code",
            "Qt Project",
            "without any warranty",
        ):
            assert needed in words, needed
        assert about(home.state).libraries_path.path == f"{LIBRARIES.folder}"

    def test_what_is_stored_is_shown_with_its_place(self, home: Walker) -> None:
        paths = [row.path for row in about(home.state).paths]
        folder = home.folder
        assert paths == [
            f"{home.opened.path}",
            f"{folder.profiles}",
            f"{folder.backups}",
            f"{folder.known_list}",
            f"{folder.log}",
        ]
        assert "Nothing is sent anywhere" in about(home.state).kept

    def test_every_language_has_a_line_that_tells_the_truth(self, home: Walker) -> None:
        table = about(home.state).translations
        rows = {row.cells[0]: row.cells[1:] for row in table.rows}
        assert list(rows) == [language.name for language in LANGUAGES.values()]
        assert all(len(row.cells) == len(table.columns) for row in table.rows)
        assert rows["English"][0] == "100%"
        for code in set(LANGUAGES) - {"en"}:
            share, forms, confirmed = rows[LANGUAGES[code].name]
            assert share == EN.percent(translations_standing().share(code))
            assert (forms, confirmed) == ("4 of 4", "not yet")
        notes = " ".join(about(home.state).translations_notes)
        assert "native readers have not confirmed" in notes
        assert "still to come" not in notes

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_language_says_that_nobody_has_confirmed_karakalpak_yet(
        self, home: Walker, language: str
    ) -> None:
        say = load_catalogue(language)
        view = about_view(home.state, say, LIBRARIES)
        rows = {row.cells[0]: row.cells for row in view.translations.rows}
        not_yet = say(msg("not yet"))
        assert {rows[LANGUAGES[code].name][3] for code in ("kaa", "kaa_Cyrl")} == {not_yet}
        assert KARAKALPAK[language] in " ".join(view.translations_notes)

    @pytest.mark.parametrize("say", [EN, UZ, pseudo_catalogue()], ids=["en", "uz", "pseudo"])
    def test_no_word_is_missing_in_any_language(self, home: Walker, say: Catalogue) -> None:
        home.send(m.OpenHelp(), m.GoTo(Screen.ABOUT), m.ReadLicence("python"))
        view = about_view(home.state, say, LIBRARIES)
        empty = [part for part in texts(view) if not part.strip()]
        assert len(empty) == 2 * (len(PARTS) - 1)  # text and name of the licences that are closed
