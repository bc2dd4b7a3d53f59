"""What is said of a profile on a stick or in a network, and of two backups within a minute."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import english
from librarian_self.presenters import recovering as recovering_module
from librarian_self.presenters.placewords import place_words
from librarian_self.presenters.state import Safety
from librarian_self.presenters.views.backups import backup_view
from librarian_self.services.shelf import Shelf
from librarian_self.storage import Place, place_of
from librarian_self.storage.backupfiles import Backup
from tests.presenters.walking import Walker


def said(place: Place, backups: Place, *, protected: bool = False) -> str:
    words = place_words(place, backups, protected=protected)
    return "" if words is None else english(words)


def test_on_a_disk_of_this_computer_there_is_nothing_to_say() -> None:
    assert said(Place.DISK, Place.DISK) == said(Place.DISK, Place.STICK, protected=True) == ""


def test_a_stick_is_closed_before_it_is_pulled_and_who_can_read_it_depends_on_a_password() -> None:
    assert "can read it" in said(Place.STICK, Place.DISK)
    assert "needs the password" in said(Place.STICK, Place.DISK, protected=True)
    assert "before you pull it out" in said(Place.STICK, Place.DISK, protected=True)


@pytest.mark.parametrize("place", [Place.STICK, Place.NETWORK])
def test_where_the_backups_are_is_said_as_it_is(place: Place) -> None:
    assert "Backups are kept on this computer" in said(place, Place.DISK)
    assert "lie there too" in said(place, place)
    assert "on this computer" not in said(place, place)


@pytest.mark.parametrize(("kind", "words"), [("nfs4", "network drive"), ("vfat", "a stick"), ("ext4", "")])
def test_the_table_of_mounts_tells_in_the_window(
    home: Walker, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, words: str
) -> None:
    table = tmp_path / "mounts"
    table.write_text(
        f"1 1 0:1 / / rw - ext4 /dev/sda rw\n2 1 0:2 / {home.folder.profiles} rw - {kind} /dev/x rw\n"
    )
    monkeypatch.setattr(recovering_module, "place_of", lambda path: place_of(path, table))
    again = home.restart(shelf)
    assert words in again.notice()
    assert ("Backups are kept on this computer" in again.notice()) is bool(words)
    again.performer.close()


def test_two_backups_within_a_minute_can_be_told_apart(home: Walker) -> None:
    times = ("2026-11-23T10:15:40Z", "2026-11-23T10:15:02Z", "2026-11-23T09:15:02Z")
    backups = tuple(Backup(Path(f"{at}.lself"), number, at, 9_000) for number, at in enumerate(times))
    view = backup_view(replace(home.state, safety=Safety(backups=backups)), load_catalogue("en"))
    shown = [row.when for row in view.rows]
    assert len(set(shown)) == 3
    assert [when.count(":") for when in shown] == [2, 2, 1]
    assert shown[0].endswith(":40")
