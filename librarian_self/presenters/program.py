"""The running window without its widgets: state, messages, effects."""

from __future__ import annotations

from collections.abc import Callable

from librarian_self.presenters.effects import Effect
from librarian_self.presenters.messages import Message
from librarian_self.presenters.state import State
from librarian_self.presenters.update import update


class Program:
    """Holds the state; `send` is the only way to change it. Belongs to the window's thread.

    `carry_out` starts an effect elsewhere and returns at once; its reports come back through `send`. `render` is
    called after every change with the new state.
    """

    def __init__(
        self, state: State, carry_out: Callable[[Effect], None], render: Callable[[State], None]
    ) -> None:
        self._state = state
        self._carry_out = carry_out
        self._render = render

    @property
    def state(self) -> State:
        """What the window knows now."""
        return self._state

    def send(self, message: Message) -> None:
        """Take a message in, show what follows from it, and start what it asks for."""
        before = self._state
        self._state, effects = update(before, message)
        if self._state is not before:
            self._render(self._state)
        for effect in effects:
            self._carry_out(effect)
