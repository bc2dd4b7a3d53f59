"""Plan on paper: ticks, editions, pages, saving, the question about a protected profile, printing."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import msg
from librarian_self.presenters import messages as m
from librarian_self.presenters import paper_effects as e
from librarian_self.presenters.messages import paper as p
from librarian_self.presenters.paper_state import EMBED, FILLABLE, LARGE, Fit, Paper, Way
from librarian_self.presenters.state import NoticeAction, Screen, State
from librarian_self.presenters.views.paper import PaperView, paper_view
from librarian_self.report.content import Part, Particular
from librarian_self.report.output import Paper as Sheet
from librarian_self.report.sharing import FOR_MYSELF, FOR_SUPERVISOR, Reader
from tests.presenters.walking import Walker, assert_sound

EN = load_catalogue("en")
VIEW = p.LookAtPages((0, 1), 1.5, 0, 80)


@pytest.fixture
def paper(home: Walker) -> Walker:
    """A plan with a goal, on paper."""
    home.send(m.AddGoal("g"), m.ChangeGoal("g", (("title", "Ask before choosing"), ("obstacle", "No room"))))
    home.send(m.GoTo(Screen.PAPER), VIEW)
    return home


@pytest.fixture
def guarded(paper: Walker) -> Walker:
    """The same of somebody whose profile has a password."""
    paper.send(m.GoTo(Screen.HOME))
    paper.state = replace(paper.state, paper=None, opened=replace(paper.opened, protected=True))
    paper.send(m.GoTo(Screen.PAPER), VIEW)
    return paper


def here(walker: Walker) -> Paper:
    """The copy."""
    assert walker.state.paper is not None
    return walker.state.paper


def seen(walker: Walker) -> PaperView:
    """The page."""
    return paper_view(walker.state, EN)


def written(path: Path) -> str:
    """What the pages of a file say."""
    return " ".join(page.extract_text() for page in PdfReader(path).pages)


class TestOpening:
    """From My plan to the pages, and back."""

    def test_ones_own_copy_is_made_at_once(self, paper: Walker) -> None:
        assert paper.state.screen is Screen.PAPER
        assert here(paper).wishes.sharing == FOR_MYSELF
        assert here(paper).wishes.language == paper.state.language
        assert here(paper).is_made
        assert_sound(paper.state)

    def test_going_to_the_plan_loads_what_the_pages_need(self, home: Walker) -> None:
        home.tell(m.GoTo(Screen.PLAN))
        assert list(home.waiting) == [e.WarmPress()]

    def test_pages_are_let_go_when_the_page_is_left_and_ticks_stay(self, paper: Walker) -> None:
        paper.send(p.MakeFor(Reader.SUPERVISOR))
        paper.tell(m.GoTo(Screen.PLAN))
        assert list(paper.waiting) == [e.WarmPress(), e.StopPress()]
        assert not here(paper).is_out
        paper.work()
        paper.send(m.GoTo(Screen.PAPER))
        assert here(paper).wishes.sharing == FOR_SUPERVISOR
        assert here(paper).is_made

    def test_help_lies_over_the_pages(self, paper: Walker) -> None:
        before = here(paper)
        paper.send(m.OpenHelp(), m.LeaveHelp())
        assert here(paper) is before

    def test_another_profile_begins_with_its_own_copy(self, paper: Walker) -> None:
        paper.send(p.MakeFor(Reader.SUPERVISOR), m.AddProfile())
        paper.make_profile("Aziz")
        paper.send(m.GoTo(Screen.HOME))
        assert paper.state.paper is None
        assert e.StopPress() in paper.performed
        paper.send(m.GoTo(Screen.PAPER))
        assert here(paper).wishes.sharing == FOR_MYSELF

    def test_before_a_profile_is_open_there_is_none(self, walker: Walker) -> None:
        assert walker.send(m.GoTo(Screen.PAPER)).paper is None


class TestTicks:
    """What is in the copy."""

    def test_for_a_supervisor_only_goals_and_a_place_to_sign_are_ticked(self, paper: Walker) -> None:
        paper.send(p.MakeFor(Reader.SUPERVISOR))
        assert [tick.label for tick in seen(paper).inside if tick.ticked] == [
            "My goals with their actions",
            "A place to sign",
            "Fields to sign in a PDF program",
        ]
        assert [choice.label for choice in seen(paper).readers if choice.chosen] == ["For my supervisor"]

    def test_a_tick_makes_another_edition(self, paper: Walker, tmp_path: Path) -> None:
        before = here(paper).edition
        paper.send(p.Tick(Particular.OBSTACLES.value, ticked=False))
        assert here(paper).edition > before
        assert here(paper).is_made
        assert [choice.label for choice in seen(paper).readers if choice.chosen] == []
        paper.send(p.SavePdf(tmp_path / "plan.pdf"))
        assert "Ask before choosing" in written(tmp_path / "plan.pdf")
        assert "No room" not in written(tmp_path / "plan.pdf")

    def test_the_same_tick_again_makes_none(self, paper: Walker) -> None:
        before = paper.state
        assert paper.send(p.Tick(Part.GOALS.value, ticked=True)) == before

    def test_what_belongs_to_a_part_cannot_be_ticked_without_it(self, paper: Walker) -> None:
        paper.send(p.Tick(Part.GOALS.value, ticked=False), p.Tick(Part.SIGNATURES.value, ticked=False))
        bound = {tick.key for tick in seen(paper).inside if not tick.free}
        assert bound == {"obstacles", "resting", FILLABLE}

    def test_paper_print_and_language_are_those_of_the_copy(self, paper: Walker, tmp_path: Path) -> None:
        paper.send(p.ChoosePaper(Sheet.LETTER), p.Tick(LARGE, ticked=True), p.ChooseCopyLanguage("ru"))
        assert paper.state.language == "en"
        assert here(paper).wishes.printing.large
        paper.send(p.SavePdf(tmp_path / "plan.pdf"))
        assert "Мой план развития" in written(tmp_path / "plan.pdf")
        assert float(PdfReader(tmp_path / "plan.pdf").pages[0].mediabox.width) == 612

    def test_fields_to_sign_are_asked_for_like_the_rest(self, paper: Walker) -> None:
        paper.send(p.Tick(FILLABLE, ticked=True))
        assert here(paper).wishes.printing.fillable
        assert here(paper).is_made

    def test_the_data_inside_are_what_is_ticked(self, paper: Walker, tmp_path: Path) -> None:
        path = tmp_path / "plan.pdf"
        paper.send(p.MakeFor(Reader.SUPERVISOR), p.Tick(EMBED, ticked=True), p.SavePdf(path))
        inside: dict[str, Any] = json.loads(
            PdfReader(io.BytesIO(path.read_bytes())).attachments["plan.json"][0]
        )
        assert set(inside) == {"format", "version", "goals", "settings"}
        assert "obstacle" not in inside["goals"][0]


class TestPages:
    """Their pictures, their size, and how far they are."""

    def test_what_is_in_view_is_drawn(self, paper: Walker) -> None:
        assert sorted(each.picture.page for each in here(paper).drawn) == [0, 1]
        view = seen(paper).pages
        assert view.place.startswith("Page 1 of ")
        assert "My development plan" in view.text
        assert len(view.names) == len(view.sizes)

    def test_what_has_left_the_view_is_let_go(self, paper: Walker) -> None:
        paper.send(p.LookAtPages((1,), 1.5, 1, 80))
        assert [each.picture.page for each in here(paper).drawn] == [1]
        assert seen(paper).pages.place.startswith("Page 2 of ")

    def test_another_size_is_drawn_anew_and_the_same_is_not(self, paper: Walker) -> None:
        paper.tell(VIEW)
        assert not paper.waiting
        paper.tell(p.LookAtPages((0,), 3.0, 0, 160))
        assert list(paper.waiting) == [e.DrawPages(here(paper).edition, (0,), 3.0)]

    def test_pages_of_the_edition_before_stay_until_the_new_ones_are_drawn(self, paper: Walker) -> None:
        old = here(paper).drawn
        paper.tell(p.Tick(Part.LEARNING.value, ticked=False))
        paper.work(2)
        assert here(paper).drawn == old
        paper.work()
        assert {each.edition for each in here(paper).drawn} == {here(paper).edition}

    @pytest.mark.parametrize(
        ("seen_now", "by", "then"), [(80, 1, 100), (80, -1, 75), (400, 1, 400), (50, -1, 50)]
    )
    def test_steps_lead_from_what_is_seen(self, paper: Walker, seen_now: int, by: int, then: int) -> None:
        paper.send(p.ZoomPages(seen_now), p.LookAtPages((0,), 1.5, 0, seen_now), p.ZoomStep(by))
        assert here(paper).zoom == then

    def test_whole_width_and_whole_page(self, paper: Walker) -> None:
        paper.send(p.ZoomPages(Fit.PAGE))
        assert [choice.key for choice in seen(paper).pages.fits if choice.chosen] == [Fit.PAGE]

    def test_a_report_about_an_older_edition_changes_nothing(self, paper: Walker) -> None:
        before = paper.state
        old = here(paper).edition - 1
        copy = here(paper).copy
        assert copy is not None
        stale = (
            p.PagesGrown(old, 0.5),
            p.PagesMade(old, b"%PDF-", ()),
            p.PlanGathered(old, copy),
        )
        for report in stale:
            assert paper.send(report) == before

    def test_progress_is_said_and_can_be_stopped(self, paper: Walker) -> None:
        paper.tell(p.ChoosePaper(Sheet.LETTER))
        paper.tell(p.PagesGrown(here(paper).edition, 0.42))
        progress = seen(paper).progress
        assert progress is not None
        assert "42%" in progress.sentence
        paper.waiting.clear()
        paper.tell(p.StopPages())
        assert list(paper.waiting) == [e.StopPress()]
        assert seen(paper).stopped
        paper.work()
        paper.send(p.MakePages())
        assert here(paper).is_made
        assert seen(paper).stopped == ""

    def test_what_fails_is_said_and_nobody_waits(self, paper: Walker) -> None:
        paper.tell(p.ChoosePaper(Sheet.LETTER))
        effect = paper.waiting.popleft()
        paper.send(m.Refused(effect, msg("No profile is open.")))
        assert here(paper).done is None
        assert paper.notice() == "No profile is open."


class TestSaving:
    """Files."""

    def test_what_is_seen_is_written_byte_for_byte(self, paper: Walker, tmp_path: Path) -> None:
        pages = here(paper).pages
        assert pages is not None
        path = tmp_path / "plan.pdf"
        paper.tell(p.SavePdf(path))
        assert list(paper.waiting) == [e.WritePdf(path, pages.pdf)]
        assert paper.is_busy()
        paper.work()
        assert not paper.is_busy()
        assert path.read_bytes() == pages.pdf
        assert paper.state.notice is not None
        assert (paper.state.notice.actions, paper.state.notice.path) == ((NoticeAction.OPEN_FOLDER,), path)

    @pytest.mark.parametrize("way", [p.SavePdf, p.SaveHtml])
    def test_what_is_still_being_made_is_written_when_it_is_there(
        self, paper: Walker, tmp_path: Path, way: type[p.SavePdf | p.SaveHtml]
    ) -> None:
        paper.tell(p.MakeFor(Reader.SUPERVISOR), way(tmp_path / "plan"))
        assert not (tmp_path / "plan").exists()
        paper.work()
        assert (tmp_path / "plan").is_file()
        assert not paper.is_busy()
        assert b"No room" not in (tmp_path / "plan").read_bytes()

    def test_after_a_stop_the_pages_are_made_for_the_file(self, paper: Walker, tmp_path: Path) -> None:
        paper.tell(p.ChoosePaper(Sheet.LETTER), p.StopPages())
        paper.work()
        paper.send(p.SavePdf(tmp_path / "plan.pdf"))
        assert (tmp_path / "plan.pdf").is_file()

    def test_the_page_for_a_browser_holds_the_same(self, paper: Walker, tmp_path: Path) -> None:
        paper.send(p.SaveHtml(tmp_path / "plan.html"))
        assert "Ask before choosing" in (tmp_path / "plan.html").read_text("utf-8")

    def test_a_place_that_will_not_do_is_said_and_the_pages_stay(self, paper: Walker, tmp_path: Path) -> None:
        paper.send(p.SavePdf(tmp_path / "gone" / "plan.pdf"))
        assert "does not exist" in paper.notice()
        assert not paper.is_busy()
        assert here(paper).is_made

    def test_names_can_be_files_on_every_system(self, paper: Walker) -> None:
        paper.send(m.Rename('A/B\\C: "D" <E>|F?*'))
        for name in (seen(paper).pdf_name, seen(paper).html_name):
            assert not set(name) & set('<>:"/\\|?*')
        assert seen(paper).pdf_name.endswith(".pdf")


class TestInClear:
    """A protected profile asks first."""

    def test_nothing_is_embedded_unasked(self, guarded: Walker) -> None:
        assert here(guarded).wishes.sharing == replace(FOR_MYSELF, embed=False)
        assert seen(guarded).asks_first
        embed = next(tick for tick in seen(guarded).inside if tick.key == EMBED)
        assert "no password" in embed.note

    def test_one_sentence_asks_with_a_choice(self, guarded: Walker) -> None:
        guarded.send(p.AskInClear(Way.PDF))
        question = seen(guarded).question
        assert question is not None
        assert "whoever gets it can read all that is ticked" in question.sentence
        assert (question.data, question.plain, question.leave) == (
            "",
            "Write it without protection",
            "Do not write it",
        )

    def test_the_data_are_asked_about_apart(self, guarded: Walker) -> None:
        guarded.send(p.Tick(EMBED, ticked=True), p.AskInClear(Way.PDF))
        question = seen(guarded).question
        assert question is not None
        assert (question.data, question.plain) == ("Write it, with the data inside", "Write the pages alone")
        guarded.send(p.AskInClear(Way.HTML))
        page = seen(guarded).question
        assert page is not None
        assert page.data == ""

    def test_pages_alone_have_nothing_inside(self, guarded: Walker, tmp_path: Path) -> None:
        guarded.send(p.Tick(EMBED, ticked=True), p.AskInClear(Way.PDF), p.AgreeInClear(embed=False))
        assert not seen(guarded).asks_first
        guarded.send(p.SavePdf(tmp_path / "plan.pdf"))
        assert dict(PdfReader(tmp_path / "plan.pdf").attachments) == {}
        assert "not protected" in guarded.notice()

    def test_more_inside_is_asked_about_anew(self, guarded: Walker) -> None:
        guarded.send(p.AskInClear(Way.PDF), p.AgreeInClear(embed=False), p.Tick(EMBED, ticked=True))
        assert seen(guarded).asks_first

    def test_less_is_not(self, guarded: Walker) -> None:
        guarded.send(p.AskInClear(Way.PDF), p.AgreeInClear(embed=False), p.Tick("goals", ticked=False))
        assert not seen(guarded).asks_first

    def test_nothing_is_written_where_somebody_leaves_it(self, guarded: Walker) -> None:
        guarded.send(p.AskInClear(Way.PDF), p.LeaveInside())
        assert seen(guarded).question is None
        assert seen(guarded).asks_first

    def test_consent_does_not_outlive_the_page(self, guarded: Walker) -> None:
        guarded.send(p.AskInClear(Way.PDF), p.AgreeInClear(embed=False), m.GoTo(Screen.HOME))
        guarded.send(m.GoTo(Screen.PAPER))
        assert seen(guarded).asks_first

    def test_an_open_profile_is_asked_nothing(self, paper: Walker) -> None:
        assert not seen(paper).asks_first


class TestPrinting:
    """Band by band."""

    SCALE = 150 / 72

    def begin(self, paper: Walker) -> State:
        """Two pages to the printer."""
        paper.send(p.PrintPages(0, 1, self.SCALE))
        return paper.state

    def test_a_band_is_drawn_and_waits_for_the_printer(self, paper: Walker) -> None:
        self.begin(paper)
        run = here(paper).run
        assert run is not None
        assert run.band is not None
        assert (run.page, run.number) == (0, 0)
        printing = seen(paper).printing
        assert printing is not None
        assert printing.sentence == "Printing page 1 of 2"

    def test_every_band_of_every_page_comes_once(self, paper: Walker) -> None:
        self.begin(paper)
        got: list[tuple[int, int]] = []
        while (run := here(paper).run) is not None:
            assert run.band is not None
            got.append((run.page, run.band.top))
            paper.send(p.NextBand())
        assert got == sorted(set(got))
        assert {page for page, _top in got} == {0, 1}
        assert paper.notice() == "The plan was sent to the printer."

    def test_it_can_be_stopped(self, paper: Walker) -> None:
        self.begin(paper)
        paper.send(p.EndPrinting(stopped=True))
        assert here(paper).run is None
        assert paper.notice() == "Printing has stopped."

    def test_another_tick_stops_it(self, paper: Walker) -> None:
        self.begin(paper)
        paper.send(p.Tick(LARGE, ticked=True))
        assert here(paper).run is None
        assert "the copy was changed" in paper.notice()

    def test_two_do_not_print_at_once(self, paper: Walker) -> None:
        before = self.begin(paper)
        assert paper.send(p.PrintPages(0, 0, self.SCALE)) == before

    def test_without_a_printer_another_way_is_shown(self, paper: Walker) -> None:
        paper.send(p.NoPrinter())
        assert "save the plan as PDF" in paper.notice()
