"""Finds the sentences that the program's source says, and what would keep one from being translated.

The syntax tree is read, not the text: Babel's extractor loses the plural of `nmsg("...", "...", len(msg("...")))`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tools.translation_checks import place_names, source_problems

PACKAGE: Final = "librarian_self"
NOTE: Final = "Translators:"
"""Begins a comment, on the lines before a sentence, that is meant for its translators."""

_SENTENCES: Final = {"msg": 1, "nmsg": 2}  # how many of the first arguments are sentences


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the source. `plural` is None where its words do not depend on a number."""

    msgid: str
    plural: str | None
    file: str
    line: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a source holds. A problem is a line that begins with `file:line:`."""

    sentences: tuple[Sentence, ...]
    problems: tuple[str, ...]


def read_tree(root: Path) -> Findings:
    """Read every module of the program, in the order of their names."""
    found = [
        read_source(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix())
        for path in sorted((root / PACKAGE).rglob("*.py"))
    ]
    sentences = tuple(sentence for one in found for sentence in one.sentences)
    problems = (problem for one in found for problem in one.problems)
    return Findings(sentences, (*problems, *_two_plurals(sentences)))


def read_source(source: str, file: str) -> Findings:
    """Read one module, given its text and the name to call it by."""
    reader = _Reader(file, source.splitlines())
    reader.visit(ast.parse(source, file))
    return Findings(tuple(reader.sentences), tuple(reader.problems))


def _two_plurals(sentences: Iterable[Sentence]) -> Iterator[str]:
    """Gettext keeps one entry for one singular, so a second plural of it would be lost."""
    plurals: dict[str, Sentence] = {}
    for sentence in sentences:
        if sentence.plural is not None:
            first = plurals.setdefault(sentence.msgid, sentence)
            if first.plural != sentence.plural:
                yield (
                    f"{sentence.file}:{sentence.line}: “{sentence.msgid}” has another plural in "
                    f"{first.file}:{first.line}"
                )


@dataclass
class _Reader(ast.NodeVisitor):
    file: str
    lines: list[str]
    sentences: list[Sentence] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    depth: int = 0  # of f-strings around the place that is read

    def _complain(self, node: ast.expr | ast.stmt, problem: str) -> None:
        self.problems.append(f"{self.file}:{node.lineno}: {problem}")

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            if alias.name in _SENTENCES and alias.asname not in (None, alias.name):
                self._complain(node, f"{alias.name} under another name: its sentences would not be found")

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        if name in _SENTENCES:
            self._read_call(name, node)
        elif name == "Message" and node.args and _literal(node.args[0]):
            self._complain(node, "Message(...) with a sentence: write msg(...), which is found")
        self.generic_visit(node)

    def _read_call(self, name: str, node: ast.Call) -> None:
        if self.depth:
            self._complain(node, f"{name}(...) inside an f-string: make one sentence with {{named}} places")
        wanted = _SENTENCES[name]
        literals = [literal for literal in map(_literal, node.args[:wanted]) if literal is not None]
        if len(literals) != wanted:
            self._complain(node, f"{name}(...) needs its sentence as a plain literal")
            return
        for literal in literals:
            for problem in source_problems(literal):
                self._complain(node, f"“{literal}”: {problem}")
        self._check_values(name, node, literals)
        plural = literals[1] if wanted > 1 else None
        self.sentences.append(Sentence(literals[0], plural, self.file, node.lineno, self._note(node.lineno)))

    def _check_values(self, name: str, node: ast.Call, literals: list[str]) -> None:
        for keyword in node.keywords:
            if isinstance(keyword.value, ast.JoinedStr) and _has_words(keyword.value):
                self._complain(
                    node, f"words in an f-string as a value of {name}(...): nobody will translate them"
                )
        if any(keyword.arg is None for keyword in node.keywords):
            return  # **values: what is in them is not known here
        given = {keyword.arg for keyword in node.keywords} | ({"count"} if name == "nmsg" else set())
        try:
            named = [place_names(literal) for literal in literals]
        except ValueError:
            return  # said already
        for missing in sorted(frozenset().union(*named) - given):
            self._complain(node, f"“{literals[0]}”: no value for {{{missing}}}")
        if only := named[0] - named[-1]:
            self._complain(node, f"“{literals[0]}”: its plural lacks {', '.join(sorted(only))}")

    def _note(self, line: int) -> str:
        """The comment for translators on the lines directly above."""
        above: list[str] = []
        for text in reversed(self.lines[: line - 1]):
            if not text.strip().startswith("#"):
                break
            above.insert(0, text.strip().lstrip("# "))
        note = " ".join(above)
        return note[note.index(NOTE) :] if NOTE in note else ""


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _literal(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(value=str(words)):
            return words
    return None


def _has_words(node: ast.JoinedStr) -> bool:
    literals = (_literal(part) for part in node.values)
    return any(character.isalpha() for literal in literals for character in literal or "")
