"""Finds what a form may hold by the rules of the file, and a person who answers it should not meet.

Usage: form_lint.py FILE...; one line a finding on standard output, and 1 if there is any.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

from librarian_self.model.form import SELF, Form, Item, ItemType, Kind, Scale
from librarian_self.scoring.ethics import side_of
from librarian_self.services.shelf import read_form_file

LONGEST_STATEMENT: Final = 160
LONGEST_SITUATION: Final = 400
MOST_REVERSED: Final = 0.25

DOUBLE: Final = {
    "en": ("and/or", "as well as", "in addition", "furthermore", "and also"),
    "uz": ("va/yoki", "shuningdek", "bundan tashqari"),
    "uz_Cyrl": ("ва/ёки", "шунингдек", "бундан ташқари"),
    "ru": ("и/или", "а также", "кроме того"),
    "kaa": ("hám/yamasa", "sonday-aq", "bunnan tısqarı"),
    "kaa_Cyrl": ("ҳәм/ямаса", "сондай-ақ", "буннан тысқары"),
}
"""Words by which a statement asks two things at once; a plain "and" (va, hamda) may join two words for one thing."""

SAID_IN_FIRST_PERSON: Final = (
    ItemType.COMPETENCY,
    ItemType.LIKERT,
    ItemType.CHOICE,
    ItemType.MULTIPLE,
    ItemType.TEXT,
)
"""Items that may speak of “I”; another rater needs them in the third person. The file gives the rest no such text."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:[ʻʼ’'-][^\W\d_]+)*")


def lint(form: Form) -> Iterator[str]:
    """A sentence a finding, in the order of the form."""
    for item in form.items():
        for finding in _of_item(form, item):
            yield f"{item.id}: {finding}"
    yield from _of_targets(form)
    yield from _of_actions(form)
    yield from _of_reversed(form)


def _of_item(form: Form, item: Item) -> Iterator[str]:
    yield from _of_statement(item)
    if set(form.raters) - {SELF} and item.type in SAID_IN_FIRST_PERSON:
        yield from _of_other_raters(item)
    scale = form.scale_of(item)
    if scale is None:
        return
    if item.type is ItemType.COMPETENCY and form.kind is Kind.COMPETENCY:
        yield from _of_descriptors(item, scale)
    if item.target is not None and scale.level(item.target) is None:
        yield f"the target {item.target} is not on the scale"
    if item.type is ItemType.SITUATION:
        yield from _of_situation(item, scale)


def _of_statement(item: Item) -> Iterator[str]:
    most = LONGEST_SITUATION if item.type is ItemType.SITUATION else LONGEST_STATEMENT
    for language, words in item.statement.words.items():
        if len(words) > most:
            yield f"the statement has {len(words)} characters in {language}; at most {most}"
        if item.type in (ItemType.COMPETENCY, ItemType.LIKERT):
            for double in DOUBLE.get(language, ()):
                if re.search(rf"(?<!\w){re.escape(double)}(?!\w)", words.casefold()):
                    yield f"the statement asks two things in {language} (“{double}”)"


def _of_other_raters(item: Item) -> Iterator[str]:
    if item.for_other is None:
        yield "no for_other, and the form has another rater"
    elif item.levels and not item.for_other.levels:
        yield "no descriptors in for_other, and the form has another rater"


def _of_descriptors(item: Item, scale: Scale) -> Iterator[str]:
    missing = [level.value for level in scale.levels if level.value not in item.levels]
    if missing:
        yield f"no descriptor for {', '.join(map(str, missing))}"
    for (first, one), (second, other) in combinations(item.levels.items(), 2):
        for language in one.words:
            if language in other.words and differ_by_a_word(one.words[language], other.words[language]):
                yield f"the descriptors of {first} and {second} differ by no more than one word in {language}"


def differ_by_a_word(one: str, other: str) -> bool:
    """Whether two sentences are the same but for one word that is more, less, or another."""
    first, second = _WORD.findall(one.casefold()), _WORD.findall(other.casefold())
    start = _common(first, second)
    first, second = first[start:], second[start:]
    end = _common(first[::-1], second[::-1])
    return max(len(first), len(second)) - end <= 1


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    """How many words at the beginning are the same."""
    pairs = zip(first, second, strict=False)
    return next(
        (place for place, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second))
    )


def _of_situation(item: Item, scale: Scale) -> Iterator[str]:
    sides = {side_of(option.key, scale) for option in item.options if option.key is not None}
    if not sides >= {True, False} and not any(option.contested for option in item.options):
        yield "no option is contested, and all are on one side of the key"


def _of_targets(form: Form) -> Iterator[str]:
    for role, targets in form.role_targets.items():
        for item_id, target in targets.items():
            item = form.item(item_id)
            scale = form.scale_of(item) if item else None
            if scale is not None and scale.level(target) is None:
                yield f"{item_id}: the target {target} of {role} is not on the scale"


def _of_actions(form: Form) -> Iterator[str]:
    used = {action for item in form.items() for action in item.actions}
    for action in form.actions.values():
        if action.id not in used:
            yield f"{action.id}: no item uses this action"
        if action.hours < 1:
            yield f"{action.id}: this action has no hours"


def _of_reversed(form: Form) -> Iterator[str]:
    statements = [item for item in form.items() if item.type is ItemType.LIKERT]
    turned = sum(item.reverse for item in statements)
    if turned > MOST_REVERSED * len(statements):
        yield f"{turned} of {len(statements)} statements are reversed; at most a quarter may be"


def main(paths: Sequence[str]) -> int:
    """Lint these files; 1 if something was found."""
    found = [f"{path}: {finding}" for path in paths for finding in lint(read_form_file(Path(path)).form)]
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
