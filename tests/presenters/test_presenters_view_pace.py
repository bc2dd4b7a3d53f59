"""How long a form takes: one estimate, on Home, in its list of forms and on Assess alike."""

from __future__ import annotations

from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.assess import assess_view
from librarian_self.presenters.views.home import home_view
from librarian_self.presenters.views.pace import about_minutes, standing_sentence
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import SPEAKERS, Walker, change
from tests.services.everything import EVERYTHING

ENGLISH = SPEAKERS[0]


def test_nothing_left_takes_no_time() -> None:
    assert ENGLISH(standing_sentence(3, 3, 0)) == "3 of 3 answered"


def test_the_rest_is_told_in_minutes() -> None:
    assert ENGLISH(standing_sentence(1, 3, 61)) == "1 of 3 answered · about 2 minutes left"
    assert ENGLISH(about_minutes(40)) == "about 1 minute"


def test_home_and_assess_tell_the_same(home: Walker) -> None:
    home.send(m.StartForm(EVERYTHING), change("explain", current=2))
    on_page = assess_view(home.state, ENGLISH).progress.sentence
    home.send(m.GoTo(Screen.HOME))
    go_on = home_view(home.state, ENGLISH).go_on
    assert go_on is not None
    assert go_on.progress is not None
    # Left are a competency, a statement, two situations, two choices, a text, a number and a date.
    assert go_on.progress.sentence == "1 of 10 answered · about 6 minutes left"
    assert on_page.endswith(go_on.progress.sentence)


def test_a_long_answer_given_leaves_less_time_than_a_short_one(home: Walker) -> None:
    home.send(m.StartForm(EVERYTHING), change("best-way", choice="wait"))
    after_situation = home.opened.standings[0].seconds_left
    home.send(change("best-way", choice=None), change("calm", value=1))
    assert home.opened.standings[0].seconds_left == after_situation + 90 - 10


def test_what_is_on_disk_tells_the_same_as_the_page(home: Walker, shelf: Shelf) -> None:
    home.send(m.StartForm(EVERYTHING), change("calm", value=1))
    left = home.opened.standings[0].seconds_left
    assert home.restart(shelf).opened.standings[0].seconds_left == left


def test_forms_with_short_statements_are_not_told_to_take_long(folder: DataFolder, shipped: Shelf) -> None:
    walker = Walker(folder, shipped)
    walker.begin()
    walker.make_profile()
    lines = {card.form: card.line for card in home_view(walker.state, ENGLISH).forms}
    walker.performer.close()
    assert lines["attitude-and-socialisation"].endswith("about 6 minutes")
    assert lines["professional-ethics"].endswith("about 27 minutes")
    assert lines["practicum"].endswith("about 12 minutes")
