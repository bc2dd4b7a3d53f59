"""The sentences of charts and report can be translated: their places and their values agree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import librarian_self
from librarian_self.model.form import ActionKind

PACKAGE = Path(librarian_self.__file__).parent
FILES = sorted([*PACKAGE.glob("charts/*.py"), *PACKAGE.glob("report/**/*.py")])


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("msg", "nmsg")
            ):
                yield f"{path.stem}:{node.lineno}", node


CALLS = list(calls())


def sentences(call: ast.Call) -> list[str]:
    count = 1 if isinstance(call.func, ast.Name) and call.func.id == "msg" else 2
    return [ast.literal_eval(argument) for argument in call.args[:count]]


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("call", [call for _, call in CALLS], ids=[where for where, _ in CALLS])
def test_every_place_of_a_sentence_has_its_value(call: ast.Call) -> None:
    given = {keyword.arg for keyword in call.keywords}
    if None in given:  # the shares of a mix are given as a whole, by the names of the kinds of action
        given = (given - {None}) | {kind.value for kind in ActionKind}
    plural = len(sentences(call)) > 1
    for sentence in sentences(call):
        assert places(sentence) <= given | ({"count"} if plural else set())
    used = set().union(*(places(sentence) for sentence in sentences(call)))
    assert given <= used


@pytest.mark.parametrize("call", [call for _, call in CALLS], ids=[where for where, _ in CALLS])
def test_sentences_are_tidy(call: ast.Call) -> None:
    for sentence in sentences(call):
        assert sentence.strip() == sentence
        assert "  " not in sentence
        assert not set("'\"`") & set(sentence)


def test_there_are_sentences_at_all() -> None:
    assert len(CALLS) > 80
