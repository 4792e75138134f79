"""Dataclasses made the quick way are what they are otherwise."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, replace
from typing import Any

import pytest

from minutes_tui.tui.terminal.quick_classes import quick_classes


def make_classes() -> dict[str, type[Any]]:
    @dataclass(frozen=True, slots=True)
    class Empty:
        """No fields."""

    @dataclass(frozen=True, slots=True)
    class One:
        """A field."""

        x: object = 1

    @dataclass(frozen=True, slots=True)
    class Many(One):
        """Some of its own, some inherited, some that do not count."""

        y: str = "y"
        hidden: int = field(default=3, repr=False)
        beside: int = field(default=4, compare=False)

    @dataclass(frozen=True)
    class WithoutSlots:
        """As classes are that others inherit from."""

        x: int = 1

    @dataclass
    class Plain:
        """Not frozen, so without a hash."""

        x: object = None

    @dataclass(order=True)
    class Ordered:
        """One comes before the other."""

        x: int = 1
        y: int = 2

    return {one.__name__: one for one in (Empty, One, Many, WithoutSlots, Plain, Ordered)}


SLOW = make_classes()
with quick_classes():
    QUICK = make_classes()


def outcome(act: Callable[[], object]) -> object:
    try:
        return act()
    except (TypeError, AttributeError) as error:
        return type(error), str(error)


@pytest.mark.parametrize("name", SLOW)
def test_a_class_does_what_the_compiled_one_does(name: str) -> None:
    def look_at(one: type[Any]) -> list[object]:
        made = one()
        return [
            outcome(lambda: repr(made)),
            outcome(lambda: hash(made)),
            [made == one(), made != one(), made == 5, made == (1,), made.__eq__(5)],
            outcome(lambda: made < one()),
            outcome(lambda: setattr(made, "x", 5)),
            outcome(lambda: delattr(made, "y")),
            outcome(lambda: setattr(made, "other", 5)),
            outcome(lambda: repr(replace(made))),
            outcome(lambda: copy.copy(made) == made),
            [made_field.name for made_field in dataclasses.fields(made)],
            one.__doc__,
            sorted(set(vars(one)) - {"__weakref__"}),
            one.__eq__.__qualname__.rpartition(".")[2],
            one.__repr__.__name__,
        ]

    assert look_at(QUICK[name]) == look_at(SLOW[name])


def test_fields_that_do_not_count_do_not_count() -> None:
    many = QUICK["Many"]
    assert hash(many(beside=1)) == hash(many(beside=2)) != hash(many(hidden=1))
    assert many(beside=1) == many(beside=2) != many(hidden=1)
    assert many("a", "b") != many("a", "c")
    assert repr(many()).endswith("Many(x=1, y='y', beside=4)")


def test_one_that_holds_itself_can_be_shown() -> None:
    loop = QUICK["Plain"]()
    loop.x = loop
    assert repr(loop).endswith("Plain(x=...)")


def test_nothing_can_be_assigned() -> None:
    with pytest.raises(FrozenInstanceError):
        QUICK["WithoutSlots"]().x = 3


def test_afterwards_dataclasses_are_made_as_ever() -> None:
    before = {name: vars(dataclasses)[name] for name in ("_process_class", "_set_new_attribute")}
    names = [name for name in vars(dataclasses) if name.endswith(("_fn", "_attr"))]
    functions = [vars(dataclasses)[name] for name in names]
    with pytest.raises(ValueError, match="on the way"), quick_classes():
        raise ValueError("on the way")
    assert [vars(dataclasses)[name] for name in names] == functions
    assert {name: vars(dataclasses)[name] for name in before} == before
