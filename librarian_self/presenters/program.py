"""The running window without its widgets: state, messages, effects."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from librarian_self.presenters.effects import Effect
    from librarian_self.presenters.messages import Message
    from librarian_self.presenters.state import State


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
        self._waiting: deque[Message] = deque()

    @property
    def state(self) -> State:
        """What the window knows now."""
        return self._state

    def send(self, message: Message) -> None:
        """Take a message in, show what follows from it, and start what it asks for.

        A message that comes while a state is being shown (words that a field gives away as it is hidden) waits until
        all of that state is shown: what is older would otherwise be put over what is newer.
        """
        self._waiting.append(message)
        if len(self._waiting) == 1:
            self._work()

    def _work(self) -> None:
        """Take in all that waits, in order. What waits behind a message that fails is not lost with it."""
        try:
            self._take(self._waiting[0])
        finally:
            self._waiting.popleft()
            if self._waiting:
                self._work()

    def _take(self, message: Message) -> None:
        # The first page is shown before there is any message to take in.
        from librarian_self.presenters.update import update

        before = self._state
        self._state, effects = update(before, message)
        if self._state is not before:
            self._render(self._state)
        for effect in effects:
            self._carry_out(effect)
