"""How far the program is translated, from what the translation tool counted."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from librarian_self.assets import asset
from librarian_self.i18n.languages import SOURCE


@dataclass(frozen=True, slots=True)
class Standing:
    """How many sentences the program has, and how many each language says."""

    sentences: int
    finished: Mapping[str, int]

    def share(self, language: str) -> float:
        """0 to 1; the language of the source says everything, one without a catalogue nothing."""
        if language == SOURCE:
            return 1.0
        return self.finished.get(language, 0) / self.sentences if self.sentences else 0.0


def translations_standing() -> Standing:
    """Read what was counted when the catalogues were written last."""
    counted = json.loads(asset("resources", "generated", "translations.json").read_text("utf-8"))
    return Standing(counted["sentences"], counted["finished"])
