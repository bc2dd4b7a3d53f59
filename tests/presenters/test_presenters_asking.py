"""The question above the page: files in clear, and erasing a part for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.secret_state import SecretDeed
from librarian_self.presenters.state import NoticeAction, Screen
from librarian_self.presenters.views.asked import asked
from librarian_self.presenters.views.question import QuestionView, question_view
from librarian_self.presenters.views.results import results_view
from librarian_self.services import erasing
from librarian_self.services.shelf import Shelf
from librarian_self.storage import CannotWrite, Obstacle
from tests.presenters.walking import Walker, change
from tests.services.everything import EVERYTHING

EN = load_catalogue("en")
PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a test
NOTE = "Talked with a reader about Ajiniyaz"


@pytest.fixture
def written(page: Walker, shelf: Shelf) -> Walker:
    """Nodira’s assessment with a note, closed and opened again, so that there is a backup that has it."""
    page.send(change("ask", current=2, target=3, note=NOTE), change("explain", current=1), m.PlanReview("r"))
    again = page.restart(shelf)
    again.send(m.Continue(1), m.GoToItem("ask"))
    return again


@pytest.fixture
def protected(written: Walker) -> Walker:
    """The same under a password, its recovery key written down."""
    written.send(m.GoTo(Screen.SETTINGS), m.AskAboutPassword(SecretDeed.GIVE))
    written.send(m.GivePassword(PASSWORD, PASSWORD))
    assert written.state.shown_key is not None
    written.send(m.ConfirmRecoveryKey(written.state.shown_key.key[-4:]))
    return written


def question(walker: Walker) -> QuestionView:
    view = question_view(walker.state, EN)
    assert view is not None
    return view


def holding(walker: Walker, words: str = NOTE) -> list[str]:
    walker.performer.close()
    files = [each for each in walker.folder.path.rglob("*") if each.is_file()]
    return [each.name for each in files if words.encode() in each.read_bytes()]


WRITING = (
    pytest.param(m.ExportTable, "a.csv", id="answers as CSV"),
    pytest.param(m.ExportTable, "a.json", id="answers as JSON"),
    pytest.param(m.ExportLog, "log.csv", id="the log"),
    pytest.param(m.SaveCalendar, "dates.ics", id="the calendar"),
)


class TestInClear:
    """A file that everybody can read, from a profile that nobody else can."""

    @pytest.mark.parametrize(("deed", "name"), WRITING)
    def test_of_a_protected_profile_nothing_is_written_before_a_yes(
        self, protected: Walker, tmp_path: Path, deed: type[m.ExportTable], name: str
    ) -> None:
        path = tmp_path / name
        protected.send(deed(path))
        view = question(protected)
        assert name in view.title
        assert (view.agree, view.decline) == ("Write it readable for everybody", "Not now")
        assert not path.exists()
        protected.send(m.Decline())
        assert question_view(protected.state, EN) is None
        assert not path.exists()

    @pytest.mark.parametrize(("deed", "name"), WRITING)
    def test_after_a_yes_it_is_written_and_said(
        self, protected: Walker, tmp_path: Path, deed: type[m.ExportTable], name: str
    ) -> None:
        path = tmp_path / name
        protected.send(deed(path), m.Agree())
        assert path.stat().st_size
        assert "whoever has it can read it" in protected.notice()
        assert protected.state.question is None

    @pytest.mark.parametrize(("deed", "name"), WRITING)
    def test_without_a_password_nobody_is_asked(
        self, written: Walker, tmp_path: Path, deed: type[m.ExportTable], name: str
    ) -> None:
        written.send(deed(tmp_path / name))
        assert written.state.question is None
        assert (tmp_path / name).exists()

    def test_another_page_is_a_no(self, protected: Walker, tmp_path: Path) -> None:
        protected.send(m.ExportTable(tmp_path / "a.csv"), m.GoTo(Screen.HOME), m.Agree())
        assert not (tmp_path / "a.csv").exists()

    def test_locking_takes_the_question_along(self, protected: Walker, tmp_path: Path) -> None:
        protected.send(m.ExportTable(tmp_path / "a.csv"), m.Lock(), m.Agree())
        assert protected.state.question is None
        assert not (tmp_path / "a.csv").exists()

    def test_a_yes_without_a_question_does_nothing(self, protected: Walker) -> None:
        before = protected.state
        assert protected.send(m.Agree()) == before


class TestWords:
    """The note and the example at the question on the page."""

    def test_it_is_offered_where_something_is_written(self, written: Walker) -> None:
        here = written.state.assessing
        assert here is not None
        items = {item.id: item for item in here.form.items()}
        offered = {key: asked(here, items[key], EN).note for key in ("ask", "explain")}
        assert [note.erase != "" for note in offered.values() if note] == [True, False]

    def test_it_is_asked_with_what_goes_and_from_how_many_backups(self, written: Walker) -> None:
        written.send(m.AskToEraseWords("ask"))
        view = question(written)
        assert "I ask what a reader needs." in view.sentences
        assert "1 backup" in view.sentences
        assert "cannot be undone" in view.sentences
        assert view.care
        assert NOTE in [answer.note for answer in written.answers.values()]

    def test_after_a_yes_it_is_nowhere_and_one_is_where_one_was(self, written: Walker) -> None:
        written.send(m.AskToEraseWords("ask"), m.Agree())
        assert "from 1 backup that held it" in written.notice()
        assert (written.state.screen, written.item) == (Screen.ASSESS, "ask")
        assert (written.answers["ask"].note, written.answers["ask"].current) == ("", 2)
        assert holding(written) == []

    def test_undo_does_not_bring_it_back(self, written: Walker) -> None:
        written.send(change("ask", note=f"{NOTE} once more"), m.AskToEraseWords("ask"), m.Agree(), m.Undo())
        assert written.answers["ask"].note == ""
        assert holding(written) == []

    def test_after_a_no_all_is_there(self, written: Walker) -> None:
        written.send(m.AskToEraseWords("ask"), m.Decline())
        assert written.answers["ask"].note == NOTE

    def test_what_is_typed_meanwhile_reaches_the_disk_first(self, written: Walker) -> None:
        written.send(m.AskToEraseWords("ask"))
        written.tell(change("explain", current=3), m.Agree())
        written.work()
        assert written.answers["explain"].current == 3
        assert written.answers["ask"].note == ""

    def test_a_protected_profile_stays_open_and_protected(self, protected: Walker) -> None:
        protected.send(m.Continue(1), m.AskToEraseWords("ask"), m.Agree())
        assert protected.opened.protected
        assert protected.answers["ask"].note == ""
        protected.send(m.Lock(), m.Unlock(PASSWORD), m.Continue(1))
        assert protected.answers["ask"].note == ""

    def test_a_damaged_backup_is_named_with_its_folder(self, written: Walker) -> None:
        (backup,) = written.folder.backups.rglob("*.lself")
        data = bytearray(backup.read_bytes())
        data[data.index(NOTE.encode())] ^= 1
        backup.write_bytes(data)
        written.send(m.AskToEraseWords("ask"), m.Agree())
        assert backup.name in written.notice()
        assert written.state.notice is not None
        assert (written.state.notice.path, written.state.notice.actions) == (
            backup,
            (NoticeAction.OPEN_FOLDER,),
        )

    def test_where_it_cannot_be_done_all_is_as_it_was(
        self, written: Walker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(path: Path, *_more: object) -> None:
            raise CannotWrite(path, Obstacle.DISK_FULL)

        monkeypatch.setattr(erasing, "rewrite_file", full)
        written.send(m.AskToEraseWords("ask"), m.Agree())
        assert "full" in written.notice()
        assert written.answers["ask"].note == NOTE
        assert written.state.opening is None
        written.send(change("explain", current=0))
        assert written.pending() == ()


class TestAssessment:
    """A whole assessment, from its results."""

    def test_it_is_offered_at_its_results(self, written: Walker) -> None:
        written.send(m.FinishAssessment())
        view = results_view(written.state, EN)
        assert view.assessment == 1
        assert "Erase this assessment" in view.erase

    def test_after_a_yes_there_is_nothing_to_show(self, written: Walker) -> None:
        written.send(m.FinishAssessment(), m.AskToEraseAssessment(1))
        assert "2 answers" in question(written).sentences
        written.send(m.Agree())
        assert written.state.screen is Screen.RESULTS
        assert written.state.looking is None
        assert results_view(written.state, EN).erase == ""
        assert written.opened.standings == ()
        assert holding(written) == []

    def test_one_begins_anew_with_another_number(self, written: Walker) -> None:
        written.send(m.AskToEraseAssessment(1), m.Agree(), m.StartForm(EVERYTHING))
        assert written.state.assessing is not None
        assert written.state.assessing.assessment.id == 2

    def test_one_that_is_not_there_is_said(self, written: Walker) -> None:
        written.send(m.AskToEraseAssessment(9))
        assert "no assessment 9" in written.notice()
        assert written.state.question is None
