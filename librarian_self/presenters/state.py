"""All that the window knows, as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from librarian_self.model.profile import NOT_SURE
from librarian_self.presenters.kit_state import KitOffer, Trainer
from librarian_self.presenters.question_state import Question
from librarian_self.presenters.secret_state import PasswordAsked, ShownKey, Unlocking

if TYPE_CHECKING:
    from librarian_self.i18n.messages import Message
    from librarian_self.model.answer import Answer, Answers, Assessment
    from librarian_self.model.form import Form
    from librarian_self.model.learning import LearningEntry
    from librarian_self.model.parts import Kept, PlanPart
    from librarian_self.model.plan import Commitment, Goal, GoalOrder, PlanSettings
    from librarian_self.model.profile import Profile
    from librarian_self.model.remembered import Remembered
    from librarian_self.model.review import Review
    from librarian_self.model.scores import Overall
    from librarian_self.presenters.copy_state import OpenCopy
    from librarian_self.presenters.effects import Opening, Write
    from librarian_self.presenters.paper_state import Paper
    from librarian_self.services.kits import InstalledKit
    from librarian_self.services.profiles import KnownProfile
    from librarian_self.services.recovery import Offer
    from librarian_self.services.session import Taken
    from librarian_self.services.shelf import FormSummary
    from librarian_self.storage.backupfiles import Backup
    from librarian_self.storage.comparing import Change


class Screen(StrEnum):
    """Which page of the window is open."""

    WELCOME = "welcome"
    HOME = "home"
    ASSESS = "assess"
    RESULTS = "results"
    PLAN = "plan"
    LOG = "log"
    REVIEW = "review"
    TRAINER = "trainer"
    SETTINGS = "settings"
    HELP = "help"
    ABOUT = "about"
    UNLOCK = "unlock"
    RECOVERY_KEY = "recovery-key"
    PAPER = "paper"
    COPY = "copy"


class Tone(StrEnum):
    """How a notice looks: for information, or for something that needs a look."""

    CALM = "calm"
    CARE = "care"


class NoticeAction(StrEnum):
    """What a notice offers to do."""

    RETRY = "retry"
    RESCUE = "rescue"
    OPEN_FOLDER = "open-folder"
    RESTORE = "restore"
    SALVAGE = "salvage"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence above the page, with what can be done about it.

    `path`: the file it speaks of; `backup_at`: the time (UTC, ISO) of the backup that it offers.
    """

    message: Message
    tone: Tone = Tone.CALM
    actions: tuple[NoticeAction, ...] = ()
    path: Path | None = None
    backup_at: str | None = None


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first start. `step` 0 to 2: language, name and role, begin."""

    step: int = 0
    name: str = ""
    role: str = NOT_SURE
    problem: Message | None = None
    settings: Mapping[str, str] = field(default_factory=dict)
    """Text size and colours that were chosen before there was a profile to keep them."""


@dataclass(frozen=True, slots=True)
class AnswerEdit:
    """An answer that was changed, so that it can be changed back."""

    assessment: int
    item: str
    before: Answer
    after: Answer


@dataclass(frozen=True, slots=True)
class PartEdit:
    """A part of the plan that was changed; None stands for "not there". `place`: how many of its kind stand before it."""

    part: PlanPart
    key: str
    before: Kept | None
    after: Kept | None
    place: int


@dataclass(frozen=True, slots=True)
class JointEdit:
    """Parts of the plan that one deed changed together; undo takes all of them back at once."""

    edits: tuple[PartEdit, ...]


@dataclass(frozen=True, slots=True)
class LogEdit:
    """The whole learning log before and after a table was taken in."""

    before: tuple[LearningEntry, ...]
    after: tuple[LearningEntry, ...]


Edit: TypeAlias = AnswerEdit | PartEdit | JointEdit | LogEdit


@dataclass(frozen=True, slots=True)
class Assessing:
    """The assessment on the Assess page: its form, the newest answers, and the item in view."""

    assessment: Assessment
    form: Form
    answers: Answers
    item: str


@dataclass(frozen=True, slots=True)
class Looking:
    """The assessment on the Results page, in the `series` of all by the same rater on this form, oldest first.

    `beside` is the id of the one that it is compared with; None: the one before it. `back` is the section whose items
    one looks back at; None: the first. `partner` is the same by another rater, once both have finished. `care`: the
    answers look as if the statements were not read; said softly to the person, and to nobody else.
    """

    taken: Taken
    series: tuple[Taken, ...] = ()
    as_table: bool = False
    partner: Taken | None = None
    care: bool = False
    beside: int | None = None
    back: str | None = None

    @property
    def others(self) -> tuple[Taken, ...]:
        """What it can be compared with, oldest first."""
        return tuple(each for each in self.series if each.assessment.id != self.taken.assessment.id)

    @property
    def compared(self) -> Taken | None:
        """What it is compared with: what was chosen, else the one before it; None for the first."""
        chosen = [each for each in self.others if each.assessment.id == self.beside]
        before = [each for each in self.others if each.assessment.id < self.taken.assessment.id]
        return next(reversed(chosen or before), None)


@dataclass(frozen=True, slots=True)
class Reviewing:
    """The review on its page, by id, and the goal in view; None: the last page, about the plan as a whole.

    A review that nothing was written for yet is not in the plan. `coming` is the next one, once its day was said here.
    """

    review: str
    goal: str | None = None
    coming: str | None = None


@dataclass(frozen=True, slots=True)
class Log:
    """What is seen of the learning log: the entry that is open, what is looked for, the year (None: all).

    `shown` is how many of the entries found are on the page, the newest first.
    """

    entry: str | None = None
    query: str = ""
    year: int | None = None
    shown: int = 20


@dataclass(frozen=True, slots=True)
class Help:
    """What is read on Help and on About. `back`: the page that they were opened from; `topic`: the article for it.

    `article` is the one that was chosen since, `licence` the one whose text is open; empty for none.
    """

    back: Screen = Screen.HOME
    topic: str = ""
    query: str = ""
    article: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Saving:
    """What is not on disk yet, in order, and when something last was (UTC, ISO).

    `trouble`: why some of it could not be saved, with the way on; it comes back until all is saved.
    """

    pending: tuple[Write, ...] = ()
    saved_at: str | None = None
    trouble: Notice | None = None

    @property
    def failed(self) -> bool:
        """Whether something could not be saved."""
        return self.trouble is not None


@dataclass(frozen=True, slots=True)
class Asked:
    """The backup that is asked about, and what would change with it."""

    backup: Backup
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Safety:
    """The backups of the open profile, newest first, and what is done about damage.

    `asked`: whether to bring one back was asked and is not answered yet. `offer`: what helps with a damaged file.
    """

    backups: tuple[Backup, ...] = ()
    all_shown: bool = False
    asked: Asked | None = None
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """An assessment in a list: how far it is, and once it is finished its one figure, where it has one."""

    assessment: Assessment
    answered: int
    items: int
    seconds_left: int
    overall: Overall | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """The profile in the window and all of it that pages share. `goals` stand in the person's `order`."""

    path: Path
    profile: Profile
    settings: Mapping[str, str]
    standings: tuple[Standing, ...]
    goals: tuple[Goal, ...]
    plan: PlanSettings
    order: GoalOrder
    commitments: tuple[Commitment, ...] = ()
    reviews: tuple[Review, ...] = ()
    learning: tuple[LearningEntry, ...] = ()
    remembered: tuple[Remembered, ...] = ()
    basis: Taken | None = None
    """The newest finished competency assessment, else the newest begun one: what suggestions come from."""
    ethics: Taken | None = None
    """The newest finished ethics assessment: what suggests commitments."""
    protected: bool = False
    """Whether the file opens only with a password."""


@dataclass(frozen=True, slots=True)
class State:
    """The whole of it. `today` is the local date, ISO; `folder` where data lie.

    `opening`: the profile that was asked for, or the end of the open one. Until that is done, nothing that a person
    does is taken: it would be written into the wrong file. `erasing`: whether the open profile is to be erased was
    asked and is not answered yet. `waking`: the goal beyond the five active ones that asks which of them rests.
    `copy` is a plan that was opened from a PDF, while its page is open. `question` stands above the page until it is
    answered. `kits` were taken in, the newest first; `offer` is one that waits for an answer.
    """

    language: str
    folder: Path
    today: str
    forms: tuple[FormSummary, ...]
    screen: Screen = Screen.WELCOME
    ready: bool = False
    known: tuple[KnownProfile, ...] = ()
    welcome: Welcome = field(default_factory=Welcome)
    opening: Opening | None = None
    erasing: bool = False
    opened: Opened | None = None
    assessing: Assessing | None = None
    looking: Looking | None = None
    reviewing: Reviewing | None = None
    log: Log = field(default_factory=Log)
    help: Help = field(default_factory=Help)
    goal: str | None = None
    waking: str | None = None
    paper: Paper | None = None
    copy: OpenCopy | None = None
    saving: Saving = field(default_factory=Saving)
    safety: Safety = field(default_factory=Safety)
    unlocking: Unlocking | None = None
    password: PasswordAsked = field(default_factory=PasswordAsked)
    shown_key: ShownKey | None = None
    kits: tuple[InstalledKit, ...] = ()
    offer: KitOffer | None = None
    trainer: Trainer = field(default_factory=Trainer)
    undone: tuple[Edit, ...] = ()
    done: tuple[Edit, ...] = ()
    question: Question | None = None
    notice: Notice | None = None
    busy: Message | None = None

    @property
    def place(self) -> Screen:
        """The page one is on; on Help and About the one that they lie over."""
        return self.help.back if self.screen in (Screen.HELP, Screen.ABOUT) else self.screen


def first_form(state: State) -> str | None:
    """The form that the first start begins with; None before the forms are known."""
    if not state.forms:
        return None  # the model of a form is large, and the window is shown before there is one
    from librarian_self.model.form import Kind
    from librarian_self.presenters.shelves import shown_forms

    return next(
        (form.id for form in shown_forms(state) if form.kind is Kind.COMPETENCY and not form.occasions), None
    )
