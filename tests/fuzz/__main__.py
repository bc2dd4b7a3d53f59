"""Fuzzes one reader with atheris, which follows what our code does: `python -m tests.fuzz TARGET [libFuzzer options]`.

No part of `./check`: it has no end of its own. Make an environment from the two locks, and give it minutes:

    python -m venv build/fuzz
    build/fuzz/bin/pip install --require-hashes -r requirements.lock -r tests/fuzz/requirements.lock
    build/fuzz/bin/python -P -m tests.fuzz profile -max_total_time=300

What it finds lies as `crash-…` in the working folder; `python -m tests.fuzz TARGET crash-…` shows it again.
"""

from __future__ import annotations

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

LONGEST = {"form": 20_000, "plan": 20_000, "kit": 20_000, "manifest": 20_000, "profile": 100_000}
"""Bytes of an input, by target."""


def main(words: list[str]) -> None:
    """Fuzz until libFuzzer ends or something is found."""
    atheris: Any = import_module("atheris")  # in an environment of its own, so it is found only there
    if not words or words[0] not in LONGEST:
        sys.exit(f"which target? {', '.join(LONGEST)}")
    target, options = words[0], words[1:]
    with atheris.instrument_imports(include=["librarian_self"]):
        readers: Any = import_module("tests.fuzz.readers")
        for seed in readers.seeds(target):
            readers.TARGETS[target](seed)  # what is loaded only when it is used is to be followed too
    with tempfile.TemporaryDirectory(prefix="fuzz-corpus-") as corpus:
        for number, seed in enumerate(readers.seeds(target)):
            (Path(corpus) / f"seed-{number}").write_bytes(seed)
        again = any(not option.startswith("-") for option in options)
        folders = [] if again else [corpus]
        arguments = [sys.argv[0], f"-max_len={LONGEST[target]}", *options, *folders]
        atheris.Setup(arguments, readers.TARGETS[target])
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
