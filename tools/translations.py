"""Keeps the program's catalogues: finds sentences, carries translations over, compiles and checks them.

tools/translations.py update          after sentences changed: template, every .po and .mo
tools/translations.py todo uz         what is not translated yet, as JSON
tools/translations.py fill uz F.json  {"sentence": "translation", "one": ["form", ...]} into uz.po
tools/translations.py check           everything that must hold; run by ./check
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError

from librarian_self.i18n.cyrillic import LATIN
from librarian_self.i18n.languages import AVAILABLE, SOURCE
from tools import translation_cyrillic as cyrillic
from tools import translation_files as files
from tools.translation_checks import translation_problems
from tools.translation_sources import Findings, read_tree

ROOT: Final = Path(__file__).resolve().parent.parent
_SHOWN: Final = 10  # of a long list the first few; `todo` has them all
SHIPPED: Final = tuple(language for language in AVAILABLE if language != SOURCE)
"""Languages in which nothing may be missing."""


def folder(root: Path) -> Path:
    """Where the catalogues lie."""
    return root / "resources" / "translations"


def template_path(root: Path) -> Path:
    """The file of untranslated sentences."""
    return folder(root) / "librarian-self.pot"


def standing_path(root: Path) -> Path:
    """The file in which the program reads how much of it is translated."""
    return root / "resources" / "generated" / "translations.json"


def standing(root: Path) -> bytes:
    """How many sentences the program has, and how many of them each language says, as JSON."""
    finished = {
        language: sum(entry.is_finished for entry in files.entries(_open(root, language)))
        for language in _present(root)
    }
    sentences = sum(1 for _entry in files.entries(files.parse(template_path(root).read_bytes())))
    return json.dumps({"sentences": sentences, "finished": finished}, indent=1).encode() + b"\n"


def extract(root: Path) -> Findings:
    """Write the template anew."""
    findings = read_tree(root)
    folder(root).mkdir(parents=True, exist_ok=True)
    template_path(root).write_bytes(files.render(files.template(findings.sentences)))
    return findings


def update(root: Path, languages: Sequence[str] = (), *, drop_obsolete: bool = False) -> None:
    """Write the template, bring every catalogue up to it and compile it; `languages` may name new ones."""
    source = files.template(extract(root).sentences)
    written_by_hand = set(files.PLURALS) - set(LATIN)
    for language in sorted({*SHIPPED, *languages, *_present(root)} & written_by_hand):
        path = folder(root) / f"{language}.po"
        old = _open(root, language) if path.exists() else files.empty(language)
        new = files.merged(source, old, language)
        if drop_obsolete:
            new.obsolete.clear()
        _write(root, new, language)
    cyrillic.write_help(root)
    _write_standing(root)


def compile_all(root: Path) -> None:
    """Write anew what is made: every `.mo` from its `.po`, and what is in Cyrillic from what is in Latin letters."""
    for language in _present(root):
        if language not in LATIN:
            _write(root, _open(root, language), language)
    cyrillic.write_help(root)
    _write_standing(root)


def todo(root: Path, language: str) -> dict[str, dict[str, object]]:
    """Describe what is not translated yet."""
    return files.described(_open(root, language))


def fill(root: Path, language: str, translations: dict[str, object]) -> list[str]:
    """Write translations into a catalogue and compile it; returns what was refused or is wrong with the new ones."""
    catalog = _open(root, language)
    refused = files.fill(catalog, translations, language)
    _write(root, catalog, language)
    _write_standing(root)
    new = (entry for entry in files.entries(catalog) if entry.msgid in translations)
    return refused + [f"“{e.msgid}”: {problem}" for e in new for problem in translation_problems(e, language)]


def check(root: Path, wanted: Sequence[str] | None = None) -> Iterator[str]:
    """Everything that is wrong, a line each; `wanted` languages (those that ship) have to be complete."""
    shipped = SHIPPED if wanted is None else wanted
    findings = read_tree(root)
    yield from findings.problems
    source = files.template(findings.sentences)
    path = template_path(root)
    if not path.exists() or path.read_bytes() != files.render(source):
        yield f"{path.name}: does not have the sentences of the source; run: tools/translations.py update"
    for language in (language for language in shipped if language not in _present(root)):
        yield f"{language}.po: missing; run: tools/translations.py update"
    for language in _present(root):
        problems = _check_catalogue(root, language, source, shipped)
        yield from (f"{language}.po: {problem}" for problem in problems)
    for stray in sorted({path.stem for path in folder(root).glob("*.mo")} - set(_present(root))):
        yield f"{stray}.mo: has no {stray}.po"
    yield from cyrillic.help_problems(root)
    yield from _check_standing(root)


def _check_standing(root: Path) -> Iterator[str]:
    path = standing_path(root)
    with suppress(PoFileError, ValueError, OSError):  # a catalogue that cannot be read is told of already
        if not path.exists() or path.read_bytes() != standing(root):
            yield f"{path.name}: is not up to date; run: tools/translations.py compile"


def _check_catalogue(root: Path, language: str, source: Catalog, shipped: Sequence[str]) -> Iterator[str]:
    if language not in files.PLURALS:
        yield "no such language"
        return
    if language in LATIN:
        yield from _check_made(root, language)
        return
    content = (folder(root) / f"{language}.po").read_bytes()
    try:
        catalog = files.parse(content)
    except (PoFileError, ValueError) as error:
        yield f"cannot be read: {error}"
        return
    if files.render(files.merged(source, files.parse(content), language), language) != content:
        yield "does not have the sentences of the template as `update` writes them"
    if not _is_compiled(root, catalog, language):
        yield f"{language}.mo is not what it compiles to; run: tools/translations.py compile"
    for entry in files.entries(catalog):
        for problem in translation_problems(entry, language):
            yield f"“{entry.msgid}”: {problem}"
    if language in shipped:
        yield from _unfinished(catalog, language)


def _check_made(root: Path, language: str) -> Iterator[str]:
    """A catalogue in Cyrillic has to be what is made of the Latin one; that is checked by itself."""
    try:
        made = cyrillic.catalogue(_open(root, LATIN[language]), language)
    except (PoFileError, ValueError, OSError):
        return
    path = folder(root) / f"{language}.po"
    same = path.read_bytes() == files.render(made, language)
    if not same or not _is_compiled(root, made, language):
        yield f"is not what is made of {LATIN[language]}.po; run: tools/translations.py compile"
    for entry in files.entries(made):
        yield from (f"“{entry.msgid}”: {problem}" for problem in translation_problems(entry, language))


def _is_compiled(root: Path, catalog: Catalog, language: str) -> bool:
    path = folder(root) / f"{language}.mo"
    return path.exists() and path.read_bytes() == files.compiled(catalog, language)


def _unfinished(catalog: Catalog, language: str) -> Iterator[str]:
    left = [entry for entry in files.entries(catalog) if not entry.is_finished]
    for entry in left[:_SHOWN]:
        yield f"“{entry.msgid}”: {'fuzzy' if entry.is_fuzzy else 'not translated'}"
    if len(left) > _SHOWN:
        yield f"{len(left) - _SHOWN} more not translated; see: tools/translations.py todo {language}"
    if catalog.obsolete:
        yield f"{len(catalog.obsolete)} obsolete; run: tools/translations.py update --drop-obsolete"


def _present(root: Path) -> list[str]:
    return sorted(path.stem for path in folder(root).glob("*.po"))


def _open(root: Path, language: str) -> Catalog:
    return files.parse((folder(root) / f"{language}.po").read_bytes())


def _write(root: Path, catalog: Catalog, language: str) -> None:
    (folder(root) / f"{language}.po").write_bytes(files.render(catalog, language))
    (folder(root) / f"{language}.mo").write_bytes(files.compiled(catalog, language))
    made = cyrillic.made_from(language)
    if made is not None:
        _write(root, cyrillic.catalogue(catalog, made), made)


def _write_standing(root: Path) -> None:
    standing_path(root).parent.mkdir(parents=True, exist_ok=True)
    standing_path(root).write_bytes(standing(root))


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Keeps the program's catalogues.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("extract", help="write the template")
    updating = commands.add_parser("update", help="template, every .po, every .mo")
    updating.add_argument("languages", nargs="*", type=_language, help="languages to begin")
    updating.add_argument(
        "--drop-obsolete", action="store_true", help="forget translations without a sentence"
    )
    commands.add_parser("compile", help="write every .mo")
    commands.add_parser("check", help="say what is wrong")
    listing = commands.add_parser("todo", help="print what is not translated, as JSON")
    filling = commands.add_parser("fill", help="write translations from JSON")
    for parser_of_one in (listing, filling):
        parser_of_one.add_argument("language", type=_language)
    filling.add_argument("file", help="a JSON file, or - for the input")
    return parser.parse_args(words)


def _language(code: str) -> str:
    if code not in files.PLURALS:
        raise argparse.ArgumentTypeError(f"one of {', '.join(files.PLURALS)}")
    return code


def _read_json(name: str) -> dict[str, object]:
    content = json.loads(sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise SystemExit(f"{name}: not an object of translations by sentence")
    return content


def _run(asked: argparse.Namespace, root: Path) -> list[str]:
    match asked.command:
        case "extract":
            return list(extract(root).problems)
        case "update":
            update(root, asked.languages, drop_obsolete=asked.drop_obsolete)
        case "compile":
            compile_all(root)
        case "todo":
            print(json.dumps(todo(root, asked.language), ensure_ascii=False, indent=1))
        case "fill":
            return fill(root, asked.language, _read_json(asked.file))
        case "check":
            problems = list(check(root))
            print(f"translations: {len(problems)} problem(s)" if problems else "translations: all is well")
            return problems
    return []


def main(words: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run a command; 1 where something is wrong. Nothing is written while a source cannot be read."""
    asked = _arguments(words)
    try:
        problems = _run(asked, root)
    except SyntaxError as error:
        problems = [f"{error.filename}:{error.lineno}: {error.msg}"]
    except FileNotFoundError as error:
        problems = [f"{error.filename}: no such file; a catalogue is begun by: tools/translations.py update"]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
