"""Runs the real command line in a process of its own for every call, without loading it anew each time.

The parent loads the program once and forks for each line of its standard input, a JSON object: the words of the
command line, files for its three streams, environment. It answers with the number of the new process, and with its
exit code when it is asked to wait. What runs in the child is `librarian_self.__main__.main`, as from a shell.
"""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from typing import Any

MODULES = ("answer", "profile", "recovery", "changing", "plan", "review", "parser")


def serve() -> None:
    """Fork for every line until there is none."""
    from librarian_self.__main__ import main
    from librarian_self.services.shelf import read_opened
    from tests.services.everything import AT_ANY_TIME_YAML

    for module in MODULES:
        import_module(f"librarian_self.cli.{module}")
    import_module("tests.storage.roads")
    import_module("platformdirs")
    for library in ("ctypes", "fcntl", "getpass", "pwd", "tempfile"):
        import_module(library)  # a user without rights could not read them
    read_opened(AT_ANY_TIME_YAML.encode(), "everything.yaml")  # loads what reads forms
    for line in sys.stdin:
        asked = json.loads(line)
        pid = os.fork()
        if pid == 0:
            os._exit(_run(asked, main))
        _say(pid)
        if asked["wait"]:
            _pid, status = os.waitpid(pid, 0)
            _say(os.waitstatus_to_exitcode(status))


def _say(words: object) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _run(asked: dict[str, Any], main: Any) -> int:
    os.environ.update(asked["env"])
    if "SET_UID" in asked["env"]:
        os.setgroups([])
        os.setgid(int(asked["env"]["SET_UID"]))
        os.setuid(int(asked["env"]["SET_UID"]))
    os.chdir(asked["cwd"])
    for number, (path, flags) in enumerate(
        (
            (asked["stdin"], os.O_RDONLY),
            (asked["stdout"], os.O_WRONLY | os.O_CREAT | os.O_APPEND),
            (asked["stderr"], os.O_WRONLY | os.O_CREAT | os.O_APPEND),
        )
    ):
        os.dup2(os.open(path, flags, 0o600), number)
    sys.stdin = os.fdopen(0, closefd=False)
    sys.stdout = os.fdopen(1, "w", closefd=False)
    sys.stderr = os.fdopen(2, "w", closefd=False)
    if asked["words"][0] == "!migrate":
        return _migrate(asked["words"][1])
    try:
        code: int = main(asked["words"])
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else 1
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def _migrate(path: str) -> int:
    """Open a profile as the version after this one would, whose tables are others."""
    from pathlib import Path

    from librarian_self.storage import Safe
    from librarian_self.storage.opening import open_database
    from tests.storage.roads import ROAD_2

    backups = Path(path).parent / "backups"
    _say("begun")
    open_database(Path(path), 5.0, lambda: Safe(backups, "2026-11-23T10:15:00Z"), ROAD_2).close()
    return 0


if __name__ == "__main__":
    serve()
