"""A meeting in two files: the heads of both, and a scribe who may read both."""

from __future__ import annotations

from dataclasses import replace

from minutes_tui.domain.head import Head, Item, Person
from tests.support.desks import Scribe, small_head

PUBLIC = "2022-02-01-rat.toml"
NONPUBLIC = "2022-02-01-rat.nonpublic.toml"


def public_head(language: str = "de") -> Head:
    """The small head, in which one item stands for what is not public."""
    head = small_head(language)
    items = (*head.items[:-1], Item("land", "Grundstücksangelegenheit", "N1", public=False))
    return replace(head, meeting=replace(head.meeting, nonpublic_part=NONPUBLIC), items=items)


def nonpublic_head(language: str = "de") -> Head:
    """Its items, one of which the public agenda does not show, and somebody who only comes for them."""
    head = small_head(language)
    return replace(
        head,
        meeting=replace(head.meeting, public_part=PUBLIC),
        persons=(*head.persons, Person("NO", "Notarfrau", "Frau", role="guest", votes=False)),
        items=(
            Item("land", "Verkauf Hauptstraße 7 an Familie Kauz", "N1", public=False),
            Item("staff", "Beförderung Amtsrat Eule", "N2", public=False),
        ),
    )


def two_parts(language: str = "de") -> Scribe:
    """A scribe at both."""
    return Scribe(public_head(language), language, nonpublic=nonpublic_head(language))
