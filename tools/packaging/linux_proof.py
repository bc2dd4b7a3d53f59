"""Whether the packages for Linux do what they should, in a Debian 12 that has nothing but its essential packages."""

from __future__ import annotations

import filecmp
import json
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tools.packaging import budget, debian, desktop, frozen, frozen_start, linux, screen, sums
from tools.packaging.debian import PERSON, Debian
from tools.packaging.needs import Need, require
from tools.packaging.proof import expect, say, told
from tools.packaging.tree import copy
from tools.packaging.version import ROOT, version

NEEDS: Final = (
    *debian.NEEDS,
    *screen.NEEDS,
    Need("desktop-file-validate", "desktop-file-utils"),
    Need("appstreamcli", "appstream"),
    Need("lintian", "lintian"),
)
STRANGE: Final = "Дастур unpacked"
"""A folder whose name has a space and letters of another script."""


def prove(built: Path) -> None:
    """Prove the .deb and the .tar.xz that lie in `built`, printing each step; a picture of the window goes beside them.

    Needs root. Raises NotProvedError with what failed, or MissingError.
    """
    require((*NEEDS, *linux.NEEDS))
    (deb,) = built.glob("*.deb")
    (tar,) = built.glob("*.tar.xz")
    with TemporaryDirectory(dir="/var/tmp") as name:
        work = Path(name)
        unpacked = _unpacked(tar, work / "tar")
        for step in _papers(deb, unpacked):
            say(step)
        root = debian.fresh(work / "root")
        for step in [*_installed(root, deb), *_unpacked_runs(root, tar), *_removed(root)]:
            say(step)
        for step in frozen_start.steps(work):
            say(step)


def same_again(built: Path) -> None:
    """Freeze the program once more, and compare it byte for byte with the one in the .tar.xz.

    Raises NotProvedError with the files that differ.
    """
    (tar,) = built.glob("*.tar.xz")
    with TemporaryDirectory(dir="/var/tmp") as name:
        first, again = _unpacked(tar, Path(name) / "tar"), frozen.freeze(Path(name) / "again")
        files = [one.relative_to(again) for one in again.rglob("*") if one.is_file()]
        other = [str(one) for one in files if not _equal(first / one, again / one)]
    expect(not other, f"built again, these files differ: {', '.join(sorted(other))}")
    say(f"built again, all {len(files)} files of the program have equal bytes")


def _equal(first: Path, second: Path) -> bool:
    return first.is_file() and filecmp.cmp(first, second, shallow=False)


def _unpacked(tar: Path, folder: Path) -> Path:
    with tarfile.open(tar) as archive:
        archive.extractall(folder, filter="tar")
    (found,) = folder.iterdir()
    return found


def _papers(deb: Path, unpacked: Path) -> Iterator[str]:
    """What the usual checkers say of the packages' papers."""
    told(["sha256sum", "--check", "--quiet", sums.NAME], cwd=deb.parent)
    yield f"{sums.NAME} fits the files"
    share = unpacked / "share"
    told(["desktop-file-validate", share / "applications" / f"{desktop.ID}.desktop"])
    yield "desktop-file-validate finds nothing"
    said = told(["appstreamcli", "validate", "--no-net", share / "metainfo" / f"{desktop.ID}.metainfo.xml"])
    expect(said.strip().endswith("Validation was successful."), said)
    yield "appstreamcli finds nothing"
    told(["lintian", "--fail-on", "error", "--suppress-tags", "bad-distribution-in-changes-file", deb])
    yield "lintian names no error that the overrides do not answer"


def _installed(root: Debian, deb: Path) -> Iterator[str]:
    """By install.sh, as a trainer hands it out: the .deb, then the kit beside it."""
    stick = root.root / "media" / "stick"
    copy(deb, stick / deb.name)
    copy(ROOT / "resources" / "stick" / "install.sh", stick / "install.sh")
    kit = [sys.executable, "-P", "-m", "librarian_self", "kit", "make", stick / "kit"]
    told([*kit, "--name", "Course", "--lang", "uz", "--id", "course"], cwd=ROOT)
    root.as_root("sh", "/media/stick/install.sh")
    expect("course" in root.as_root("librarian-self", "kit", "list"), "the kit on the stick was not taken in")
    yield "installed from a stick, with its kit"
    said = root.as_person("librarian-self", "--version")
    expect(said.split()[-1] == version(), said)
    yield f"it says its version, {version()}"
    yield _tests_itself(root, "librarian-self")
    picture = deb.parent / "pictures" / "debian-12.png"
    screen.show(lambda display: root.start("librarian-self", **display), picture)
    yield f"a window opens: {picture}"


def _tests_itself(root: Debian, program: str) -> str:
    report = root.home / "selftest.json"
    report.unlink(missing_ok=True)
    said = root.as_person(program, "--selftest", "--json", f"/home/{PERSON}/{report.name}")
    json.loads(report.read_text("utf-8"))
    return f"the self-test of {program} finds everything well ({len(said.splitlines()) - 2} checks)"


def _removed(root: Debian) -> Iterator[str]:
    profile = f"/home/{PERSON}/work.lself"
    root.as_person("librarian-self", "profile", "new", profile, "--name", "Gulnora")
    root.as_root("apt-get", "remove", "-y", "-qq", frozen.NAME)
    left = [one for one in (linux.HOME, Path("usr/bin") / frozen.NAME) if (root.root / one).exists()]
    expect(not left, f"removing it leaves {left}")
    expect((root.home / "work.lself").is_file(), "removing the package took the profile along")
    yield "removed without a trace; the profile stays"


def _unpacked_runs(root: Debian, tar: Path) -> Iterator[str]:
    there = root.home / STRANGE
    folder = _unpacked(tar, there)
    found = budget.keep_within(folder, budget.LINUX_FOLDER)
    yield f"the .tar.xz unpacks to {found / budget.MB:.0f} MB"
    yield _tests_itself(root, f"/home/{PERSON}/{STRANGE}/{folder.name}/{frozen.NAME}")
