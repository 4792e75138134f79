"""In the minutes: move an entry, insert before it, look at what stood there; and drafts that came with the agenda."""

from __future__ import annotations

from dataclasses import replace

from minutes_tui.domain.entries import Resolution
from tests.support.desks import Scribe, small_head


def at_item(scribe: Scribe | None = None) -> Scribe:
    scribe = scribe or Scribe()
    scribe.press("5", "enter")
    return scribe


def three(scribe: Scribe | None = None) -> Scribe:
    scribe = at_item(scribe)
    for text in ("Eins.", "Zwei.", "Drei."):
        scribe.press("f2", "enter")
        scribe.type(text)
    scribe.press("escape")
    return scribe


# -- moving


def test_m_carries_an_entry_and_enter_puts_it_down_as_one_act() -> None:
    scribe = three()
    scribe.press("right", "m", "up", "up")
    shown = scribe.screen()
    assert shown.index("Drei.") < shown.index("Eins.")
    assert scribe.minutes() == "Eins.\n\nZwei.\n\nDrei.\n"
    scribe.press("enter")
    assert scribe.minutes() == "Drei.\n\nEins.\n\nZwei.\n"
    assert scribe.kinds.count("entry-moved") == 1
    assert scribe.desk.screen.name == "minutes"


def test_escape_leaves_it_where_it_was() -> None:
    scribe = three()
    scribe.press("right", "m", "up", "7", "escape")
    assert (scribe.desk.screen.name, scribe.desk.chosen) == ("minutes", "kim")
    assert "entry-moved" not in scribe.kinds


def test_a_number_goes_to_that_item_and_backspace_brings_it_back() -> None:
    scribe = three()
    scribe.press("right", "m", "7", ".", "1", "enter")
    assert scribe.minutes("sub") == "Drei.\n"
    assert scribe.desk.chosen == "sub"
    scribe.press("backspace")
    assert (scribe.minutes("sub"), scribe.desk.chosen) == ("", "kim")
    assert scribe.minutes() == "Eins.\n\nZwei.\n\nDrei.\n"


def test_it_does_not_go_to_the_part_that_is_not_public_nor_to_an_item_that_there_is_not() -> None:
    scribe = three()
    scribe.press("right", "m", "N")
    scribe.press("9")
    assert "Einen TOP N9 gibt es nicht" in scribe.screen()
    items = [*scribe.head.items[:3], replace(scribe.head.items[3], number="9")]
    scribe = three(Scribe(replace(scribe.head, items=tuple(items))))
    scribe.press("right", "m", "9", "enter")
    assert scribe.minutes("land") == ""


def test_home_and_end_carry_it_to_the_ends() -> None:
    scribe = three()
    scribe.press("right", "m", "home", "enter")
    assert scribe.minutes().startswith("Drei.")
    scribe.press("m", "end", "enter")
    assert scribe.minutes().endswith("Drei.\n")


def test_a_vote_is_not_carried_by_itself() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Text.")
    scribe.press("f5", "enter", "right", "m")
    assert scribe.desk.screen.name == "minutes"
    assert "lässt sich nicht verschieben" in scribe.screen(120)


# -- before


def test_b_puts_the_next_entry_in_front_of_the_chosen_one_and_only_that() -> None:
    scribe = three()
    scribe.press("right", "up", "b", "f2", *"gr", "enter")
    assert "eingefügt" in scribe.screen(120)
    scribe.type("fragt.")
    scribe.press("f2", "enter")
    assert "eingefügt" not in scribe.screen(120)
    scribe.type("Vier.")
    scribe.press("escape")
    assert scribe.minutes() == "Eins.\n\nFrau Gregor-Rauschtenberger fragt.\n\nZwei.\n\nDrei.\n\nVier.\n"


def test_it_lasts_until_something_was_put_there_and_b_again_ends_it() -> None:
    scribe = three()
    scribe.press("right", "home", "b", "f2", "escape", "f3")
    scribe.type("Ergebnis")
    scribe.press("escape")
    assert scribe.minutes().startswith("Ergebnis\n")
    scribe.press("right", "home", "b", "b", "f2", "enter")
    scribe.type("Ende.")
    scribe.press("escape")
    assert scribe.minutes().endswith("Ende.\n")


def test_it_goes_to_the_item_that_is_looked_at_even_if_another_one_is_called_up() -> None:
    scribe = three()
    scribe.press("f9", "5", "right", "b", "f2", "enter")
    scribe.type("Nachtrag.")
    scribe.press("escape")
    assert scribe.minutes() == "Eins.\n\nZwei.\n\nNachtrag.\n\nDrei.\n"
    scribe.press("f2", "enter")
    scribe.type("Hier.")
    scribe.press("escape")
    assert scribe.minutes("sub") == "Hier.\n"


def test_a_resolution_and_an_attachment_go_there_too() -> None:
    scribe = three()
    scribe.press("right", "home", "b", "ctrl+o")
    scribe.type("Plan")
    scribe.press("enter", "right", "home", "b", "f4")
    scribe.type("Beschluss.")
    scribe.press("escape")
    attached = "Der Niederschrift ist als Anlage 1 beigefügt: Plan"
    assert scribe.minutes().startswith(f"Beschlussvorschlag:\n\nBeschluss.\n\n{attached}")


# -- history


def test_h_shows_what_stood_there_before_with_the_words_that_changed() -> None:
    scribe = three()
    scribe.press("right", "enter")
    scribe.press(*["backspace"] * 5)
    scribe.type("Vier.")
    scribe.press("escape", "right", "h")
    shown = scribe.screen()
    assert "[- Drei.] [+ Vier.]" in shown
    assert shown.index("geändert") < shown.index("geschrieben")
    scribe.press("escape")
    assert scribe.desk.screen.name == "minutes"


def test_the_history_tells_of_moves_splits_names_and_of_what_was_undone() -> None:
    scribe = at_item()
    scribe.press("f2", *"??", "enter")
    scribe.type("fragt. Mehr.")
    scribe.press("home", *["right"] * 6, "tab", "enter", "escape", "right", "up", "enter", "shift+tab")
    scribe.press(
        "backspace", "backspace", *"se", "enter", "escape", "right", "up", "m", "1", "enter", "u", "enter", "h"
    )
    shown = scribe.screen()
    for told in ("geschrieben", "geteilt", "?? wurde benannt", "verschoben, unter TOP 1", "wieder wie zuvor"):
        assert told in shown, shown


def test_a_move_within_the_item_that_was_taken_back_does_not_stand_in_the_history() -> None:
    scribe = three()
    scribe.press("right", "m", "up", "enter", "u", "enter", "h")
    shown = scribe.screen()
    assert shown.index("wieder wie zuvor") < shown.index("verschoben, unter TOP 5")


# -- drafts that came with the agenda


def with_draft() -> Scribe:
    head = small_head()
    items = tuple(
        replace(item, draft_resolution="Der Platz wird gebaut.\nDie Mittel stehen bereit.")
        if item.id == "kim"
        else item
        for item in head.items
    )
    return at_item(Scribe(replace(head, items=items)))


def test_the_draft_of_the_agenda_stands_there_and_is_kept_by_escape() -> None:
    scribe = with_draft()
    scribe.press("f4")
    assert scribe.editor.text == "Der Platz wird gebaut.\nDie Mittel stehen bereit."
    scribe.press("escape")
    assert scribe.minutes() == "Beschlussvorschlag:\n\nDer Platz wird gebaut.\n\nDie Mittel stehen bereit.\n"


def test_it_is_changed_or_emptied() -> None:
    scribe = with_draft()
    scribe.press("f4")
    scribe.type(" Sofort.")
    scribe.press("escape")
    assert scribe.minutes().endswith("bereit. Sofort.\n")


def test_f5_puts_the_draft_to_the_vote_at_once() -> None:
    scribe = with_draft()
    scribe.press("f5", "enter")
    assert scribe.minutes().startswith("Beschluss:\n\nDer Platz wird gebaut.")
    assert scribe.kinds == ["item-called", "resolution", "vote"]
    scribe.press("f5", "escape")
    assert scribe.kinds.count("resolution") == 1


def test_after_the_first_resolution_the_draft_does_not_come_again() -> None:
    scribe = with_draft()
    scribe.press("f5", "enter", "f4", "1")
    assert scribe.editor.text == ""


def test_shift_tab_leads_to_the_line_above_with_kind_and_movers() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Der Platz wird gebaut.")
    scribe.press("shift+tab", "tab", "tab")
    assert "Antrag · Antragsteller:" in scribe.screen()
    scribe.type("CDU und SPD")
    scribe.press("enter")
    assert scribe.editor.text == "Der Platz wird gebaut."
    assert "Antrag · Antragsteller: CDU und SPD" in scribe.screen()
    scribe.press("escape")
    assert scribe.minutes() == "Antrag:\n\nAntragsteller: CDU und SPD\n\nDer Platz wird gebaut.\n"
    scribe.press("f4", "shift+tab")
    assert scribe.editor.text == "CDU und SPD"
    scribe.press("tab", "escape")
    (entry,) = scribe.workspace.session.items["kim"].entries
    assert isinstance(entry.content, Resolution)
    assert entry.content.form == "procedural"


def test_what_is_typed_in_the_line_above_is_kept_by_a_vote_too() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Der Platz wird gebaut.")
    scribe.press("shift+tab", "tab", "f5", "enter")
    assert scribe.minutes().startswith("Beschlussempfehlung:\n")
