from __future__ import annotations

from minutes_tui.application.finding import Hit
from minutes_tui.tui.forms.find_form import LONGEST, FindForm, Here, nearest, same_place


def hit(item: str, entry: int, start: int = 0) -> Hit:
    return Hit(item, entry, "text", start, 0, "abc", 0, 1)


HITS = (hit("a", 1), hit("a", 4), hit("b", 2), hit("d", 3, 1), hit("d", 3, 7))
ITEMS = ("a", "b", "c", "d")


def test_the_first_letter_replaces_what_is_suggested_and_backspace_takes_it() -> None:
    form = FindForm("müller", suggested=True)
    assert form.typing("g") == FindForm("g")
    assert form.rubbed_out() == FindForm("mülle")
    assert form.word_rubbed_out() == FindForm()
    assert form.switched().typing("g") == FindForm("müller", "g", "now", replacing=True)


def test_each_field_keeps_what_was_typed() -> None:
    form = FindForm().typing("a").switched().typing("b c").switched().typing("d").switched().word_rubbed_out()
    assert form == FindForm("ad", "b ", "now", replacing=True)


def test_a_field_is_clean_and_not_endless() -> None:
    assert FindForm().typing("x\x1b\ny").wanted == "x y"
    assert len(FindForm().typing("x" * 1000).wanted) == LONGEST
    assert FindForm().rubbed_out() == FindForm()
    assert FindForm("ae\u0301e\u0327\u0301").rubbed_out().wanted == "ae\u0301"


def test_what_is_nearest_is_pointed_at_first() -> None:
    assert nearest(HITS, Here("d", 3), ITEMS) == 3
    assert nearest(HITS, Here("a", 9), ITEMS) == 0
    assert nearest(HITS, Here("c"), ITEMS) == 3
    assert nearest(HITS, Here("gone"), ITEMS) == 2
    assert nearest((HITS[0],), Here("d"), ITEMS) == 0


def test_the_place_is_kept_while_it_is_there_and_else_what_took_its_place() -> None:
    assert same_place(HITS, HITS[2], 0) == 2
    assert same_place(HITS[:3], HITS[4], 4) == 2
    assert same_place((), HITS[4], 4) == 0
    assert same_place(HITS, None, 1) == 1
