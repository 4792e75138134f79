"""Dataclasses made in half the time, while the program starts.

Python 3.11 and 3.12 write the text of six functions for each frozen dataclass and compile it. For the 150 classes of
the program and of Textual that is a fifth of the processor's time until the first key is answered. Here only `__init__`
is compiled; the others are ordinary functions that do the same. Later Pythons make dataclasses in another way, and are
left alone. Needs only the standard library.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import Field, FrozenInstanceError
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any

_Fields = Sequence[Field[Any]]
_Values = Callable[[object], tuple[Any, ...]]
_Comparison = Callable[[object, object], object]


@contextmanager
def quick_classes() -> Iterator[None]:
    """Make the dataclasses of what is imported meanwhile the quick way, where this Python makes them the slow way."""
    names = _REPLACED.keys() if sys.version_info < (3, 13) else ()
    before = {name: getattr(dataclasses, name) for name in names}
    try:
        for name in before:
            setattr(dataclasses, name, _REPLACED[name])
        yield
    finally:
        for name, function in before.items():
            setattr(dataclasses, name, function)


def _repr_fn(fields: _Fields, _globals: object) -> Callable[[object], str]:
    names = [field.name for field in fields]

    @recursive_repr()
    def __repr__(self: object) -> str:  # noqa: N807 - it becomes one
        shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        return f"{self.__class__.__qualname__}({shown})"

    return __repr__


def _frozen_get_del_attr(
    cls: Any, fields: _Fields, _globals: object
) -> tuple[Callable[[object, str, object], None], Callable[[object, str], None]]:
    names = frozenset(field.name for field in fields)

    def __setattr__(self: object, name: str, value: object) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self: object, name: str) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _hash_fn(fields: _Fields, _globals: object) -> Callable[[object], int]:
    values = _values([field.name for field in fields])

    def __hash__(self: object) -> int:  # noqa: N807
        return hash(values(self))

    return __hash__


def _cmp_fn(name: str, operator: str, mine: str, others: str, globals: Any) -> _Comparison:  # noqa: A002 - its name there
    if operator != "==":
        compiled: _Comparison = _compiled_comparison(name, operator, mine, others, globals)
        return compiled
    # What is compared comes as a text such as "(self.x,self.y,)".
    values = _values([part.removeprefix("self.") for part in mine.strip("()").split(",") if part])

    def __eq__(self: object, other: object) -> object:  # noqa: N807
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _values(names: list[str]) -> _Values:
    """What gives the fields of those names."""
    if not names:
        return lambda _self: ()
    values: Callable[[object], Any] = attrgetter(*names)
    return values if len(names) > 1 else lambda self: (values(self),)


_compiled_comparison = vars(dataclasses).get("_cmp_fn", _cmp_fn)
_REPLACED: dict[str, Callable[..., Any]] = {
    "_repr_fn": _repr_fn,
    "_frozen_get_del_attr": _frozen_get_del_attr,
    "_hash_fn": _hash_fn,
    "_cmp_fn": _cmp_fn,
}
