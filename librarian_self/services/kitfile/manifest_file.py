"""Between the bytes of `kit.json` and what they say."""

from __future__ import annotations

import json
from dataclasses import asdict

from librarian_self.formfile.words import shown
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.services.kitfile import limits
from librarian_self.services.kitfile.definition import FORMAT, KIT, VERSION
from librarian_self.services.kitfile.manifest import KitFile, Manifest
from librarian_self.services.kitfile.names import is_spoken_for
from librarian_self.services.kitfile.refusing import Fault
from librarian_self.services.planfile.faults import Faults
from librarian_self.services.planfile.jsontext import NotJson, Pairs, read_json


def read_manifest(data: bytes) -> Manifest:
    """Read `kit.json` strictly; raises Fault, which names the first place that is wrong."""
    if data.count(b"[") + data.count(b"{") > limits.BRACKETS:
        raise Fault(msg("kit.json holds more than a kit can hold"))
    try:
        value = read_json(data, limits.MANIFEST)
    except NotJson as error:
        raise Fault(msg("kit.json cannot be read ({problem})", problem=error.message)) from error
    _check_format(value)
    faults = Faults()
    read = KIT.read(value, "$", faults)
    if faults.found:
        raise Fault(_sentence(faults))
    given = {key: each for key, each in read.items() if key not in ("format", "version")}
    manifest = Manifest(**{**given, "files": tuple(KitFile(**each) for each in given["files"])})
    _check(manifest)
    return manifest


def write_manifest(manifest: Manifest) -> bytes:
    """Write `kit.json`; what is not given is left out, and equal manifests give equal bytes."""
    given = asdict(manifest)
    given["defaults"] = {key: value for key, value in given["defaults"].items() if value not in (None, "")}
    told = {key: value for key, value in given.items() if value or key == "files"}
    whole = {"format": FORMAT, "version": VERSION, **told}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _check_format(value: object) -> None:
    """Refuse what is no kit, or one of a newer program, before looking at anything else in it."""
    given = dict(value.pairs) if isinstance(value, Pairs) else {}
    if given.get("format") != FORMAT:
        raise Fault(
            msg("kit.json does not belong to this program: $.format should be “{format}”", format=FORMAT)
        )
    version = given.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise Fault(
            msg(
                "it was made for a newer version of the program ($.version is {version}, this program reads {known}); "
                "please update the program first",
                version=version,
                known=VERSION,
            )
        )


def _sentence(faults: Faults) -> Message:
    """The first fault, and how many more there are."""
    first = msg("kit.json, {where}: {what}", where=faults.found[0].where, what=faults.found[0].what)
    more = len(faults.found) - 1
    if not more:
        return first
    return nmsg("{first} (and {count} more place)", "{first} (and {count} more places)", more, first=first)


def _check(manifest: Manifest) -> None:
    """What no single key tells by itself."""
    if is_spoken_for(manifest.id):
        raise Fault(msg("“{id}” cannot be the id of a kit: Windows keeps that name", id=manifest.id))
    if not manifest.name.isprintable():
        raise Fault(msg("the name of the kit holds characters that cannot be shown"))
    for setting in manifest.locked:
        if manifest.given(setting) is None:
            raise Fault(msg("it locks “{setting}” without giving it a value", setting=shown(setting)))
