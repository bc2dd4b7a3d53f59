"""What `kit.json` holds: every key with its kind and what it is for. The reader and the schema follow from it."""

from __future__ import annotations

from typing import Final

from librarian_self.formfile.kinds import ID_PATTERN
from librarian_self.formfile.limits import ID, WORD
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import msg
from librarian_self.model.profile import ROLES
from librarian_self.services.checking import MOST_HOURS
from librarian_self.services.kitfile import limits
from librarian_self.services.kitfile.kinds import Lockable, OneNumber, OneWord
from librarian_self.services.kitfile.manifest import Defaults
from librarian_self.services.planfile.kinds import Exactly, Whole, Words
from librarian_self.services.planfile.records import Key, ListOf, Record

FORMAT: Final = "librarian-self-kit"
VERSION: Final = 1

THEMES: Final = ("system", "light", "dark", "contrast")
TEXT_SIZES: Final = (100, 125, 150, 175, 200, 225)
"""The colours and the sizes of text, in per cent of the system's own, that the program offers."""

LOCKABLE: Final = ("language", "role", "forms")
"""What a kit may fix: what a group has to have in common."""
OWN: Final = (
    "password",
    "sharing",
    "unrated",
    "theme",
    "text_size",
    "contrast",
    "motion",
    "accessibility",
    "name",
    "institution",
    "hours_year",
)
"""What never can be fixed."""

_ID: Final = Words(
    ID, ID_PATTERN.removeprefix("^").removesuffix("$"), msg("an id: small letters a–z, digits and single “-”")
)
_LINE: Final = r"[^\x00-\x1f]*[^\s\x00-\x1f][^\x00-\x1f]*"

DEFAULTS: Final = Record(
    "defaults",
    msg("the defaults"),
    (
        Key("theme", OneWord(msg("a choice of colours"), THEMES), "The colours of a new profile."),
        Key("text_size", OneNumber(msg("a size of text"), TEXT_SIZES), "Its size of text, in per cent."),
        Key("role", OneWord(msg("a role"), ROLES), "The role that a new profile begins with."),
        Key("institution", Words(WORD), "The library or institution on a new plan."),
        Key("hours_year", Whole(1, MOST_HOURS), "The hours of learning a year that a new plan aims at."),
        Key(
            "forms",
            ListOf(_ID, limits.ENTRIES),
            "The ids of the program's own forms that Home shows; without this key all of them.",
        ),
    ),
    Defaults,
)

FILE: Final = Record(
    "file",
    msg("a file"),
    (
        Key("path", Words(limits.PATH), "forms/ID.yaml, logo.svg or logo.png.", required=True),
        Key("size", Whole(0, limits.FORM), "Its bytes.", required=True),
        Key(
            "sha256",
            Words(64, "[0-9a-f]{64}", msg("a SHA-256 in 64 small hexadecimal digits")),
            "SHA-256 of its bytes.",
            required=True,
        ),
    ),
)

KIT: Final = Record(
    "kit",
    msg("a kit"),
    (
        Key("format", Exactly(FORMAT), "The format of this file.", required=True),
        Key("version", Exactly(VERSION), "The version of the format.", required=True),
        Key("id", _ID, "Tells this kit from others; a newer kit of the same id replaces it.", required=True),
        Key(
            "name",
            Words(limits.NAME, _LINE, msg("a name of one line")),
            "Whose kit it is, as people read it.",
            required=True,
        ),
        Key("note", Words(limits.NOTE), "Words of the trainer, shown when the kit is offered."),
        Key(
            "language",
            OneWord(msg("a language of the program"), tuple(LANGUAGES)),
            "The language of new profiles.",
        ),
        Key("defaults", DEFAULTS, "What new profiles begin with."),
        Key(
            "locked",
            ListOf(Lockable(LOCKABLE, OWN), len(LOCKABLE)),
            "Settings that stay as the kit gives them; each of them has to be given.",
        ),
        Key("files", ListOf(FILE, limits.ENTRIES, by="path"), "Every other file of the kit.", required=True),
    ),
)
