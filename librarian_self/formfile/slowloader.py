"""PyYAML's loader in pure Python, bounded; for a PyYAML without its C part."""

from __future__ import annotations

from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from librarian_self.formfile.hooks import Hooks


class SlowLoader(Hooks, Reader, Scanner, Parser, Composer):
    """Composes the same tree, slowly."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)

    def dispose(self) -> None:
        """Let go of the parser's states, which refer to the loader."""
        Parser.dispose(self)
