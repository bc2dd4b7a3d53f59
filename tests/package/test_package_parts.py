"""The checksums, and the list of what a package is made of."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from librarian_self import __version__
from tools.packaging import sbom, sums

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def bill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The list as another program reads it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    read: dict[str, Any] = json.loads(sbom.write(tmp_path).read_text("utf-8"))
    return read


def test_each_file_has_its_checksum_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"package")
    (tmp_path / "a.tar.xz").write_bytes(b"archive")
    (tmp_path / "pictures").mkdir()
    lines = sums.write(tmp_path).read_text("utf-8").splitlines()
    assert lines == [
        f"{hashlib.sha256(b'archive').hexdigest()}  a.tar.xz",
        f"{hashlib.sha256(b'package').hexdigest()}  b.deb",
    ]


def test_checksums_written_again_do_not_list_themselves(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"package")
    first = sums.write(tmp_path).read_bytes()
    assert sums.write(tmp_path).read_bytes() == first


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="checks what this program understands")
def test_a_changed_file_is_found_by_sha256sum(tmp_path: Path) -> None:
    package = tmp_path / "a.deb"
    package.write_bytes(b"package")
    sums.write(tmp_path)
    command = [str(shutil.which("sha256sum")), "--check", "--quiet", sums.NAME]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0
    package.write_bytes(b"pockage")
    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 1


def test_the_lock_is_read_with_every_hash_and_marker() -> None:
    text = (
        "cffi==2.1.1 ; platform_python_implementation != 'PyPy' \\\n"
        f"    --hash=sha256:{'a' * 64} \\\n    --hash=sha256:{'b' * 64}\n    # via cryptography\n"
        f"pyyaml==6.0.3 \\\n    --hash=sha256:{'c' * 64}\n"
    )
    assert sbom.locked(text) == [
        sbom.Locked("cffi", "2.1.1", ("a" * 64, "b" * 64), "platform_python_implementation != 'PyPy'"),
        sbom.Locked("pyyaml", "6.0.3", ("c" * 64,)),
    ]


def test_it_is_a_list_in_the_published_format_of_this_version(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", bill["serialNumber"])
    assert bill["metadata"]["component"]["version"] == __version__
    assert bill["metadata"]["timestamp"] == "2026-09-21T14:13:20Z"


def test_every_package_of_the_lock_is_in_it_and_nothing_that_only_developers_need(
    bill: dict[str, Any],
) -> None:
    heads = re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    libraries = {(one["name"], one["version"]) for one in bill["components"] if one["type"] == "library"}
    assert libraries == set(heads)
    assert {"pyside6-essentials", "reportlab", "pypdfium2"} <= {name for name, _ in libraries}
    assert not {"pytest", "pyinstaller", "nfpm"} & {name for name, _ in libraries}


def test_each_part_has_a_licence_and_each_package_an_address_and_hashes(bill: dict[str, Any]) -> None:
    for part in bill["components"]:
        assert part["licenses"], part["name"]
        if part["type"] == "library":
            assert part["purl"] == f"pkg:pypi/{part['name']}@{part['version']}"
            assert part["externalReferences"][0]["hashes"], part["name"]


def test_the_program_depends_on_every_part(bill: dict[str, Any]) -> None:
    (whole,) = bill["dependencies"]
    assert set(whole["dependsOn"]) == {part["bom-ref"] for part in bill["components"]}


def test_the_typeface_and_the_forms_are_listed_file_by_file(bill: dict[str, Any]) -> None:
    data = {part["name"]: part for part in bill["components"] if part["type"] == "data"}
    forms = {one["name"]: one["hashes"][0]["content"] for one in data["librarian-self-forms"]["components"]}
    assert forms == {path.name: sums.sha256(path) for path in (ROOT / "forms").glob("*.yaml")}
    assert len(data["source-sans-3"]["components"]) == 3


def test_the_same_lock_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "again").mkdir()
    assert sbom.write(tmp_path).read_bytes() == sbom.write(tmp_path / "again").read_bytes()
