"""YAML's own errors become sentences for somebody who writes a form."""

from __future__ import annotations

import pytest
from yaml.error import Mark, MarkedYAMLError, YAMLError

from librarian_self.formfile.syntax import syntax_problem
from librarian_self.i18n.messages import english


def mark(line: int, column: int) -> Mark:
    return Mark("form.yaml", 0, line - 1, column - 1, None, 0)


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ("mapping values are not allowed in this context", "begins a value here"),
        ("mapping values are not allowed here", "begins a value here"),
        ("but found another document", "a second document"),
        ("found undefined alias 'a'", "anchors and aliases"),
        ("found a tab character that violates indentation", "there is a tab"),
        ("found character '@' that cannot start any token", "cannot begin with this character"),
        ("did not find expected key", "does not fit the lines above"),
        ("expected <block end>, but found '<block mapping start>'", "does not fit the lines above"),
        ("did not find expected '-' indicator", "does not fit the lines above"),
        ("did not find expected ',' or '}'", "the keys { … } that begin on line 2 lack"),
        ("expected ',' or ']', but got ':'", "the list [ … ] that begins on line 2 lacks"),
        ("found unknown escape character", "double quotation marks"),
        ("something that nobody thought of", "not well-formed YAML (something that nobody thought of)"),
        ("with {braces} in it", "not well-formed YAML (with {braces} in it)"),
    ],
)
def test_an_error_is_told_where_it_shows(trouble: str, said: str) -> None:
    problem = syntax_problem(MarkedYAMLError("while parsing", mark(2, 1), trouble, mark(5, 7)), "")

    assert (problem.line, problem.column) == (5, 7)
    assert said in english(problem.message)


@pytest.mark.parametrize("trouble", ["found unexpected end of stream", "could not find expected ':'"])
def test_what_shows_only_later_is_told_where_it_began(trouble: str) -> None:
    problem = syntax_problem(MarkedYAMLError("while scanning", mark(2, 1), trouble, mark(5, 7)), "")

    assert (problem.line, problem.column) == (2, 1)


def test_an_error_without_a_beginning_is_told_where_it_shows() -> None:
    problem = syntax_problem(MarkedYAMLError(None, None, "found unexpected end of stream", mark(5, 7)), "")

    assert (problem.line, problem.column) == (5, 7)


@pytest.mark.parametrize("error", [YAMLError("unreadable"), MarkedYAMLError(None, None, None, None)])
def test_an_error_without_a_place_is_looked_for_in_the_text(error: YAMLError) -> None:
    found = syntax_problem(error, "id: a\ntitle: b\x86")

    assert (found.line, found.column) == (2, 9)
    assert english(found.message) == "a control character (U+0086) stands here; delete it"


def test_an_error_that_says_nothing_at_all_is_still_a_problem_of_the_file() -> None:
    found = syntax_problem(YAMLError(), "id: a")

    assert (found.line, found.column) == (1, 1)
    assert english(found.message).startswith("this is not well-formed YAML")
