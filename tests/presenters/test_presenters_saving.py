"""What is on disk and what is not yet."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.messages import msg
from librarian_self.model.answer import Answer
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import Goal, PlanSettings
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.saving import issue
from librarian_self.presenters.state import Notice, NoticeAction, Saving, Screen, State, Tone
from librarian_self.presenters.update import update
from librarian_self.presenters.views.shell import shell_view
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import SPEAKERS, Walker, assert_as_on_disk, change
from tests.services.everything import level

AT = "2026-11-23T05:00:00.000Z"
EMPTY = State(language="en", folder=Path("/data"), today="2026-11-23", forms=())
FULL = msg("The disk is full.")


def put(current: int, item: str = "ask") -> e.PutAnswer:
    return e.PutAnswer(1, item, level(current))


def after(*messages: m.Message, pending: tuple[e.Write, ...] = ()) -> State:
    state, _ = issue(EMPTY, *pending)
    for message in messages:
        state, _ = update(state, message)
    return state


class TestReports:
    """`Written` and `NotWritten`."""

    def test_a_durable_write_is_pending_no_more(self) -> None:
        state = after(m.Written(put(1), AT), pending=(put(1), put(2, "explain")))
        assert state.saving == Saving((put(2, "explain"),), AT)

    def test_a_newer_word_makes_older_ones_of_the_same_thing_pointless(self) -> None:
        state = after(m.Written(put(3), AT), pending=(put(1), put(2, "explain"), put(2), put(3)))
        assert state.saving.pending == (put(2, "explain"),)

    def test_an_older_word_leaves_newer_ones_pending(self) -> None:
        state = after(m.Written(put(1), AT), pending=(put(1), put(2)))
        assert state.saving.pending == (put(2),)

    def test_a_goal_and_its_removal_are_the_same_thing(self) -> None:
        goal = e.Save(Goal("g", "x"))
        assert (
            after(
                m.Written(e.Remove(PlanPart.GOAL, "g"), AT), pending=(goal, e.Remove(PlanPart.GOAL, "g"))
            ).saving.pending
            == ()
        )
        left = after(
            m.Written(e.Remove(PlanPart.GOAL, "h"), AT), pending=(goal, e.Remove(PlanPart.GOAL, "h"))
        ).saving.pending
        assert left == (goal,)

    def test_name_role_and_language_are_different_things(self) -> None:
        name, role = e.ChangeProfile(name="N"), e.ChangeProfile(role="not-sure")
        assert after(m.Written(role, AT), pending=(name, role)).saving.pending == (name,)
        newer = e.ChangeProfile(name="M")
        assert after(m.Written(newer, AT), pending=(name, newer)).saving.pending == ()

    def test_settings_are_told_apart_by_their_key_and_the_plan_is_one_thing(self) -> None:
        dark, size = e.ChangeSetting("theme", "dark"), e.ChangeSetting("text-size", "150")
        assert after(m.Written(size, AT), pending=(dark, size)).saving.pending == (dark,)
        one, two = e.Save(PlanSettings("A")), e.Save(PlanSettings("B"))
        assert after(m.Written(two, AT), pending=(one, two)).saving.pending == ()

    def test_what_could_not_be_saved_stays_pending_with_a_way_on(self) -> None:
        state = after(m.NotWritten(put(1), FULL), pending=(put(1),))
        ways = (NoticeAction.RETRY, NoticeAction.RESCUE)
        assert state.saving == Saving((put(1),), None, Notice(FULL, Tone.CARE, ways))
        assert state.notice == state.saving.trouble
        assert state.saving.failed

    def test_a_file_that_is_gone_is_not_tried_again_but_rescued(self) -> None:
        state = after(m.NotWritten(put(1), FULL, moved=True), pending=(put(1),))
        assert state.notice == Notice(FULL, Tone.CARE, (NoticeAction.RESCUE,))

    def test_a_late_refusal_of_what_was_saved_meanwhile_is_no_trouble(self) -> None:
        state = after(m.Written(put(2), AT), m.NotWritten(put(1), FULL), pending=(put(1), put(2)))
        assert (state.saving, state.notice) == (Saving((), AT), None)

    def test_trouble_ends_when_all_is_saved(self) -> None:
        state = after(m.NotWritten(put(1), FULL), m.Written(put(2), AT), pending=(put(1), put(2)))
        assert (state.saving, state.notice) == (Saving((), AT), None)

    def test_trouble_stays_while_something_else_is_not_saved(self) -> None:
        other = put(2, "explain")
        state = after(m.NotWritten(put(1), FULL), m.Written(other, AT), pending=(put(1), other))
        assert state.saving.pending == (put(1),)
        assert state.saving.failed

    def test_another_notice_is_not_taken_away_with_the_trouble(self) -> None:
        state = after(
            m.NotWritten(put(1), FULL),
            m.FileWritten(Path("/x/plan.pdf")),
            m.Written(put(1), AT),
            pending=(put(1),),
        )
        assert state.notice is not None
        assert state.notice.path == Path("/x/plan.pdf")


class TestTryingAgain:
    """`Retry`."""

    def test_only_the_newest_words_are_tried_in_their_order(self) -> None:
        state = after(m.NotWritten(put(1), FULL), pending=(put(1), put(2, "explain"), put(3)))
        again, effects = update(state, m.Retry())
        assert effects == (put(2, "explain"), put(3), e.Refresh())
        assert again.saving == Saving((put(2, "explain"), put(3)))
        assert again.notice is None

    def test_without_trouble_there_is_nothing_to_try(self) -> None:
        state = after(pending=(put(1),))
        assert update(state, m.Retry()) == (state, ())

    def test_older_words_never_overwrite_newer_ones(self, page: Walker, shelf: Shelf, tmp_path: Path) -> None:
        page.disk_full = True
        page.send(change("ask", current=1), change("ask", current=2), change("explain", current=1))
        page.tell(change("ask", current=3))
        page.disk_full = False
        page.tell(m.Retry())
        page.work()
        assert page.answers["ask"] == level(3)
        assert [row.answer for row in page.performer._open.revisions()][-1] != level(1)
        assert_as_on_disk(page.state, shelf, tmp_path)

    def test_what_fails_again_is_said_again(self, page: Walker) -> None:
        page.disk_full = True
        page.send(change("ask", current=1), m.Retry())
        assert "is full" in page.notice()
        assert len(page.state.saving.pending) == 1


class TestTrouble:
    """It is not forgotten over other things."""

    def test_a_closed_notice_comes_back_with_what_is_done_next(self, page: Walker) -> None:
        page.disk_full = True
        page.send(change("ask", current=1))
        assert "is full" in page.notice()
        assert page.send(m.CloseNotice()).notice is None
        page.send(m.Move(1))
        assert "is full" in page.notice()

    def test_behind_another_notice_it_still_stands(self, page: Walker) -> None:
        page.disk_full = True
        page.send(change("ask", current=1), change("ask", current=9))
        assert "not a level" in page.notice()
        page.send(m.CloseNotice())
        assert "is full" in page.notice()

    def test_the_foot_says_how_much_is_not_saved(self, page: Walker) -> None:
        page.disk_full = True
        page.send(change("ask", current=1), change("explain", current=1))
        shown = shell_view(page.state, SPEAKERS[0])
        assert (shown.saved, shown.trouble) == ("2 changes are not saved", True)


class TestRescue:
    """A file that was moved away under the open window."""

    def moved(self, page: Walker) -> None:
        page.opened.path.rename(page.opened.path.with_suffix(".moved"))
        page.send(change("ask", current=2))

    def test_the_rescued_file_has_every_word(self, page: Walker, shelf: Shelf, tmp_path: Path) -> None:
        page.send(change("explain", current=1), m.AddGoal("g"))
        self.moved(page)
        assert "was moved, renamed or deleted" in page.notice()
        page.tell(change("ask", target=3))
        target = tmp_path / "rescued.lself"
        page.send(m.RescueTo(target))
        assert page.opened.path == target
        assert (page.state.saving.pending, page.notice()) == ((), "")
        assert page.answers == {"explain": level(1), "ask": level(2, 3)}
        assert_as_on_disk(page.state, shelf, tmp_path)
        assert page.state.known[0].path == target
        page.performer.close()
        with Session.open(target) as session:
            assert session.take(1).answers["ask"] == level(2, 3)

    def test_a_place_that_will_not_do_leaves_the_way_open(self, page: Walker, tmp_path: Path) -> None:
        self.moved(page)
        state = page.send(m.RescueTo(tmp_path / "gone" / "x.lself"))
        assert "does not exist" in page.notice()
        assert state.notice is not None
        assert state.notice.actions == (NoticeAction.RESCUE,)
        assert page.send(m.RescueTo(tmp_path / "good.lself")).saving.pending == ()

    def test_it_never_replaces_another_profile(self, page: Walker, tmp_path: Path) -> None:
        other = tmp_path / "other.lself"
        Session.create(other, "Lola").close()
        self.moved(page)
        page.send(m.RescueTo(other))
        assert "is a profile" in page.notice()
        with Session.open(other) as session:
            assert session.profile().name == "Lola"

    def test_whatever_meets_the_missing_file_first_offers_the_rescue(self, page: Walker) -> None:
        page.opened.path.rename(page.opened.path.with_suffix(".moved"))
        state = page.send(m.Move(1))
        assert state.notice is not None
        assert state.notice.actions == (NoticeAction.RESCUE,)

    def test_a_new_assessment_is_rescued_too(self, home: Walker, shelf: Shelf, tmp_path: Path) -> None:
        home.opened.path.rename(home.opened.path.with_suffix(".moved"))
        home.send(m.StartForm("everything"), m.RescueTo(tmp_path / "r.lself"))
        assert [standing.assessment.id for standing in home.opened.standings] == [1]
        assert_as_on_disk(home.state, shelf, tmp_path)
        assert home.send(m.GoTo(Screen.ASSESS)).screen is Screen.ASSESS


things = st.tuples(st.sampled_from(["ask", "explain"]), st.integers(0, 3))


@given(words=st.lists(things, max_size=8), fates=st.lists(st.booleans(), min_size=8, max_size=8))
def test_after_any_luck_with_the_disk_one_retry_leaves_the_newest_words(
    words: list[tuple[str, int]], fates: list[bool]
) -> None:
    disk: dict[str, Answer] = {}
    state = EMPTY

    def work(effect: e.Effect, *, works: bool) -> None:
        nonlocal state
        if not isinstance(effect, e.PutAnswer):
            return
        if works:
            disk[effect.item] = effect.answer
        state, _ = update(state, m.Written(effect, AT) if works else m.NotWritten(effect, FULL))

    newest: dict[str, Answer] = {}
    asked = [put(current, item) for item, current in words]
    for effect in asked:
        state, _ = issue(state, effect)
        newest[effect.item] = effect.answer
    for effect, works in zip(asked, fates, strict=False):
        work(effect, works=works)
    state, effects = update(state, m.Retry())
    for again in effects:
        work(again, works=True)
    assert disk == newest
    assert (state.saving.pending, state.saving.failed, state.notice) == ((), False, None)
