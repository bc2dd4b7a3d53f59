"""Carries out effects with the services; lives on the worker's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, assert_never, get_args

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.parts import PlanPart
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.assessing import standing_of
from librarian_self.presenters.copy_effects import ReadPlan
from librarian_self.presenters.copy_reader import read_plan
from librarian_self.presenters.doorkeeper import Doorkeeper, asks_for_a_secret
from librarian_self.presenters.erase_effects import ErasePart, WeighErasing
from librarian_self.presenters.exporting import EXPORTS, Export, export, gather, read_log
from librarian_self.presenters.forgetter import erase_part, weigh
from librarian_self.presenters.kit_keeper import KitKeeper
from librarian_self.presenters.lookup import look_up
from librarian_self.presenters.paper_effects import GatherPlan
from librarian_self.presenters.state import Opened, Standing
from librarian_self.services.clock import Clock
from librarian_self.services.files import write_whole
from librarian_self.services.profiles import (
    DataFolder,
    KnownProfile,
    forget,
    free_path,
    known_profiles,
    remember,
)
from librarian_self.services.raters import is_own
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from librarian_self.storage import BackupFailed, DamagedProfile, ProfileMoved

if TYPE_CHECKING:
    from librarian_self.presenters.recovering import Recoverer
    from librarian_self.storage import Given

Reports: TypeAlias = tuple[m.Message, ...]


class _NoProfile(Refusal):
    """An effect asks for a profile, and none is open."""


class _Fault(Refusal):
    """The program itself made a mistake."""


_FAULT = msg(
    "The program made a mistake, so this could not be done. Everything saved before is safe. Please try again; if that "
    "does not help, save a copy in another place."
)


class Performer:
    """Holds the open session; every method runs on one thread, which owns the file."""

    def __init__(self, folder: DataFolder, shelf: Shelf, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._kits = KitKeeper(folder, shelf, clock)
        self._session: Session | None = None
        self._ways: Mapping[type, Callable[[Any], Reports]] = {
            e.Begin: self._begin,
            e.CreateProfile: self._create,
            e.OpenProfile: self._open_profile,
            e.EraseProfile: self._erase,
            e.StartAssessment: self._start,
            e.TakeUp: self._take_up,
            e.KeepPlace: self._keep_place,
            e.Finish: self._finish,
            e.LookAt: lambda effect: (look_up(effect, self._open),),
            e.Refresh: self._refresh,
            e.ReadLog: self._read_log,
            ReadPlan: read_plan,
            **dict.fromkeys(EXPORTS, self._export),
            GatherPlan: self._gather,
            e.Rescue: self._rescue,
            e.ListBackups: lambda _effect: (self._recoverer.list_backups(self._open),),
            e.CompareBackup: lambda effect: (self._recoverer.compare(self._open, effect.backup),),
            e.RestoreBackup: self._restore,
            e.SalvageProfile: self._salvage,
            **self._kits.ways(),
            WeighErasing: lambda effect: (weigh(effect, self._open, self._recoverer.backups.folder),),
            ErasePart: self._erase_part,
            e.LockProfile: self._lock,
            e.RecoverProfile: self._recover,
            **dict.fromkeys(get_args(e.PasswordChange), self._change_password),
            **dict.fromkeys(get_args(e.Write), self._write),
        }

    def perform(self, effect: e.Effect) -> Reports:
        """Carry out `effect`. What the user's world refuses comes back as a message; our own faults are raised."""
        try:
            return self._ways[type(effect)](effect)
        except Refusal as refusal:
            return (self._refusal(effect, refusal),)

    def fault(self, effect: e.Effect) -> m.Message:
        """What to report of an effect that met a fault of ours: as with a refusal, it can be tried again."""
        return self._refusal(effect, _Fault(_FAULT))

    def _refusal(self, effect: e.Effect, refusal: Refusal) -> m.Message:
        secret = asks_for_a_secret(refusal)
        match effect:
            case e.ProtectProfile() | e.ExchangePassword() | e.UnprotectProfile() if (
                self._session is not None
            ):
                return m.PasswordRefused(refusal.message)
            case _ if secret is not None:
                self.close()
                return self._doorkeeper.refusal(secret.path, secret)
            case e.RecoverProfile():
                return self._doorkeeper.refusal(effect.path, refusal)
            case (
                e.Begin()
                | e.CreateProfile()
                | e.OpenProfile()
                | e.LockProfile()
                | e.ProtectProfile()
                | e.ExchangePassword()
                | e.UnprotectProfile()
            ):
                self.close()
                return self._recoverer.refused(refusal)
            case e.RestoreBackup() | e.SalvageProfile():
                return m.NotRestored(refusal.message)
            case e.EraseProfile() if self._session is None:
                return m.ProfileRefused(refusal.message, known_profiles(self._folder))
            case e.PutAnswer() | e.Save() | e.Remove() | e.SaveLog() | e.ChangeProfile() | e.ChangeSetting():
                return m.NotWritten(effect, refusal.message, isinstance(refusal, ProfileMoved))
            case _ if self._session is not None and isinstance(refusal, DamagedProfile):
                return self._recoverer.found(self._session)
            case _:
                return m.Refused(effect, refusal.message, isinstance(refusal, ProfileMoved))

    def close(self) -> None:
        """Back up what this session changed, and let the file go."""
        self._kits.close()
        session, self._session = self._session, None
        if session is not None:
            try:
                session.back_up(self._recoverer.backups.folder)
            except Refusal:
                pass  # the profile itself is whole; a backup that cannot be written must not keep it open
            finally:
                session.close()
                self._doorkeeper.forget()

    def _create(self, effect: e.CreateProfile) -> Reports:
        path = free_path(self._folder, effect.name)
        session = Session.create(path, effect.name, effect.role, effect.lang, self._clock)
        if self._kits.kits:
            from librarian_self.services.kit_rules import begin_profile

            begin_profile(session, self._kits.kits)
        if effect.plan is not None:
            from librarian_self.services.plan_import import take_whole_plan

            take_whole_plan(session, effect.plan)
        return self._show(session)

    def _open_profile(self, effect: e.OpenProfile) -> Reports:
        self.close()
        return self._open_file(effect.path, effect.given)

    def _erase(self, _effect: e.EraseProfile) -> Reports:
        """Nothing is backed up before: that would only be erased too."""
        session, self._session = self._open, None
        try:
            session.erase(self._recoverer.backups.folder)
        except ProfileMoved:
            self._session = session
            raise
        forget(self._folder, session.path)
        return (m.Erased(known_profiles(self._folder)),)

    def _start(self, effect: e.StartAssessment) -> Reports:
        opened = self._shelf.open(effect.form)
        return m.AssessmentOpened(self._open.start(opened, effect.rater, effect.occasion)), self._refreshed()

    def _take_up(self, effect: e.TakeUp) -> Reports:
        return m.AssessmentOpened(self._open.take(effect.assessment)), self._refreshed()

    def _keep_place(self, effect: e.KeepPlace) -> Reports:
        self._open.keep_place(effect.assessment, effect.item)
        return ()

    def _finish(self, effect: e.Finish) -> Reports:
        finished = self._open.finish(effect.assessment)
        if not is_own(finished):
            return m.Finished(finished), self._refreshed()
        return m.Finished(finished), self._refreshed(), m.ShowResults(effect.assessment)

    def _export(self, effect: Export) -> Reports:
        return (export(effect, self._open, self._clock),)

    def _gather(self, effect: GatherPlan) -> Reports:
        return (gather(effect, self._open, self._clock, self._kits.logo()),)

    def _write(self, effect: e.Write) -> Reports:
        session = self._open
        match effect:
            case e.PutAnswer(assessment, item, answer):
                at = session.put_answer(assessment, item, answer).changes.at
            case e.Save(part):
                at = session.save(part).at
            case e.Remove(part, key):
                at = session.remove(part, key).at
            case e.SaveLog(saved, removed):
                at = session.save_all(saved, ((PlanPart.LEARNING, key) for key in removed)).at
            case e.ChangeSetting(key, value):
                at = session.change_setting(key, value).at
            case e.ChangeProfile(name, role, lang):
                at = session.change_profile(name=name, role=role, lang=lang).at
                self._remember()
            case _:
                assert_never(effect)
        return (m.Written(effect, at),)

    @property
    def _shelf(self) -> Shelf:
        """The forms of the program and of kits."""
        return self._kits.shelf

    @property
    def _open(self) -> Session:
        if self._session is None:
            raise _NoProfile(msg("No profile is open."))
        return self._session

    def _begin(self, effect: e.Begin) -> Reports:
        known = known_profiles(self._folder)
        path = effect.path or (known[0].path if len(known) == 1 else None)
        kits = self._kits.begin(effect.kit)
        if path is None:
            return *kits, m.ProfilesFound(known), *(() if known else self._recoverer.lost())
        try:
            return *kits, *self._open_file(path)
        except Refusal as refusal:  # what is known of kits is not lost with a profile that cannot be opened
            return *kits, self._refusal(effect, refusal)

    def _show(self, session: Session) -> Reports:
        """Show a profile instead of the one that was open; it is then the first of the list."""
        self.close()
        self._session = session
        self._remember()
        session.announce()
        known = known_profiles(self._folder)
        opened = m.ProfileOpened(self._shared(), known, self._clock.today(), self._shelf.index)
        note = self._recoverer.place_note(session)
        return (opened,) if note is None else (opened, note)

    def _open_file(self, path: Path, given: Given | None = None) -> Reports:
        """Show a profile that lies at `path`."""
        return self._show_backed_up(self._doorkeeper.open(path, given))

    def _show_backed_up(self, session: Session) -> Reports:
        """Show a profile that was opened. What an earlier session was ended too soon for is backed up now."""
        reports = self._show(session)
        try:
            session.back_up(self._recoverer.backups.folder)
        except BackupFailed as refusal:
            return *reports, m.Remarked(refusal.message, care=True)
        return reports

    def _remember(self) -> None:
        """Put the open profile into the list; of a protected one no more than what its file is called."""
        session = self._open
        name = session.path.stem if session.is_protected else session.profile().name
        remember(self._folder, KnownProfile(session.path, name, self._clock.now()))

    def _shared(self) -> Opened:
        session = self._open
        return Opened(
            path=session.path,
            profile=session.profile(),
            settings=session.settings(),
            standings=self._standings(),
            goals=session.goals(),
            plan=session.plan_settings(),
            order=session.goal_order(),
            commitments=session.commitments(),
            reviews=session.reviews(),
            learning=session.learning(),
            remembered=session.remembered(),
            basis=session.basis(),
            ethics=session.ethics(),
            protected=session.is_protected,
        )

    def _refresh(self, _effect: e.Refresh) -> Reports:
        return (self._refreshed(),)

    def _refreshed(self) -> m.Refreshed:
        return m.Refreshed(self._standings(), self._open.basis(), self._open.ethics())

    def _standings(self) -> tuple[Standing, ...]:
        return tuple(standing_of(self._open.take(assessment.id)) for assessment in self._open.assessments())

    def _read_log(self, effect: e.ReadLog) -> Reports:
        """What is there is backed up before a table comes in."""
        with suppress(BackupFailed):  # what comes in is one step, and undo takes it back
            self._open.back_up(self._recoverer.backups.folder)
        return (read_log(effect, self._open),)

    def _rescue(self, effect: e.Rescue) -> Reports:
        write_whole(effect.path, self._open.rescue())
        rescued = self._doorkeeper.open(effect.path)
        rescued.announce()
        self._open.close()
        self._session = rescued
        self._remember()
        return (m.Rescued(rescued.path),)

    @cached_property
    def _recoverer(self) -> Recoverer:
        from librarian_self.presenters.recovering import Recoverer  # the first page asks for nothing of it

        return Recoverer(self._folder, self._shelf, self._clock)

    @cached_property
    def _doorkeeper(self) -> Doorkeeper:
        return Doorkeeper(self._folder, lambda: self._recoverer.backups.folder, self._clock)

    def _lock(self, _effect: e.LockProfile) -> Reports:
        path = self._open.path
        self.close()
        return (m.ProfileLocked(path, known_profiles(self._folder)),)

    def _recover(self, effect: e.RecoverProfile) -> Reports:
        return self._show_backed_up(self._doorkeeper.recover(effect))

    def _change_password(self, effect: e.PasswordChange) -> Reports:
        return self._while_closed(lambda path: self._doorkeeper.change(effect, path))

    def _erase_part(self, effect: ErasePart) -> Reports:
        folder, clock = self._recoverer.backups.folder, self._clock
        return self._while_closed(
            lambda path: erase_part(effect, path, folder, self._doorkeeper.given, clock)
        )

    def _while_closed(self, change: Callable[[Path], m.Message]) -> Reports:
        """Close the profile, change its file, open it again, also where that was refused."""
        path = self._open.path
        self._let_go()
        try:
            done = change(path)
        except BaseException:
            self._take_up_again(path)
            raise
        return *self._open_file(path), done

    def _restore(self, effect: e.RestoreBackup) -> Reports:
        """What is in the file is backed up by restoring itself. Where that is refused, what was open is open again."""
        was_open = self._let_go()
        try:
            kept = self._recoverer.recovery.restore(effect.path, effect.backup.path)
        except Refusal:
            self._take_up_again(was_open)
            raise
        return *self._open_file(effect.path), m.ProfileRestored(effect.backup.at, kept)

    def _salvage(self, effect: e.SalvageProfile) -> Reports:
        from librarian_self.presenters.recovering import salvaged

        was_open = self._let_go()
        try:
            found = self._recoverer.recovery.salvage(effect.path, effect.out)
        except Refusal:
            self._take_up_again(was_open)
            raise
        reports = self._open_file(effect.out)
        return *reports, salvaged(effect.out, found, self._open)

    def _let_go(self) -> Path | None:
        """Let the open profile go without a backup; return where it lies."""
        session, self._session = self._session, None
        if session is None:
            return None
        session.close()
        return session.path

    def _take_up_again(self, path: Path | None) -> None:
        if path is not None:
            with suppress(Refusal):  # then every effect says that no profile is open
                self._session = self._doorkeeper.open(path)
