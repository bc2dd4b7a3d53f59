"""What protected profiles cost whoever has none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LOADED = "print([name for name in sys.modules if name.split('.')[0] in ('cryptography', '_cffi_backend')])"
STARTS = {
    "storage": "import librarian_self.storage",
    "worker": "import librarian_self.presenters.performer, librarian_self.presenters.protecting",
    "commands": "import librarian_self.cli.secrets, librarian_self.cli.profile, librarian_self.cli.answer",
    "window": "import librarian_self.ui.app, librarian_self.ui.window",
    "clear profile": (
        "from pathlib import Path\n"
        "from librarian_self.services.session import Session\n"
        "Session.create(Path('a.lself'), 'Aziz').close()\n"
        "Session.open(Path('a.lself')).close()"
    ),
}


@pytest.mark.parametrize("start", STARTS)
def test_cryptography_is_not_loaded_before_a_secret_is_used(start: str, tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    look = f"import sys\nsys.path.insert(0, {str(root)!r})\n{STARTS[start]}\n{LOADED}"
    done = subprocess.run(  # noqa: S603 - this interpreter and a text of ours
        [sys.executable, "-c", look], capture_output=True, check=True, text=True, cwd=tmp_path
    )
    assert done.stdout.strip() == "[]"
