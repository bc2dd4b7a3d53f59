"""On what kind of drive a file lies."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from librarian_self.storage.places import Place, place_of

TABLE = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:26 / /home rw,relatime shared:2 - nfs4 server:/home rw,vers=4.2
31 22 8:17 / /media/aziz/USB\\040STICK rw,nosuid - vfat /dev/sdb1 rw
32 22 8:18 / /media/aziz/card rw,nosuid - exfat /dev/sdc1 rw
33 22 0:40 / /mnt/share rw - cifs //server/share rw
34 30 0:41 / /home/nodira/cloud rw - fuse.sshfs cloud: rw
35 30 254:1 / /home/nodira/local rw - ext4 /dev/vdb rw
36 22 0:50 / /mnt/twice rw - ext4 /dev/vdc rw
37 22 0:51 / /mnt/twice rw - nfs server:/twice rw
"""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux lists its mounts in a file"
)


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    """The list of mounts of a computer with a network home and sticks."""
    path = tmp_path / "mountinfo"
    path.write_text(TABLE)
    return path


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/var/lib/p.lself", Place.DISK),
        ("/home/nodira/p.lself", Place.NETWORK),
        ("/homestead/p.lself", Place.DISK),
        ("/media/aziz/USB STICK/p.lself", Place.STICK),
        ("/media/aziz/card/a/b/p.lself", Place.STICK),
        ("/mnt/share/p.lself", Place.NETWORK),
        ("/home/nodira/cloud/p.lself", Place.NETWORK),
        ("/home/nodira/local/p.lself", Place.DISK),
        ("/mnt/twice/p.lself", Place.NETWORK),
    ],
)
def test_the_nearest_mount_above_counts(mounts: Path, path: str, place: Place) -> None:
    assert place_of(Path(path), mounts) is place


@pytest.mark.parametrize("table", ["", "nonsense", "1 2 3 - x", "\n\n", "a b c d e f - "])
def test_a_list_that_makes_no_sense_says_nothing(mounts: Path, table: str) -> None:
    mounts.write_text(table)
    assert place_of(Path("/home/x"), mounts) is Place.DISK


def test_where_there_is_no_list_it_is_a_disk(tmp_path: Path) -> None:
    assert place_of(tmp_path, tmp_path / "none") is Place.DISK


def test_this_computer_can_be_asked(tmp_path: Path) -> None:
    assert place_of(tmp_path) in Place
