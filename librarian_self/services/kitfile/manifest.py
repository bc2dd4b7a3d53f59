"""What `kit.json` says, as values."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KitFile:
    """A file of a kit: its path with `/`, its bytes counted, and their SHA-256 in hex."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a new profile begins with; what is None or empty is left to the program.

    `text_size` is in per cent. `forms` are the program's own forms that Home shows; None: all of them.
    """

    theme: str | None = None
    text_size: int | None = None
    role: str | None = None
    institution: str = ""
    hours_year: int | None = None
    forms: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """A kit without the bytes of its files. `locked` are names of settings that stay as the kit gives them."""

    id: str
    name: str
    files: tuple[KitFile, ...] = ()
    note: str = ""
    language: str | None = None
    defaults: Defaults = field(default_factory=Defaults)
    locked: tuple[str, ...] = ()

    def given(self, setting: str) -> object:
        """The value that the kit gives a setting that can be locked; None where it gives none."""
        return {"language": self.language, "role": self.defaults.role, "forms": self.defaults.forms}[setting]
