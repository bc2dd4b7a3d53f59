"""A profile that is open: what can be done with it, one transaction each."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.answer import NO_ANSWER, Answer, Answers, Assessment, Revision
from librarian_self.model.form import SELF, Form, Kind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.parts import Kept, PlanPart, key_of, part_of
from librarian_self.model.plan import Commitment, Goal, GoalOrder, PlanSettings
from librarian_self.model.profile import NOT_SURE, Profile
from librarian_self.model.remembered import Remembered
from librarian_self.model.review import Review
from librarian_self.services.answering import AnswerRefused, change_answer
from librarian_self.services.backups import BackupShelf, backup_shelf
from librarian_self.services.changes import Changed, Changes
from librarian_self.services.checking import checked
from librarian_self.services.clock import SYSTEM_CLOCK, Clock
from librarian_self.services.parts_json import (
    commitment_from_json,
    entry_from_json,
    goal_from_json,
    order_from_json,
    part_to_json,
    remembered_from_json,
    review_from_json,
    settings_from_json,
)
from librarian_self.services.person import checked_name, checked_role
from librarian_self.services.profiles import user_data_folder
from librarian_self.services.shelf import OpenedForm, read_opened
from librarian_self.services.spelling import spelled
from librarian_self.storage import Given, ProfileFile, Safe
from librarian_self.storage.header import SCHEMA_VERSION
from librarian_self.storage.rows import Said

T = TypeVar("T")


class NoSuchAssessment(Refusal):
    """The profile has no such assessment."""


@dataclass(frozen=True, slots=True)
class Taken:
    """An assessment with the form that was answered and its newest answers."""

    assessment: Assessment
    form: Form
    answers: Answers
    place: str | None


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """An answer that is on disk."""

    revision: Revision
    changes: Changes


class Session:
    """The use cases over one open profile. Belongs to the thread that opened it, as its file does."""

    def __init__(self, file: ProfileFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self._forms: dict[str, OpenedForm] = {}
        self._answers: dict[int, dict[str, Answer]] = {}
        self._begun: dict[int, Assessment] = {}
        self._language = file.profile().lang

    @classmethod
    def create(
        cls, path: Path, name: str, role: str = NOT_SURE, lang: str = "en", clock: Clock = SYSTEM_CLOCK
    ) -> Self:
        """Make a new profile file; raises Refusal for a bad name or role, or when the file cannot be made."""
        profile = Profile(str(uuid.uuid4()), checked_name(name), checked_role(role), lang)
        return cls(ProfileFile.create(path, profile, clock.now()), clock)

    @classmethod
    def open(
        cls,
        path: Path,
        clock: Clock = SYSTEM_CLOCK,
        wait: float = 1.0,
        backups: Path | None = None,
        given: Given | None = None,
    ) -> Self:
        """Open a profile file, waiting at most `wait` seconds for whoever holds it; raises StorageError.

        A file that an older version of the program wrote is brought up to date, after a backup in `backups` (else
        where this computer keeps them). A protected one needs the secret that is `given`.
        """

        def find_safe() -> Safe:
            return Safe(backups or backup_shelf(user_data_folder()).folder, clock.now())

        return cls(ProfileFile.open(path, wait=wait, find_safe=find_safe, given=given), clock)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._file.path

    @property
    def uuid(self) -> str:
        """What tells this profile from all others, wherever its file lies."""
        return self._file.uuid

    @property
    def is_protected(self) -> bool:
        """Whether the file opens only with a secret."""
        return self._file.is_protected

    @property
    def schema(self) -> int:
        """The version of the file's shape."""
        return SCHEMA_VERSION

    # The person

    def profile(self) -> Profile:
        """Whose file it is."""
        return self._file.profile()

    def change_profile(
        self, *, name: str | None = None, role: str | None = None, lang: str | None = None
    ) -> Changes:
        """Rename, change role or language; what is None stays."""
        profile = self.profile()
        changed = replace(
            profile,
            name=profile.name if name is None else checked_name(name),
            role=profile.role if role is None else checked_role(role),
            lang=profile.lang if lang is None else lang,
        )
        at = self._clock.now()
        self._file.save_profile(changed, at)
        self._language = changed.lang
        return Changes(frozenset({Changed.PROFILE}), at)

    def settings(self) -> Mapping[str, str]:
        """Theme, text size and the like, by key."""
        return self._file.settings()

    def change_setting(self, key: str, value: str) -> Changes:
        """Keep one setting."""
        at = self._clock.now()
        self._file.save_setting(key, value, at)
        return Changes(frozenset({Changed.SETTINGS}), at)

    # Assessments and answers

    def assessments(self) -> tuple[Assessment, ...]:
        """All of them, oldest first."""
        return self._file.assessments()

    def start(self, opened: OpenedForm, rater: str = SELF, occasion: str | None = None) -> Taken:
        """Begin an assessment and keep the exact form with it; raises AnswerRefused for an unknown rater or occasion."""
        form = opened.form
        if rater not in form.raters:
            raise AnswerRefused(msg("the form “{form}” has no rater “{rater}”", form=form.id, rater=rater))
        occasions = {known.id: known for known in form.occasions}
        if occasion is not None and (occasion not in occasions or rater not in occasions[occasion].raters):
            raise AnswerRefused(
                msg(
                    "“{rater}” does not answer this form on the occasion “{occasion}”",
                    rater=rater,
                    occasion=occasion,
                )
            )
        at = self._clock.now()
        with self._file.transaction():
            self._file.keep_form(form.hash, form.id, form.version, opened.data)
            assessment = self._file.start_assessment(form.id, form.version, form.hash, rater, occasion, at)
        self._forms[form.hash] = opened
        return Taken(assessment, form, {}, None)

    def latest(
        self, form_id: str | None = None, rater: str | None = None, occasion: str | None = None
    ) -> Assessment | None:
        """The newest assessment, of this form, rater and occasion where they are given."""
        fitting = [
            taken
            for taken in self.assessments()
            if form_id in (None, taken.form)
            and rater in (None, taken.rater)
            and occasion in (None, taken.occasion)
        ]
        return fitting[-1] if fitting else None

    def take(self, assessment_id: int) -> Taken:
        """An assessment with its form and answers; raises NoSuchAssessment."""
        assessment = self._assessment(assessment_id)
        form = self.form(assessment.form_hash)
        return Taken(assessment, form, dict(self._newest(assessment.id)), self._file.place(assessment.id))

    def basis(self) -> Taken | None:
        """What suggestions come from: the person's newest finished competency assessment, else the newest begun."""
        own = [taken for taken in reversed(self.assessments()) if taken.rater == SELF]
        ordered = sorted(own, key=_is_unfinished)
        taken = (self.take(assessment.id) for assessment in ordered)
        return next((each for each in taken if each.form.kind is Kind.COMPETENCY and each.answers), None)

    def ethics(self) -> Taken | None:
        """What suggests commitments: the person's newest finished ethics assessment."""
        own = [each for each in reversed(self.assessments()) if each.rater == SELF and each.finished]
        taken = (self.take(assessment.id) for assessment in own)
        return next((each for each in taken if each.form.kind is Kind.ETHICS and each.answers), None)

    def series(self, assessment: Assessment) -> tuple[Taken, ...]:
        """All assessments of the same form by the same rater that have answers, oldest first."""
        alike = (
            self.take(each.id)
            for each in self.assessments()
            if (each.form, each.rater) == (assessment.form, assessment.rater)
        )
        return tuple(taken for taken in alike if taken.answers)

    def before(self, assessment: Assessment) -> Taken | None:
        """The assessment before this one, of the same form and rater, that has answers."""
        earlier = [taken for taken in self.series(assessment) if taken.assessment.id < assessment.id]
        return earlier[-1] if earlier else None

    def form(self, form_hash: str) -> Form:
        """The form that was answered, as it was then."""
        if form_hash not in self._forms:
            self._forms[form_hash] = read_opened(self._file.form_bytes(form_hash), "form.yaml")
        return self._forms[form_hash].form

    def answer(self, assessment_id: int, item: str, patch: Mapping[str, object]) -> SavedAnswer:
        """Change one answer; on return it is durable. Raises AnswerRefused, NoSuchAssessment, StorageError."""
        assessment = self._assessment(assessment_id)
        form = self.form(assessment.form_hash)
        before = self._newest(assessment_id).get(item, NO_ANSWER)
        after = change_answer(form, item, before, patch, assessment.rater)
        return self.put_answer(assessment_id, item, spelled(after, self._language))

    def put_answer(self, assessment_id: int, item: str, answer: Answer) -> SavedAnswer:
        """Save an answer that was already checked; undo and redo save the earlier one again."""
        at = self._clock.now()
        newest = self._newest(assessment_id)
        revision = self._file.save_answer(assessment_id, item, answer, at)
        newest[item] = answer
        return SavedAnswer(revision, Changes(frozenset({Changed.ANSWERS}), at, revision.seq))

    def _assessment(self, assessment_id: int) -> Assessment:
        """An assessment, read once until it is finished: it is on the way of every answer."""
        if assessment_id not in self._begun:
            self._begun = {taken.id: taken for taken in self.assessments()}
        if assessment_id not in self._begun:
            raise NoSuchAssessment(msg("this profile has no assessment {number}", number=assessment_id))
        return self._begun[assessment_id]

    def _newest(self, assessment_id: int) -> dict[str, Answer]:
        """The newest answers, read once: nobody else can write while this session holds the file."""
        if assessment_id not in self._answers:
            self._answers[assessment_id] = self._file.answers(assessment_id)
        return self._answers[assessment_id]

    def revisions(self, assessment_id: int | None = None) -> tuple[Revision, ...]:
        """The log of answers, oldest first."""
        return self._file.revisions(assessment_id)

    def revision_count(self) -> int:
        """How many rows the log of answers has."""
        return self._file.revision_count()

    def keep_place(self, assessment_id: int, item: str) -> None:
        """Remember where one stopped."""
        self._file.save_place(assessment_id, item)

    def finish(self, assessment_id: int) -> Assessment:
        """Mark an assessment as finished. Its answers may still be changed; finishing again gives a new date."""
        finished = self._file.finish_assessment(assessment_id, self._clock.now())
        self._begun.clear()
        return finished

    # The plan

    def goals(self) -> tuple[Goal, ...]:
        """All goals in the person's order; without one, oldest first."""
        return self.goal_order().sorted(self._all(PlanPart.GOAL, goal_from_json))

    def goal_order(self) -> GoalOrder:
        """The order in which the person wants to see the goals."""
        return next(iter(self._all(PlanPart.ORDER, order_from_json)), GoalOrder())

    def commitments(self) -> tuple[Commitment, ...]:
        """All ethics commitments, oldest first."""
        return self._all(PlanPart.COMMITMENT, commitment_from_json)

    def reviews(self) -> tuple[Review, ...]:
        """All reviews, planned and held, in the order in which they were first written."""
        return self._all(PlanPart.REVIEW, review_from_json)

    def learning(self) -> tuple[LearningEntry, ...]:
        """The learning log in the order in which it was first written."""
        return self._all(PlanPart.LEARNING, entry_from_json)

    def plan_settings(self) -> PlanSettings:
        """Period, hours a month, career aim and the like."""
        return next(iter(self._all(PlanPart.SETTINGS, settings_from_json)), PlanSettings())

    def remembered(self) -> tuple[Remembered, ...]:
        """Where the person was at earlier assessments, as they see it now."""
        return self._all(PlanPart.REMEMBERED, remembered_from_json)

    def save(self, value: Kept) -> Changes:
        """Keep a part of the plan, new or changed; on return it is durable. Raises PlanRefused, StorageError."""
        value = spelled(value, self._language)
        return self._put(part_of(value), key_of(value), part_to_json(checked(value)))

    def save_all(self, values: Iterable[Kept], removed: Iterable[tuple[PlanPart, str]] = ()) -> Changes:
        """Keep several parts of the plan and take others out, all or nothing. Raises PlanRefused, StorageError."""
        at, seq = self._clock.now(), None
        with self._file.transaction():
            for value in (spelled(each, self._language) for each in values):
                seq = self._file.put(part_of(value), key_of(value), part_to_json(checked(value)), at)
            for part, key in removed:
                seq = self._file.put(part, key, None, at)
        return Changes(frozenset({Changed.PLAN}), at, seq)

    def remove(self, part: PlanPart, key: str) -> Changes:
        """Take something out of the plan; saving it again brings it back."""
        return self._put(part, key, None)

    def _all(self, part: PlanPart, read: Callable[[str, Mapping[str, object]], T]) -> tuple[T, ...]:
        return tuple(read(key, body) for key, body in self._file.records(part).items())

    def _put(self, part: PlanPart, key: str, body: Mapping[str, object] | None) -> Changes:
        at = self._clock.now()
        return Changes(frozenset({Changed.PLAN}), at, self._file.put(part, key, body, at))

    # Safety

    def announce(self) -> None:
        """Tell others who want to open the file who has it, until it is closed."""
        self._file.announce(self._clock.now())

    def back_up(self, folder: Path) -> Path | None:
        """Write a verified backup where something was saved that no backup has; raises BackupFailed."""
        return BackupShelf(folder).back_up(self._file, self._clock.now())

    def said(self) -> Said:
        """Every row, to be compared with what a backup says."""
        return self._file.said()

    def erase(self, folder: Path) -> None:
        """Close the profile and erase it and its backups in `folder`; raises `ProfileMoved` (still open), `CannotErase`."""
        self._file.erase(folder)
        BackupShelf(folder).forget(self.uuid)

    def copy_to(self, path: Path) -> None:
        """Write a verified copy into a new file; raises AlreadyExists, CannotWrite."""
        self._file.copy_to(path)

    def rescue(self) -> bytes:
        """The whole profile from memory, for when its file went away."""
        return self._file.rescue()


def _is_unfinished(assessment: Assessment) -> bool:
    return assessment.finished is None


def new_goal_id() -> str:
    """An id for a goal; sixteen hex digits."""
    return uuid.uuid4().hex[:16]
