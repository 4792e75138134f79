"""The keymap as it is for one person: the tables of this package, with the keys that the settings give.

A binding's id is `context.command`. Screens name the tables of their context as they stand in the source; what is
obeyed, and what key line and help say, comes through here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from minutes_tui.tui.keymap.binding import Binding, command_for
from minutes_tui.tui.keymap.contexts import ALL_CONTEXTS
from minutes_tui.tui.keymap.everywhere import EVERYWHERE

Table = tuple[Binding, ...]

_NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def default_keys() -> dict[str, tuple[str, ...]]:
    """The keys of each binding id by default, in the order of the tables."""
    return {
        f"{name}.{binding.command}": binding.keys
        for name, context in ALL_CONTEXTS.items()
        for binding in context.bindings
    }


class Keymap:
    """Which keys lead where, for one person. `keys` holds the keys of those ids that are not as by default."""

    def __init__(self, keys: Mapping[str, tuple[str, ...]] = _NOTHING) -> None:
        self._tables: dict[int, Table] = {}  # by identity: two contexts may share bindings
        for name, context in ALL_CONTEXTS.items():
            table = tuple(
                replace(binding, keys=keys.get(f"{name}.{binding.command}", binding.keys))
                for binding in context.bindings
            )
            if table != context.bindings:
                self._tables[id(context.bindings)] = table

    @property
    def everywhere(self) -> Table:
        """The keys that act on every screen."""
        return self.of(EVERYWHERE)

    def of(self, table: Table) -> Table:
        """A context's table with this person's keys. What is no context's table stays as it is."""
        return self._tables.get(id(table), table)

    def part(self, bindings: Sequence[Binding], table: Table) -> Table:
        """Some bindings of that table with this person's keys; or those of another table, if they are a whole one."""
        if id(bindings) in self._tables or id(table) not in self._tables:
            return self._tables.get(id(bindings), tuple(bindings))
        places = {id(binding): number for number, binding in enumerate(table)}
        mine = self._tables[id(table)]
        return tuple(mine[places[id(one)]] if id(one) in places else one for one in bindings)

    def command(self, table: Table, key: str, character: str | None) -> str:
        """The command of a key; empty where it means nothing here."""
        return command_for(self.of(table), key, character)

    def is_taken_away(self, table: Table, key: str, character: str | None) -> bool:
        """Whether the settings took this key from its command and gave it to none: then it does nothing.

        An editor, which has such keys too, must not obey it either. A sign is not one: it is typed.
        """
        if id(table) not in self._tables or (character is not None and character.isprintable()):
            return False
        return bool(command_for(table, key, character)) and not self.command(table, key, character)

    def keys_of(self, command: str, table: Table = EVERYWHERE) -> tuple[str, ...]:
        """The keys of a command. Raises StopIteration for one that the table does not have."""
        return next(binding.keys for binding in self.of(table) if binding.command == command)


DEFAULT_KEYMAP = Keymap()
