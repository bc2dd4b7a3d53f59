"""The forms that can be answered here: those of the program, and those of kits beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from librarian_self.assets import asset
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.form import Form, ItemType, Kind, Occasion
from librarian_self.model.pace import seconds_for
from librarian_self.model.text import Text
from librarian_self.services.reasons import why

if TYPE_CHECKING:
    from librarian_self.formfile import Problem


MOST_READ: Final = 5_000_001
"""One byte more than a form may have, so that a larger file is noticed without reading all of it."""


class NoSuchForm(Refusal):
    """No form of this id is known here."""


@dataclass(frozen=True, slots=True)
class FormSummary:
    """What a list of forms shows; comes from the generated index, so that no form is parsed at the start.

    `seconds` is about what answering all of it takes. `origin` names the kit that a form came with; the program's own
    have none.
    """

    id: str
    version: str
    kind: Kind
    title: Text
    languages: tuple[str, ...]
    sections: int
    items: int
    seconds: int
    hash: str
    occasions: tuple[Occasion, ...] = ()
    raters: Mapping[str, Text] = field(default_factory=dict)
    """When the form is answered and by whom; the labels of its raters by id. Empty for a form without occasions."""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class OpenedForm:
    """A form and the bytes that it was read from."""

    form: Form
    data: bytes


@dataclass(frozen=True, slots=True)
class Shelf:
    """Forms, read from `folder`; `index` is their generated list. Those in `elsewhere` lie at a path of their own."""

    index: tuple[FormSummary, ...]
    folder: Traversable
    elsewhere: Mapping[str, Path] = field(default_factory=dict)
    _read: dict[str, OpenedForm] = field(default_factory=dict, repr=False)

    def open(self, form_id: str) -> OpenedForm:
        """Read the form of this id (once). Raises NoSuchForm; FormError when the file is broken."""
        if form_id not in self._read:
            summary = next((each for each in self.index if each.id == form_id), None)
            if summary is None:
                known = ", ".join(each.id for each in self.index)
                raise NoSuchForm(
                    msg("there is no form “{form}” here; there are: {known}", form=form_id, known=known)
                )
            self._read[form_id] = self._opened(summary)
        return self._read[form_id]

    def beside(self, forms: Mapping[Path, FormSummary]) -> Shelf:
        """The same shelf with the forms at these paths after its own; a form whose id it knows stays away."""
        known = {summary.id for summary in self.index}
        new = {path: summary for path, summary in forms.items() if summary.id not in known}
        places = {summary.id: path for path, summary in new.items()}
        return Shelf((*self.index, *new.values()), self.folder, {**self.elsewhere, **places})

    def _opened(self, summary: FormSummary) -> OpenedForm:
        path = self.elsewhere.get(summary.id)
        if path is None:
            name = f"{summary.id}.yaml"
            return read_opened(self.folder.joinpath(name).read_bytes(), name)
        opened = read_form_file(path)
        if opened.form.hash != summary.hash:
            raise Refusal(
                msg(
                    "“{path}” was changed after the kit “{kit}” was taken in. Your answers are safe. "
                    "Please take in the kit again.",
                    path=path,
                    kit=summary.origin,
                )
            )
        return opened


def shipped_shelf() -> Shelf:
    """The forms that come with the program."""
    listed = json.loads(asset("resources", "generated", "forms.json").read_text("utf-8"))
    return Shelf(tuple(from_json(entry) for entry in listed), asset("forms"))


def read_opened(data: bytes, name: str) -> OpenedForm:
    """Read a form from bytes; raises FormError."""
    from librarian_self.formfile import read_form

    return OpenedForm(read_form(data, name), data)


def problems_of(data: bytes) -> tuple[Problem, ...]:
    """Every problem of a form file, in the order of their places; empty when it is sound."""
    from librarian_self.formfile import check_form

    return check_form(data)


def read_form_file(path: Path) -> OpenedForm:
    """Read a form from a file of somebody's own; raises FormError or a Refusal when it cannot be read."""
    return read_opened(bytes_of(path), str(path))


def bytes_of(path: Path) -> bytes:
    """The bytes of a form file, of one that is too large only the beginning; raises Refusal."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_READ)
    except OSError as error:
        raise Refusal(msg("“{path}” cannot be read: {reason}", path=path, reason=why(error))) from error


def summarise(form: Form) -> FormSummary:
    """What the index says of a form; notes are not counted as items."""
    items = sum(item.type is not ItemType.NOTE for item in form.items())
    return FormSummary(
        id=form.id,
        version=form.version,
        kind=form.kind,
        title=form.title,
        languages=form.languages,
        sections=len(form.sections),
        items=items,
        seconds=seconds_for(form.items()),
        hash=form.hash,
        occasions=form.occasions,
        raters={rater.id: rater.label for rater in form.raters.values()} if form.occasions else {},
    )


def to_json(summary: FormSummary) -> dict[str, object]:
    """The entry of the generated index."""
    entry: dict[str, object] = {
        "id": summary.id,
        "version": summary.version,
        "kind": str(summary.kind),
        "title": dict(summary.title.words),
        "languages": list(summary.languages),
        "sections": summary.sections,
        "items": summary.items,
        "seconds": summary.seconds,
        "hash": summary.hash,
    }
    if summary.occasions:
        entry["occasions"] = [
            {"id": each.id, "label": dict(each.label.words), "raters": list(each.raters)}
            for each in summary.occasions
        ]
        entry["raters"] = {rater: dict(label.words) for rater, label in summary.raters.items()}
    return entry


def from_json(entry: Mapping[str, Any]) -> FormSummary:
    """Read an entry that `to_json` made; raises KeyError, TypeError or ValueError for any other."""
    occasions = entry.get("occasions", ())
    values = {
        **entry,
        "kind": Kind(entry["kind"]),
        "title": Text(entry["title"]),
        "languages": tuple(entry["languages"]),
        "occasions": tuple(
            Occasion(each["id"], Text(each["label"]), tuple(each["raters"])) for each in occasions
        ),
        "raters": {rater: Text(words) for rater, words in entry.get("raters", {}).items()},
    }
    return FormSummary(**values)
