"""Large forms of known size, and what reading them costs: `python -P -m tests.formfile.big_forms`."""

from __future__ import annotations

import gc
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial

LATIN = "I find out through conversation what somebody needs, and agree on the next step ({number})."
CYRILLIC = (
    "Китобхонга нима кераклигини суҳбат орқали аниқлайман ва кейинги қадамни келишиб оламан ({number})."
)
SENTENCES = {
    "en": LATIN,
    "uz": LATIN.replace("o", "oʻ"),
    "uz_Cyrl": CYRILLIC,
    "kaa": LATIN.replace("i", "ı"),
    "kaa_Cyrl": CYRILLIC,
    "ru": CYRILLIC,
}


def form_of_size(items: int, languages: tuple[str, ...], actions: int) -> bytes:
    """Write a competency form, laid out as the shipped ones: five descriptors an item, a line for each language.

    `actions` is 0 or at least 2.
    """
    return "\n".join(_lines(items, languages, actions)).encode()


def like_a_shipped_form() -> bytes:
    """The size of the largest form of the program: 47 items and 120 actions in two languages."""
    return form_of_size(47, ("en", "uz"), 120)


def thousand_items() -> bytes:
    """The largest form that is promised to open at once: a thousand items in one language."""
    return form_of_size(1_000, ("en",), 0)


def _lines(items: int, languages: tuple[str, ...], actions: int) -> Iterator[str]:
    yield "format: librarian-self/1\nid: big\nversion: '1.0'\nkind: competency\ntitle: A big form"
    yield f"languages: [{', '.join(languages)}]\nscales:\n  mastery:\n    levels:"
    for step in range(1, 6):
        yield f"      - value: {step}\n        label: Step {step}"
    yield "sections:"
    for number in range(items):
        if number % 20 == 0:
            yield f"  - id: section-{number}\n    label: Section {number}\n    items:"
        yield from _item(number, languages, actions)
    if actions:
        yield "actions:"
    for number in range(actions):
        yield f"  action-{number}:\n    label:"
        yield from _text(number, languages, 6)
        yield "    kind: practice\n    hours: 6\n    offline: true"


def _item(number: int, languages: tuple[str, ...], actions: int) -> Iterator[str]:
    yield f"      - id: item-{number}\n        type: competency\n        scale: mastery\n        statement:"
    yield from _text(number, languages, 10)
    yield "        levels:"
    for step in range(1, 6):
        yield f"          {step}:"
        yield from _text(number, languages, 12)
    yield "        evidence_from: 4\n        target: 3\n        seed: [S5.4, S3.2]"
    if actions:
        yield f"        actions: [action-{number % actions}, action-{(number + 1) % actions}]"


def _text(number: int, languages: tuple[str, ...], indent: int) -> Iterator[str]:
    for language in languages:
        yield f"{' ' * indent}{language}: {SENTENCES[language].format(number=number)}"


def fastest(work: Callable[[], object], times: int = 9) -> float:
    """Milliseconds of the fastest of several goes."""
    return min(_seconds(work) for _ in range(times)) * 1_000


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def peak_memory(work: Callable[[], object]) -> float:
    """Most megabytes that Python held at once during the work."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 1_000_000
    finally:
        tracemalloc.stop()


def main() -> None:
    """Write, for each form: its size, composing alone, reading and checking, and how many times as much that is."""
    import yaml

    from librarian_self.formfile import read_form

    for name, data in (("shipped size", like_a_shipped_form()), ("thousand items", thousand_items())):
        compose = fastest(partial(yaml.compose, data, Loader=yaml.CSafeLoader))
        read = fastest(partial(read_form, data))
        peak = peak_memory(partial(read_form, data))
        sys.stdout.write(
            f"{name}: {len(data):,} bytes; compose {compose:.1f} ms; read and check {read:.1f} ms "
            f"({read / compose:.2f} times); peak {peak:.1f} MB\n"
        )


if __name__ == "__main__":
    main()
