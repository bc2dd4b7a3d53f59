"""The printed sheet of a stick: how to begin, on which computer, and what the kit brings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.words import FOR_DEVELOPMENT
from librarian_self.report.blocks import (
    Block,
    Box,
    BulletList,
    Figure,
    Heading,
    Look,
    Size,
    labelled,
    paragraph,
)
from librarian_self.report.leaflet import Leaflet
from librarian_self.services.installers import System
from librarian_self.services.kitfile import Kit

TITLE: Final = "Librarian Self"

STEPS: Final[tuple[tuple[System, Message, tuple[Message, ...]], ...]] = (
    (
        System.WINDOWS,
        msg("On Windows"),
        (
            msg("Open this folder and start the file that ends in .exe. No administrator is needed."),
            msg("If Windows asks whether you trust the file: “More info”, then “Run anyway”."),
            msg("The kit in the folder “kit” is offered at the first start."),
        ),
    ),
    (
        System.PORTABLE,
        msg("On Windows, without installing"),
        (
            msg("Copy the file that ends in .zip to your computer or stick and unpack it."),
            msg("Copy the folder “kit” beside the program, then start the program."),
            msg("An empty file named “portable” beside the program keeps your answers there too."),
        ),
    ),
    (
        System.DEBIAN,
        msg("On Debian or Ubuntu"),
        (
            msg("Open a terminal in this folder and type: sh install.sh"),
            msg("It asks for your password, installs the program and takes in the kit."),
        ),
    ),
    (
        System.LINUX,
        msg("On other Linux systems"),
        (
            msg("Copy the archive to your computer, unpack it, and start the program in it."),
            msg("Copy the folder “kit” beside the program before the first start."),
        ),
    ),
    (
        System.MACOS,
        msg("On a Mac"),
        (
            msg("Open the file and drag the program to “Applications”."),
            msg("In Settings choose “Take in a kit…” and then the file kit.json in the folder “kit”."),
        ),
    ),
)

INSTALLED_ALREADY: Final = (
    msg("Start the program and open “Settings”."),
    msg("Choose “Take in a kit…”, then the file kit.json in the folder “kit” of this stick."),
)

KEPT: Final = (
    msg(
        "Your answers stay in one file on your own computer. Nothing is sent anywhere, and nothing goes back to this stick."
    ),
    msg("Nobody sees your answers unless you show them: not your trainer, not your supervisor."),
    msg("You can stop at any moment; every answer is saved as you give it."),
)


def sheet_pdf(kit: Kit, systems: Collection[System], say: Catalogue, today: str) -> bytes:
    """The sheet as PDF, for the installers that are there, dated `today` (ISO)."""
    from librarian_self.report import leaflet_pdf

    leaflet = Leaflet(
        title=TITLE,
        author=kit.manifest.name,
        subject=say(FOR_DEVELOPMENT),
        made=today,
        blocks=tuple(sheet_blocks(kit, systems, say)),
    )
    return leaflet_pdf(leaflet, say)


def sheet_blocks(kit: Kit, systems: Collection[System], say: Catalogue) -> list[Block]:
    """What stands on the sheet, from the top down."""
    blocks: list[Block] = []
    if kit.logo is not None:
        blocks.append(Figure(kit.logo, say(msg("Logo: {name}", name=kit.manifest.name)), aside=True))
    blocks.append(Heading(1, TITLE))
    blocks.append(paragraph(say(msg("A kit from {kit}", kit=kit.manifest.name)), size=Size.LEAD))
    if kit.manifest.note:
        blocks.append(paragraph(kit.manifest.note))
    purpose = msg(
        "A quiet look at your own professional work, and a plan for what comes next. Not an examination."
    )
    blocks.append(Box(Look.PANEL, (paragraph(say(purpose)),)))
    for system, title, steps in STEPS:
        if system in systems:
            blocks += _steps(title, steps, say)
    blocks += _steps(msg("If the program is there already"), INSTALLED_ALREADY, say)
    blocks += _brought(kit, say)
    blocks += _steps(msg("Your answers are yours"), KEPT, say)
    blocks.append(
        paragraph(
            say(
                msg(
                    "For whoever looks after the computers: SHA256SUMS holds the checksum of every file; "
                    "“sha256sum --check SHA256SUMS” compares them."
                )
            ),
            quiet=True,
            size=Size.SMALL,
        )
    )
    return blocks


def _steps(title: Message, steps: Sequence[Message], say: Catalogue) -> list[Block]:
    return [Heading(2, say(title)), BulletList(tuple(paragraph(say(step)) for step in steps))]


def _brought(kit: Kit, say: Catalogue) -> list[Block]:
    """What the kit brings, in a few lines; nothing where it brings only its name."""
    manifest = kit.manifest
    lines = [labelled(say(msg("Form:")), say.text(form.form.title)) for form in kit.forms]
    if manifest.language is not None:
        lines.append(labelled(say(msg("Language:")), LANGUAGES[manifest.language].name))
    if manifest.defaults.hours_year is not None:
        lines.append(labelled(say(msg("Hours of learning a year:")), f"{manifest.defaults.hours_year}"))
    return [Heading(2, say(msg("What the kit brings"))), BulletList(tuple(lines))] if lines else []
