"""A small form of ethics and one of attitudes long enough for a care note, and how they are answered."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from librarian_self.services.shelf import Shelf, summarise
from tests.services.everything import AT_ANY_TIME_YAML, everything

ETHICS_YAML: Final = """\
format: librarian-self/1
id: small-ethics
version: "1.0"
languages: [en, uz]
kind: ethics
title: {en: Small ethics, uz: Kichik etika}
licence: CC-BY-4.0
scales:
  should4:
    levels:
      - {value: 1, label: {en: Should not be done}}
      - {value: 2, label: {en: Rather should not be done}}
      - {value: 3, label: {en: Rather should be done}}
      - {value: 4, label: {en: Should be done}}
principles:
  privacy: {label: {en: Privacy of the reader, uz: Maxfiylik}, source: "IFLA 3"}
  safety: {label: {en: Care for children}, source: "IFLA 2"}
key_standing: {basis: code, panel: 0, text: {en: "Written from the code, not yet agreed by a panel."}}
sections:
  - id: privacy-section
    label: {en: Privacy and openness}
    items:
      - id: loan-record
        type: situation
        response: rate-each
        scale: should4
        statement: {en: A mother asks what her son has borrowed., uz: Ona oʻgʻli nima oʻqiganini soʻraydi.}
        options:
          - {id: tell, text: {en: Tell her.}, key: 1, rationale: {en: Loans belong to the reader.}, principles: [privacy]}
          - {id: ask-him, text: {en: Ask the son first.}, key: 4, rationale: {en: He decides.}, principles: [privacy]}
          - {id: hint, text: {en: Give her a hint.}, key: 3, contested: true, principles: [safety], against: [privacy]}
      - id: official
        type: situation
        response: rate-each
        scale: should4
        statement: {en: An official asks for a list of readers.}
        options:
          - {id: give, text: {en: Give the list.}, key: 2, principles: [privacy]}
          - {id: refer, text: {en: Ask for a written request.}, key: 4, principles: [privacy]}
  - id: other-section
    label: {en: Colleagues}
    items:
      - id: mistake
        type: situation
        response: choose-best
        scale: should4
        statement: {en: A colleague has made a mistake.}
        options:
          - {id: talk, text: {en: Talk with her.}, key: 4, rationale: {en: She can mend it.}}
          - {id: silence, text: {en: Say nothing.}, key: 2}
"""

OTHER_SIDE: Final[dict[str, dict[str, object]]] = {
    "loan-record": {"options": {"tell": 4, "ask-him": 4, "hint": 2}},
    "official": {"options": {"give": 3, "refer": 3}},
    "mistake": {"choice": "silence"},
}
"""Answers of which one in each situation is on the other side of the key."""


def attitude_yaml(statements: int = 12, reversed_at: int = 5) -> str:
    """Statements in one theme, one of them reversed, and a number beside them."""
    turned = {reversed_at: ", reverse: true"}
    items = "\n".join(
        f"      - {{id: item-{place}, type: likert, scale: agree{turned.get(place, '')}, "
        f"statement: {{en: Statement {place}.}}}}"
        for place in range(statements)
    )
    return f"""\
format: librarian-self/1
id: long-attitudes
version: "1.0"
languages: [en]
kind: attitude
title: {{en: Long attitudes}}
licence: CC-BY-4.0
scales:
  agree:
    levels:
      - {{value: 1, label: {{en: Disagree}}}}
      - {{value: 2, label: {{en: Rather disagree}}}}
      - {{value: 3, label: {{en: Undecided}}}}
      - {{value: 4, label: {{en: Rather agree}}}}
      - {{value: 5, label: {{en: Agree}}}}
sections:
  - id: theme
    label: {{en: The theme}}
    items:
{items}
  - id: beside
    label: {{en: Beside}}
    items:
      - {{id: readers, type: number, statement: {{en: How many readers spoke up?}}}}
"""


def kinds_shelf(folder: Path) -> Shelf:
    """A shelf with forms of all three kinds, kept in `folder`."""
    texts = (AT_ANY_TIME_YAML, ETHICS_YAML, attitude_yaml())
    forms = [everything(text).form for text in texts]
    for form, text in zip(forms, texts, strict=True):
        (folder / f"{form.id}.yaml").write_text(text, "utf-8")
    return Shelf(tuple(summarise(form) for form in forms), folder)
