"""The list of what a package holds (a "software bill of materials"), as CycloneDX JSON made from the locked packages."""

from __future__ import annotations

import json
import platform
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from tools.packaging.sums import sha256
from tools.packaging.version import ROOT, moment, version

LOCK: Final = ROOT / "requirements.lock"
SPEC: Final = "1.6"
Component = dict[str, object]

LICENCES: Final = {
    "cffi": "MIT-0",
    "charset-normalizer": "MIT",
    "cryptography": "Apache-2.0 OR BSD-3-Clause",
    "icalendar": "BSD-2-Clause",
    "pillow": "MIT-CMU",
    "platformdirs": "MIT",
    "pycparser": "BSD-3-Clause",
    "pypdfium2": "(Apache-2.0 OR BSD-3-Clause) AND BSD-3-Clause",
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "pyyaml": "MIT",
    "reportlab": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "typing-extensions": "PSF-2.0",
    "tzdata": "Apache-2.0",
}
"""The licence of each locked package as an SPDX expression: half of them only say it in words of their own."""


@dataclass(frozen=True, slots=True)
class Locked:
    """A package of the lock: its name, its version, the SHA-256 of its files, and when it is needed."""

    name: str
    version: str
    hashes: tuple[str, ...]
    marker: str = ""

    @property
    def purl(self) -> str:
        """The package's address among all packages (https://github.com/package-url/purl-spec)."""
        return f"pkg:pypi/{self.name}@{self.version}"


def locked(text: str) -> list[Locked]:
    """Read the packages of a hashed lock file in the order that they stand there."""
    found = []
    for block in re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE):
        head = re.match(r"([\w.-]+)==([\w.!+-]+)(?: ; (.+?))? *\\?$", block, re.MULTILINE)
        if head:
            hashes = tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})", block))
            found.append(Locked(head[1], head[2], hashes, head[3] or ""))
    return found


def bill() -> Component:
    """List the program, Python, the typeface and every locked package with licence and hashes."""
    packages = locked(LOCK.read_text("utf-8"))
    reference = f"librarian-self@{version()}"
    program: Component = {
        "type": "application",
        "bom-ref": reference,
        "name": "librarian-self",
        "version": version(),
        "licenses": [{"license": {"id": "MIT"}}],
    }
    components = [*map(_package, packages), *_beside_the_lock()]
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPEC}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, LOCK.read_text('utf-8') + version())}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": program,
        },
        "components": components,
        "dependencies": [
            {"ref": reference, "dependsOn": [one["bom-ref"] for one in components]},
        ],
    }


def write(folder: Path) -> Path:
    """Write the list into `folder`; returns its path."""
    target = folder / f"librarian-self-{version()}.cdx.json"
    target.write_text(json.dumps(bill(), indent=2, ensure_ascii=False) + "\n", "utf-8", newline="\n")
    return target


def _package(one: Locked) -> Component:
    made: Component = {
        "type": "library",
        "bom-ref": one.purl,
        "name": one.name,
        "version": one.version,
        "purl": one.purl,
        "licenses": [{"expression": LICENCES[one.name]}],
        "externalReferences": [
            {
                "type": "distribution",
                "url": f"https://pypi.org/project/{one.name}/{one.version}/",
                "hashes": [{"alg": "SHA-256", "content": digest} for digest in one.hashes],
            }
        ],
    }
    if one.marker:
        made["properties"] = [{"name": "librarian-self:marker", "value": one.marker}]
    return made


def _beside_the_lock() -> list[Component]:
    """What the packages hold without a line in the lock: the builder's Python, the typeface and the forms."""
    python = platform.python_version()
    return [
        {
            "type": "framework",
            "bom-ref": f"pkg:generic/python@{python}",
            "name": "python",
            "version": python,
            "purl": f"pkg:generic/python@{python}",
            "licenses": [{"expression": "PSF-2.0"}],
        },
        _own("source-sans-3", "OFL-1.1", "resources/fonts"),
        _own("librarian-self-forms", "CC-BY-4.0", "forms"),
    ]


def _own(name: str, licence: str, folder: str) -> Component:
    """A set of data files of this repository, with the SHA-256 of each."""
    files = sorted(one for one in (ROOT / folder).iterdir() if one.suffix in {".ttf", ".yaml"})
    return {
        "type": "data",
        "bom-ref": name,
        "name": name,
        "licenses": [{"expression": licence}],
        "components": [
            {"type": "file", "name": one.name, "hashes": [{"alg": "SHA-256", "content": sha256(one)}]}
            for one in files
        ],
    }
