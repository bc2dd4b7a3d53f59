"""`answer`: JSON lines in, one line back for each, durable before it is said."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from typing import Final

from librarian_self.cli.changing import changing
from librarian_self.cli.speak import one_line
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.answer import Assessment
from librarian_self.model.form import Form
from librarian_self.services.answering import AnswerRefused
from librarian_self.services.kits import our_shelf
from librarian_self.services.profiles import user_data_folder
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm, read_form_file

LONGEST_LINE: Final = 4_000_000
"""Bytes; no answer that the program takes is longer."""


def save_answers(arguments: Namespace) -> int:
    """Save each line; 1 if any failed, and the others are saved all the same."""
    with changing(arguments) as session:
        assessment = _assessment(session, arguments)
        failed = False
        for number, line in enumerate(iter(_next_line, None), 1):
            try:
                seq = _save(session, assessment, line)
                _reply(f"saved {seq}")
            except Refusal as refusal:
                failed = True
                _reply(f"error {number}: {one_line(refusal.message)}")
    return 1 if failed else 0


def _assessment(session: Session, arguments: Namespace) -> int:
    """The unfinished assessment to go on with, else a new one; a form file that was changed begins a new one."""
    own = None if arguments.form_file is None else _own_form(arguments)
    begun = None if arguments.new else _begun(session, arguments, own)
    if begun is not None:
        return begun.id
    opened = own or our_shelf(user_data_folder()).open(arguments.form)
    if opened.form.occasions and arguments.occasion is None:
        raise _no_occasion(opened.form, arguments.rater)
    return session.start(opened, arguments.rater, arguments.occasion).assessment.id


def _begun(session: Session, arguments: Namespace, own: OpenedForm | None) -> Assessment | None:
    """What to go on with: the newest assessment, unless it is finished.

    Where no occasion is named, assessments of several may be open, and only a single one can be meant.
    """
    latest = session.latest(arguments.form, arguments.rater, arguments.occasion)
    if latest is None or (own is not None and own.form.hash != latest.form_hash):
        return None
    if arguments.occasion is None and session.form(latest.form_hash).occasions:
        mine = (
            each for each in session.assessments() if (each.form, each.rater) == (latest.form, latest.rater)
        )
        unfinished = [each for each in mine if each.finished is None]
        return unfinished[0] if len(unfinished) == 1 else None
    return None if latest.finished else latest


def _no_occasion(form: Form, rater: str) -> Refusal:
    known = [each.id for each in form.occasions if rater in each.raters]
    if not known:
        return Refusal(msg("“{rater}” answers the form “{form}” on no occasion.", rater=rater, form=form.id))
    return Refusal(
        msg(
            "The form “{form}” is answered on occasions; please name one with --occasion: {occasions}.",
            form=form.id,
            occasions=", ".join(known),
        )
    )


def _own_form(arguments: Namespace) -> OpenedForm:
    opened = read_form_file(arguments.form_file)
    if opened.form.id != arguments.form:
        raise Refusal(
            msg(
                "“{path}” holds the form “{found}”, not “{asked}”.",
                path=arguments.form_file,
                found=opened.form.id,
                asked=arguments.form,
            )
        )
    return opened


def _next_line() -> bytes | None:
    """The next line of standard input, at most one byte longer than allowed; None at the end."""
    line = sys.stdin.buffer.readline(LONGEST_LINE + 1)
    if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
        while (rest := sys.stdin.buffer.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
            pass
    return line or None


def _save(session: Session, assessment: int, line: bytes) -> int:
    patch = _parse(line)
    item = patch.pop("item", None)
    if not isinstance(item, str):
        raise AnswerRefused(msg("the line names no “item”"))
    return session.answer(assessment, item, patch).revision.seq


def _parse(line: bytes) -> dict[str, object]:
    if len(line) > LONGEST_LINE:
        raise AnswerRefused(msg("the line is longer than {most} bytes", most=LONGEST_LINE))
    try:
        value = json.loads(line, object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise AnswerRefused(msg("the line is not a JSON object")) from error
    if not isinstance(value, dict):
        raise AnswerRefused(msg("the line is not a JSON object"))
    return value


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose keys are given once each."""
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise AnswerRefused(msg("“{key}” is given twice", key=twice))
    return found


def _no_constant(name: str) -> float:
    raise AnswerRefused(msg("{value} is not a number", value=name))


def _reply(line: str) -> None:
    print(line, flush=True)
