"""Copies of plans as PDF: made, filled in by another program, and put together by hand to do harm."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
from pypdf import PdfReader, PdfWriter
from pypdfium2 import raw

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.plan import Goal
from librarian_self.report.output import Printing
from librarian_self.report.sign_off import WHEN, WHO, comment_field, talked_field
from librarian_self.services.session import Session
from tests.services.plan_pages import plan_pdf_of

TODAY = "2026-11-23"
TICKED = "/Yes"


def with_goals(session: Session, *titles: str) -> tuple[Goal, ...]:
    """Put goals with these titles into a profile; their ids are the first words of these."""
    goals = tuple(Goal(title.split()[0].lower(), title) for title in titles)
    session.save_all(goals)
    return goals


def copy_of(session: Session, path: Path, language: str = "en", *, fillable: bool = True) -> Path:
    """The plan of an open profile as a copy at `path`."""
    say = load_catalogue(language)
    path.write_bytes(plan_pdf_of(session, say, TODAY, printing=Printing(fillable=fillable)))
    return path


def said(goal: str, words: str, *, talked: bool = True) -> dict[str, str]:
    """What is filled in about a goal."""
    return {comment_field(goal): words, **({talked_field(goal): TICKED} if talked else {})}


def signed(by: str = "", dated: str = "", **comments: str) -> dict[str, str]:
    """What somebody fills in, with a comment on each of these goals."""
    found = {WHO: by, WHEN: dated}
    for goal, words in comments.items():
        found |= said(goal, words)
    return {name: value for name, value in found.items() if value}


def filled(
    path: Path, values: Mapping[str, str], out: Path | None = None, *, incremental: bool = False
) -> Path:
    """The copy as another program saves it with these values: written anew, or with the changes at its end."""
    writer = PdfWriter(path, incremental=True) if incremental else PdfWriter(clone_from=PdfReader(path))
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, dict(values), auto_regenerate=False)
    to = out or path.with_stem(f"{path.stem}-filled")
    made = io.BytesIO()
    writer.write(made)
    to.write_bytes(made.getvalue())
    return to


def typed(path: Path, words: str, out: Path) -> Path:
    """The copy after somebody typed these words into each field and clicked each box, in the engine of a browser."""
    document = pypdfium2.PdfDocument(path)
    document.init_forms()
    form = document.formenv
    letters = ctypes.create_string_buffer((words + "\0").encode("utf-16-le"))
    for page in document:
        for number in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, number)
            match raw.FPDFAnnot_GetFormFieldType(form, annotation):
                case raw.FPDF_FORMFIELD_TEXTFIELD:
                    raw.FORM_SetFocusedAnnot(form, annotation)
                    raw.FORM_ReplaceSelection(form, page, ctypes.cast(letters, raw.FPDF_WIDESTRING))
                    raw.FORM_ForceToKillFocus(form)
                case raw.FPDF_FORMFIELD_CHECKBOX:
                    box = raw.FS_RECTF()
                    raw.FPDFAnnot_GetRect(annotation, box)
                    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
                    raw.FORM_OnLButtonDown(form, page, 0, x, y)
                    raw.FORM_OnLButtonUp(form, page, 0, x, y)
            raw.FPDFPage_CloseAnnot(annotation)
    document.save(out)
    document.close()
    return out


def raw_pdf(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """A file of these objects, the first of them its catalogue."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        known = number in places
        out += b"%010d 00000 %b \n" % (places.get(number, 0), b"n" if known else b"f")
    out += b"trailer<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, table)
    return bytes(out)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object's body."""
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (entries, len(data), data)


def carrying(data: bytes, entries: bytes = b"", **more: bytes) -> bytes:
    """A file that carries `data` as its plan; `more` objects by `o6`, `o7` ..."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R/AF[4 0 R]/Names<</EmbeddedFiles<</Names[(plan.json) 4 0 R]>>>>>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        4: b"<</Type/Filespec/F(plan.json)/UF(plan.json)/AFRelationship/Data/EF<</F 5 0 R>>>>",
        5: stream(data, b"/Type/EmbeddedFile" + entries),
        **{int(name[1:]): body for name, body in more.items()},
    }
    return raw_pdf(objects)
