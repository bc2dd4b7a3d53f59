"""`profile check`, `backups`, `restore`, `salvage` and `copy`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from librarian_self.cli.changing import our_backups
from librarian_self.cli.secrets import open_session
from librarian_self.cli.speak import print_json, speaker
from librarian_self.i18n.messages import Message, msg
from librarian_self.services.clock import SYSTEM_CLOCK, local_date, local_time
from librarian_self.services.kits import our_shelf
from librarian_self.services.profiles import user_data_folder
from librarian_self.services.recovery import Recovery
from librarian_self.services.recovery_words import UNSURE, change_words, finding_words, lost_words
from librarian_self.storage.comparing import Change
from librarian_self.storage.salvaging import Lost
from librarian_self.storage.sealing.switching import finish_switch

DAMAGED = 1


def check_profile(arguments: Namespace) -> int:
    """Every check that opening makes; 0 for a sound file, 1 with what is damaged and where. Nothing is changed."""
    findings = _recovery(arguments.file).check(arguments.file)
    if arguments.json:
        found = [asdict(finding) for finding in findings]
        print_json({"file": str(arguments.file), "sound": not findings, "findings": found})
    elif findings:
        _say([msg("{file} is damaged:", file=arguments.file.name), *map(finding_words, findings)])
    else:
        _say([msg("{file} is sound.", file=arguments.file.name)])
    return DAMAGED if findings else 0


def list_backups(arguments: Namespace) -> int:
    """The backups of a profile, newest first, also of a file that can no longer be read."""
    backups = _recovery(arguments.file).checked_backups(arguments.file)
    if arguments.json:
        print_json(
            [
                {"file": str(backup.path), "at": backup.at, "size": backup.size, "sound": sound}
                for backup, sound in backups
            ]
        )
        return 0
    say = speaker()
    for backup, sound in backups:
        mark = "" if sound else "  ! " + say(msg("damaged"))
        print(
            f"{local_date(backup.at)} {local_time(backup.at, seconds=True)}  {backup.size:>9}  {backup.path}{mark}"
        )
    return 0


def restore_profile(arguments: Namespace) -> int:
    """Say what would change; then, unless it is only to be said, put the backup in the place of the file."""
    recovery = _recovery(arguments.file)
    changes = recovery.changes(arguments.file, arguments.backup)
    if not arguments.json:
        _say([change_words(change) for change in changes])
    kept = None if arguments.dry_run else recovery.restore(arguments.file, arguments.backup)
    if arguments.json:
        print_json(
            {
                "restored": not arguments.dry_run,
                "kept": None if kept is None else str(kept),
                "changes": _changes(changes),
            }
        )
    elif kept is not None:
        _say([msg("The file that was there is kept as {path}", path=kept)])
    return 0


def salvage_profile(arguments: Namespace) -> int:
    """Write what can be read to a new file, and name what is missing."""
    salvaged = _recovery(arguments.file).salvage(arguments.file, arguments.out)
    if arguments.json:
        print_json(
            {
                "file": str(arguments.out),
                "from_file": salvaged.from_file,
                "from_backup": salvaged.from_backup,
                "lost": [asdict(lost) for lost in salvaged.lost],
                "doubtful": [asdict(lost) for lost in salvaged.doubtful],
                "all_named": salvaged.all_named,
            }
        )
        return 0
    _say(
        [
            msg(
                "{count} entries come from the file itself, {more} from a backup.",
                count=salvaged.from_file,
                more=salvaged.from_backup,
            )
        ]
    )
    _say_lost(msg("Missing:"), salvaged.lost)
    if not salvaged.all_named:
        _say([UNSURE])
    _say_lost(msg("Kept as found, though damaged; please look at them:"), salvaged.doubtful)
    return 0


def copy_profile(arguments: Namespace) -> int:
    """A verified copy in one new file, to take along."""
    with open_session(arguments) as session:
        session.copy_to(arguments.to)
    return 0


def _recovery(path: Path) -> Recovery:
    """The ways back for the file at `path`, after an interrupted change of its password was finished."""
    finish_switch(path)
    return Recovery(our_backups(), our_shelf(user_data_folder()), SYSTEM_CLOCK)


def _changes(changes: tuple[Change, ...]) -> list[dict[str, object]]:
    return [asdict(change) for change in changes]


def _say(messages: Iterable[Message]) -> None:
    say = speaker()
    for message in messages:
        print(say(message))


def _say_lost(title: Message, lost: tuple[Lost, ...]) -> None:
    if lost:
        _say([title, *map(lost_words, lost)])
