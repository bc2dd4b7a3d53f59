"""What can happen to the window: somebody does something, or an effect reports back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from librarian_self.i18n.messages import Message as Sentence
from librarian_self.presenters.effects import Effect, Write
from librarian_self.presenters.state import Opened, Screen, Standing

if TYPE_CHECKING:
    from librarian_self.model.answer import Assessment
    from librarian_self.model.plan import Goal, PlanSettings
    from librarian_self.services.profiles import KnownProfile
    from librarian_self.services.session import Taken
    from librarian_self.services.shelf import FormSummary


def _new_goal_id() -> str:
    from librarian_self.services.session import new_goal_id

    return new_goal_id()


# Somebody does something


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """The window's language."""

    language: str


@dataclass(frozen=True, slots=True)
class TypeName:
    """The name on the first start."""

    name: str


@dataclass(frozen=True, slots=True)
class ChooseRole:
    """A role, on the first start or later."""

    role: str


@dataclass(frozen=True, slots=True)
class StepForward:
    """The next step of the first start; on the last one the profile is made."""


@dataclass(frozen=True, slots=True)
class StepBack:
    """The step before."""


@dataclass(frozen=True, slots=True)
class AddProfile:
    """Begin a new profile on a shared computer."""


@dataclass(frozen=True, slots=True)
class SwitchProfile:
    """Open another profile."""

    path: Path


@dataclass(frozen=True, slots=True)
class AskToErase:
    """Show what erasing the open profile means, before anything goes."""


@dataclass(frozen=True, slots=True)
class KeepProfile:
    """Erase nothing."""


@dataclass(frozen=True, slots=True)
class EraseForGood:
    """Erase the open profile and its backups; taken only after `AskToErase`."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A new name for the open profile."""

    name: str


@dataclass(frozen=True, slots=True)
class SetSetting:
    """Keep a setting (theme, text size) in the profile."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class GoTo:
    """Another page."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class StartForm:
    """Begin a new assessment. `rater` None: the person whose profile it is; `occasion`: one of the form's, or none."""

    form: str
    rater: str | None = None
    occasion: str | None = None


@dataclass(frozen=True, slots=True)
class Continue:
    """Go on with an assessment."""

    assessment: int


@dataclass(frozen=True, slots=True)
class ChangeAnswer:
    """Change parts of the answer to `item`; `patch` as in `services.answering`."""

    item: str
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class GoToItem:
    """Another item of the assessment."""

    item: str


@dataclass(frozen=True, slots=True)
class GoToSection:
    """The first unanswered item of a section, else its first."""

    section: str


@dataclass(frozen=True, slots=True)
class Move:
    """`by` items forward or back."""

    by: int


@dataclass(frozen=True, slots=True)
class NextUnanswered:
    """The next item without an answer, round the end."""


@dataclass(frozen=True, slots=True)
class FinishAssessment:
    """All that one wants to say is said."""


@dataclass(frozen=True, slots=True)
class ShowResults:
    """The results of an assessment."""

    assessment: int


@dataclass(frozen=True, slots=True)
class ShowTable:
    """The numbers as a table, or as charts."""

    as_table: bool


@dataclass(frozen=True, slots=True)
class AcceptSuggestion:
    """Make a suggested goal one's own."""

    item: str
    goal: str = field(default_factory=_new_goal_id)


@dataclass(frozen=True, slots=True)
class AddGoal:
    """A goal of one's own, still to be written."""

    goal: str = field(default_factory=_new_goal_id)


@dataclass(frozen=True, slots=True)
class SelectGoal:
    """The goal to see on the right."""

    goal: str


@dataclass(frozen=True, slots=True)
class EditGoal:
    """A goal as it reads now."""

    goal: Goal


@dataclass(frozen=True, slots=True)
class ChangeGoal:
    """Change parts of a goal, in view or not; `patch` names fields of `Goal` with their new values."""

    goal: str
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class AddAction:
    """An action of a goal, still to be written; one that is not written yet is enough."""

    goal: str


@dataclass(frozen=True, slots=True)
class ChangeAction:
    """Change parts of the action at `place` (0 first); `patch` names fields of `GoalAction`."""

    goal: str
    place: int
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class RemoveAction:
    """Take the action at `place` (0 first) out of a goal (undo brings it back)."""

    goal: str
    place: int


@dataclass(frozen=True, slots=True)
class DeleteGoal:
    """Take a goal out of the plan (undo brings it back)."""

    goal: str


@dataclass(frozen=True, slots=True)
class TakeUpCommitment:
    """Begin a commitment from a section of the ethics results; one from there that the plan has already is shown."""

    section: str
    commitment: str = field(default_factory=_new_goal_id)


@dataclass(frozen=True, slots=True)
class AddCommitment:
    """A commitment of one's own, still to be written; one that is not written yet is enough."""

    commitment: str = field(default_factory=_new_goal_id)


@dataclass(frozen=True, slots=True)
class ChangeCommitment:
    """Change parts of a commitment; `patch` names fields of `Commitment` with their new values."""

    commitment: str
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class DeleteCommitment:
    """Take a commitment out of the plan (undo brings it back)."""

    commitment: str


@dataclass(frozen=True, slots=True)
class EditPlan:
    """The plan's settings as they read now."""

    settings: PlanSettings


@dataclass(frozen=True, slots=True)
class ExportPdf:
    """Write the plan to this file."""

    path: Path


@dataclass(frozen=True, slots=True)
class ExportTable:
    """Write the answers to this file (CSV or JSON)."""

    path: Path


@dataclass(frozen=True, slots=True)
class RescueTo:
    """Save the profile into another file, because its own is gone."""

    path: Path


@dataclass(frozen=True, slots=True)
class OpenHelp:
    """Help, at the article for the page that one is on."""


@dataclass(frozen=True, slots=True)
class SearchHelp:
    """What is looked for in Help, as it is being typed."""

    query: str


@dataclass(frozen=True, slots=True)
class ChooseArticle:
    """An article of Help."""

    article: str


@dataclass(frozen=True, slots=True)
class ReadLicence:
    """The text of a licence; the one that is open is closed."""

    licence: str


@dataclass(frozen=True, slots=True)
class LeaveHelp:
    """From Help back to the page before, from About back to Help."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last change back."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Make the change that was taken back again."""


@dataclass(frozen=True, slots=True)
class Retry:
    """Try again what could not be saved."""


@dataclass(frozen=True, slots=True)
class CloseNotice:
    """The notice was read."""


# An effect reports back


@dataclass(frozen=True, slots=True)
class ProfilesFound:
    """The profiles of this computer."""

    known: tuple[KnownProfile, ...]


@dataclass(frozen=True, slots=True)
class ProfileOpened:
    """A profile is open; `today` is the local date then, `forms` are those of the program (none: as before)."""

    opened: Opened
    known: tuple[KnownProfile, ...]
    today: str
    forms: tuple[FormSummary, ...] = ()


@dataclass(frozen=True, slots=True)
class ProfileRefused:
    """A profile could not be made or opened; the one that was open, if any, is closed."""

    reason: Sentence
    known: tuple[KnownProfile, ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """The profile that was open and its backups are gone."""

    known: tuple[KnownProfile, ...]


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What assessments there are, read again after one was begun, taken up or finished."""

    standings: tuple[Standing, ...]
    basis: Taken | None


@dataclass(frozen=True, slots=True)
class AssessmentOpened:
    """An assessment, for the Assess page."""

    taken: Taken


@dataclass(frozen=True, slots=True)
class Finished:
    """An assessment was finished."""

    assessment: Assessment


@dataclass(frozen=True, slots=True)
class ResultsRead:
    """An assessment for the Results page; None: there is none with answers yet.

    `partner`: the same by another rater, once both have finished. `care`: see `Looking`.
    """

    taken: Taken | None
    earlier: Taken | None
    partner: Taken | None = None
    care: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """Words of the person are on disk since `at` (UTC, ISO)."""

    effect: Write
    at: str


@dataclass(frozen=True, slots=True)
class NotWritten:
    """Words of the person could not be saved. `moved`: the file is not where it was, so only a rescue helps."""

    effect: Write
    reason: Sentence
    moved: bool = False


@dataclass(frozen=True, slots=True)
class FileWritten:
    """An export is done."""

    path: Path


@dataclass(frozen=True, slots=True)
class Rescued:
    """The profile lies in this file now."""

    path: Path


@dataclass(frozen=True, slots=True)
class Refused:
    """An effect could not be done. `moved`: the profile's file is not where it was, so only a rescue helps."""

    effect: Effect
    reason: Sentence
    moved: bool = False


Deed: TypeAlias = (
    ChooseLanguage
    | TypeName
    | ChooseRole
    | StepForward
    | StepBack
    | AddProfile
    | SwitchProfile
    | AskToErase
    | KeepProfile
    | EraseForGood
    | Rename
    | SetSetting
    | GoTo
    | StartForm
    | Continue
    | ChangeAnswer
    | GoToItem
    | GoToSection
    | Move
    | NextUnanswered
    | FinishAssessment
    | ShowResults
    | ShowTable
    | AcceptSuggestion
    | AddGoal
    | SelectGoal
    | EditGoal
    | ChangeGoal
    | AddAction
    | ChangeAction
    | RemoveAction
    | DeleteGoal
    | TakeUpCommitment
    | AddCommitment
    | ChangeCommitment
    | DeleteCommitment
    | EditPlan
    | ExportPdf
    | ExportTable
    | RescueTo
    | OpenHelp
    | SearchHelp
    | ChooseArticle
    | ReadLicence
    | LeaveHelp
    | Undo
    | Redo
    | Retry
    | CloseNotice
)
"""What a person does."""

Report: TypeAlias = (
    ProfilesFound
    | ProfileOpened
    | ProfileRefused
    | Erased
    | Refreshed
    | AssessmentOpened
    | Finished
    | ResultsRead
    | Written
    | NotWritten
    | FileWritten
    | Rescued
    | Refused
)
"""What comes back from an effect."""

Message: TypeAlias = Deed | Report
