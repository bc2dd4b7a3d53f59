"""One door for everything that happens: State x Message -> State, and what to do outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from librarian_self.presenters import messages as m
from librarian_self.presenters import saving, starting
from librarian_self.presenters.effects import (
    Effect,
    EraseProfile,
    ExportAnswers,
    KeepPlace,
    ListBackups,
    LookAt,
    Rescue,
    TakeUp,
)
from librarian_self.presenters.erase_effects import ErasePart
from librarian_self.presenters.messages import copies as c
from librarian_self.presenters.paper_effects import MakingEffect, WarmPress
from librarian_self.presenters.paper_ways import PAPER_WAYS
from librarian_self.presenters.raters import own_unfinished
from librarian_self.presenters.secret_state import PasswordAsked
from librarian_self.presenters.state import Looking, Notice, NoticeAction, Screen, State, Tone

if TYPE_CHECKING:
    from librarian_self.services.session import Taken

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def update(state: State, message: m.Message) -> Step:
    """What the window knows after `message`, and the effects to carry out in order. Pure."""
    if state.opening is not None and not isinstance(message, m.Report):
        return state, ()
    kind: type = type(message)
    after, effects = _handler(kind)(state, message)
    if state.paper is not None:
        from librarian_self.presenters.papering import put_away

        after, effects = put_away(state, after, effects)
    return _reminded(_asked(_alone(_put_back(after))), message), effects


@cache
def _handler(kind: type | Screen) -> Callable[[State, Any], Step]:
    found = _ROOMS[kind] if isinstance(kind, Screen) else _HANDLERS[kind]
    if not isinstance(found, str):
        return found
    module, name = found.split(".")
    handler: Callable[[State, Any], Step] = getattr(
        import_module(f"librarian_self.presenters.{module}"), name
    )
    return handler


def _alone(state: State) -> State:
    """What somebody else answers about the person is put away with the page; Help is beside it."""
    if state.assessing is None or state.screen in (Screen.ASSESS, Screen.HELP, Screen.ABOUT):
        return state
    from librarian_self.presenters.assessing import leave

    return leave(state)


def _put_back(state: State) -> State:
    """A plan that was opened from a file is closed with its page; Help is beside it."""
    return state if state.copy is None or state.place is Screen.COPY else replace(state, copy=None)


def _asked(state: State) -> State:
    """The question which goal rests is put away once it is answered otherwise, or the page is left."""
    if state.waking is None:
        return state
    from librarian_self.presenters.waking import settled

    return settled(state)


def _reminded(state: State, message: m.Message) -> State:
    """Trouble with saving that was closed, or gave way to another notice, comes back with whatever is done next."""
    if state.notice is None and state.saving.trouble is not None and not isinstance(message, m.CloseNotice):
        return replace(state, notice=state.saving.trouble)
    return state


def _go_to(state: State, message: m.GoTo) -> Step:
    """Open a page; pages that need something read it first."""
    if message.screen in (Screen.HELP, Screen.ABOUT):
        return _handler(m.OpenHelp)(state, message)
    opened = state.opened
    is_apart = message.screen in (Screen.UNLOCK, Screen.RECOVERY_KEY) or state.shown_key is not None
    if opened is None or is_apart or starting.is_beginning(state):
        return state, ()
    state = replace(
        state,
        erasing=False,
        question=None,
        safety=replace(state.safety, asked=None),
        password=PasswordAsked(),
    )
    if message.screen is Screen.RESULTS:
        return replace(state, screen=Screen.RESULTS), (LookAt(),)
    if message.screen is Screen.ASSESS and state.assessing is None:
        unfinished = own_unfinished(opened)
        if unfinished:
            return state, (TakeUp(unfinished[-1].assessment.id),)
        return replace(state, screen=Screen.HOME), ()
    if message.screen in _ROOMS:
        return _handler(message.screen)(state, message)
    if message.screen is Screen.REVIEW and state.reviewing is None:
        return _go_to(state, m.GoTo(Screen.PLAN))
    if message.screen is Screen.SETTINGS:
        return replace(state, screen=Screen.SETTINGS), (ListBackups(),)
    if message.screen is Screen.PLAN:
        first = opened.goals[0].id if opened.goals else None
        return replace(state, screen=Screen.PLAN, goal=state.goal or first), (WarmPress(),)
    return replace(state, screen=message.screen), ()


def _show_results(state: State, message: m.ShowResults) -> Step:
    return replace(state, screen=Screen.RESULTS), (LookAt(message.assessment),)


def _results_read(state: State, message: m.ResultsRead) -> Step:
    as_table = state.looking.as_table if state.looking else False
    looking = _looking(message, message.taken, as_table=as_table) if message.taken else None
    return replace(state, looking=looking), ()


def _looking(message: m.ResultsRead, taken: Taken, *, as_table: bool) -> Looking:
    return Looking(taken, message.series, as_table, message.partner, message.care)


def _show_table(state: State, message: m.ShowTable) -> Step:
    if state.looking is None:
        return state, ()
    return replace(state, looking=replace(state.looking, as_table=message.as_table)), ()


def _rescue(state: State, message: m.RescueTo) -> Step:
    return state, (Rescue(message.path),)


def _rescued(state: State, message: m.Rescued) -> Step:
    """Go on in the rescued file, and save there what could not be saved before."""
    if state.opened is None:
        return state, ()
    left = state.opened.path
    known = tuple(replace(each, path=message.path) if each.path == left else each for each in state.known)
    here = replace(state, opened=replace(state.opened, path=message.path), known=known, notice=None)
    return saving.again(here)


def _export(state: State, message: m.ExportTable) -> Step:
    from librarian_self.presenters.asking import in_clear

    return in_clear(state, ExportAnswers(message.path))


def _refused(state: State, message: m.Refused) -> Step:
    """Say why, with the way to a safe place where there is need of one. A place that is not kept is not worth words."""
    if isinstance(message.effect, KeepPlace) and not message.moved:
        return state, ()
    ways = (NoticeAction.RESCUE,) if message.moved or isinstance(message.effect, Rescue) else ()
    opening = None if isinstance(message.effect, EraseProfile | ErasePart) else state.opening
    notice = Notice(message.reason, Tone.CARE, ways)
    if isinstance(message.effect, MakingEffect):
        from librarian_self.presenters.papering import failed

        state = failed(state)
    return replace(state, busy=None, opening=opening, notice=notice), ()


def _close_notice(state: State, _message: m.CloseNotice) -> Step:
    """Put the notice away; behind it may stand trouble with saving."""
    trouble = state.saving.trouble
    return replace(state, notice=None if state.notice == trouble else trouble), ()


_ROOMS: Final[Mapping[Screen, str]] = {
    Screen.TRAINER: "training.go_to",
    Screen.PAPER: "papering.go_to",
    Screen.COPY: "copies.go_to",
}
"""What opens the pages that have a room of their own."""

_HANDLERS: Final[Mapping[type, Callable[[State, Any], Step] | str]] = {
    m.UseKit: "kits.use",
    m.LeaveKit: "kits.leave",
    m.LookAtKit: "kits.look_at",
    m.RemoveKit: "kits.remove",
    m.EditKit: "training.edit",
    m.AddKitForms: "training.add_forms",
    m.RemoveKitForm: "training.remove_form",
    m.MakeKit: "training.make",
    m.MakeStick: "training.make_stick",
    m.StopStick: "training.stop",
    m.KitsKnown: "kits.known",
    m.KitOffered: "kits.offered",
    m.KitFormsRead: "training.forms_read",
    m.InstallersFound: "training.installers_found",
    m.KitMade: "training.made",
    m.StickGrown: "training.grown",
    m.StickStopped: "training.stopped",
    m.ChooseLanguage: "starting.choose_language",
    m.TypeName: "starting.type_name",
    m.ChooseRole: "starting.choose_role",
    m.StepForward: "starting.forward",
    m.StepBack: "starting.back",
    m.AddProfile: "starting.add_profile",
    m.SwitchProfile: "starting.switch",
    m.AskToErase: "erasing.ask",
    m.KeepProfile: "erasing.keep",
    m.Agree: "asking.agree",
    m.Decline: "asking.decline",
    m.AskToEraseWords: "forgetting.ask_words",
    m.AskToEraseAssessment: "forgetting.ask_assessment",
    m.ErasingWeighed: "forgetting.weighed",
    m.PartErased: "forgetting.erased",
    m.EraseForGood: "erasing.erase",
    m.Rename: "starting.rename",
    m.SetSetting: "starting.set_setting",
    m.GoTo: _go_to,
    m.StartForm: "assessing.start",
    m.Continue: "assessing.take_up",
    m.ChangeAnswer: "assessing.change",
    m.GoToItem: "assessing.go_to_item",
    m.GoToSection: "assessing.go_to_section",
    m.Move: "assessing.move",
    m.NextUnanswered: "assessing.next_unanswered",
    m.FinishAssessment: "assessing.finish",
    m.ShowResults: _show_results,
    m.ShowTable: _show_table,
    m.CompareWith: "looking.compare_with",
    m.LookBackAt: "looking.look_back_at",
    m.Remember: "looking.remember",
    m.AcceptSuggestion: "planning.accept",
    m.AddGoal: "planning.add",
    m.SelectGoal: "planning.select",
    m.MoveGoal: "ordering.move",
    m.MoveGoalTo: "ordering.move_to",
    m.LetRest: "waking.let_rest",
    m.LeaveResting: "waking.leave_resting",
    m.EditGoal: "planning.edit",
    m.ChangeGoal: "planning.change",
    m.AddAction: "planning.add_action",
    m.ChangeAction: "planning.change_action",
    m.RemoveAction: "planning.remove_action",
    m.DeleteGoal: "planning.delete",
    m.TakeUpCommitment: "committing.take_up",
    m.AcceptCommitment: "committing.accept",
    m.AddCommitment: "committing.add",
    m.ChangeCommitment: "committing.change",
    m.DeleteCommitment: "committing.delete",
    m.EditPlan: "planning.edit_plan",
    m.PlanReview: "review_dates.plan",
    m.PlanReviews: "review_dates.plan_series",
    m.MoveReview: "review_dates.move",
    m.TakeOutReview: "review_dates.take_out",
    m.BeginReview: "reviewing.begin",
    m.OpenReview: "reviewing.open_review",
    m.TurnReview: "reviewing.turn",
    m.WriteReview: "reviewing.write",
    m.WriteGoalReview: "reviewing.write_goal",
    m.DateGoal: "reviewing.date_goal",
    m.SettleGoal: "reviewing.settle_goal",
    m.PlanNextReview: "reviewing.plan_next",
    m.FinishReview: "reviewing.finish",
    m.SaveCalendar: "review_dates.save_calendar",
    m.AddEntry: "learninglog.add",
    m.ChangeEntry: "learninglog.change",
    m.DeleteEntry: "learninglog.delete",
    m.SelectEntry: "learninglog.select",
    m.SearchLog: "learninglog.search",
    m.ChooseYear: "learninglog.choose_year",
    m.ShowEarlier: "learninglog.show_earlier",
    m.ExportLog: "learninglog.export",
    m.ImportLog: "learninglog.take_in",
    **PAPER_WAYS,
    c.LookAtPlan: "copies.look_at",
    c.ClosePlan: "copies.close",
    c.AdoptPlan: "copies.adopt",
    c.TakeGoalsBack: "copies.take_back",
    c.PlanRead: "copies.read",
    m.ExportTable: _export,
    m.RescueTo: _rescue,
    m.OpenHelp: "helping.open_page",
    m.SearchHelp: "helping.search",
    m.ChooseArticle: "helping.choose",
    m.ReadLicence: "helping.read_licence",
    m.LeaveHelp: "helping.leave",
    m.Undo: "undoing.undo",
    m.Redo: "undoing.redo",
    m.Retry: "saving.retry",
    m.CloseNotice: _close_notice,
    m.ProfilesFound: "starting.found",
    m.ProfileOpened: "starting.opened",
    m.ProfileRefused: "starting.refused",
    m.Erased: "erasing.erased",
    m.Refreshed: "assessing.refreshed",
    m.AssessmentOpened: "assessing.opened",
    m.Finished: "assessing.finished",
    m.ResultsRead: _results_read,
    m.Written: "saving.written",
    m.NotWritten: "saving.not_written",
    m.FileWritten: "planning.file_written",
    m.LogRead: "learninglog.log_read",
    m.Rescued: _rescued,
    m.Refused: _refused,
    m.WishToClose: "safekeeping.wish_to_close",
    m.CloseAnyway: "safekeeping.close_anyway",
    m.AskToRestore: "safekeeping.ask",
    m.KeepPresent: "safekeeping.keep",
    m.RestoreAsked: "safekeeping.restore_asked",
    m.RestoreOffered: "safekeeping.restore_offered",
    m.SalvageTo: "safekeeping.salvage",
    m.CopyTo: "safekeeping.copy",
    m.ShowAllBackups: "safekeeping.show_all",
    m.ProfileDamaged: "safekeeping.damaged",
    m.DamageFound: "safekeeping.damage_found",
    m.BackupsListed: "safekeeping.listed_backups",
    m.BackupCompared: "safekeeping.compared",
    m.ProfileRestored: "safekeeping.restored",
    m.ProfileSalvaged: "safekeeping.salvaged",
    m.NotRestored: "safekeeping.not_restored",
    m.Remarked: "safekeeping.remarked",
    m.Lock: "protecting.lock",
    m.Unlock: "protecting.unlock",
    m.UseRecoveryKey: "protecting.use_recovery_key",
    m.Recover: "protecting.recover",
    m.SecondPassed: "protecting.second_passed",
    m.AskAboutPassword: "protecting.ask",
    m.GivePassword: "protecting.give",
    m.ChangePassword: "protecting.change",
    m.TakePasswordAway: "protecting.take_away",
    m.SaveRecoveryKey: "protecting.save_key",
    m.ConfirmRecoveryKey: "protecting.confirm_key",
    m.ProfileLocked: "protecting.locked",
    m.NotUnlocked: "protecting.not_unlocked",
    m.PasswordSettled: "protecting.settled",
    m.PasswordRefused: "protecting.refused",
}
"""What takes which message; a room of its own is loaded when its first message comes, so that the start is quick."""
