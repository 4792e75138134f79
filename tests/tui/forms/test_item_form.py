"""Going to an item: the number that was typed wins, words are found without case and accents."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.head import Item
from minutes_tui.tui.forms.item_form import ItemForm

ITEMS = (
    Item("a", "Eröffnung", "1"),
    Item("b", "Straßenreinigung Oststadt", "7"),
    Item("c", "Spielplatz Oststadt", "7.1"),
    Item("d", "Spielplatz Weststadt", "7.2"),
    Item("e", "Grundstück", "N 1", public=False),
    Item("f", "Gruß", ""),
)


def typing(text: str) -> ItemForm | Item:
    form: ItemForm | Item = ItemForm(ITEMS)
    for character in text:
        assert isinstance(form, ItemForm)
        form = form.typing(character)
    return form


def enter(text: str) -> object:
    form = typing(text)
    answer = form.taken() if isinstance(form, ItemForm) else form
    return answer.id if isinstance(answer, Item) else answer


def test_the_exact_number_wins_over_longer_ones() -> None:
    assert enter("7") == "b"
    assert enter("7.") == "b"
    assert enter("7.2") == "d"
    assert enter("gruss") == "f"


def test_the_number_of_the_public_part_comes_before_the_same_one_of_the_other() -> None:
    assert enter("1") == "a"
    assert enter("n1") == "e"
    assert enter("N 1") == "e"


def test_words_are_found_in_any_order_without_case_and_accents() -> None:
    assert enter("west spiel") == "d"
    assert enter("EROFF") == "a"
    assert enter("strassen") == "b"


def test_no_letters_from_the_middle_of_a_word_match() -> None:
    assert enter("platz") == "none"


def test_with_several_matches_enter_does_not_choose_and_a_digit_or_the_arrows_do() -> None:
    assert enter("spiel") == "several"
    assert enter("spiel2") == "d"
    form = typing("spiel")
    assert isinstance(form, ItemForm)
    assert form.pointing(1).pointing(1).taken() == ITEMS[3]


def test_a_digit_of_a_number_never_chooses_from_the_list() -> None:
    assert enter("72") == "none"


def test_an_empty_field_chooses_nothing() -> None:
    assert enter("") == "several"


@given(st.text(max_size=8), st.integers(-3, 9))
def test_whatever_is_typed_enter_takes_nothing_that_does_not_match(text: str, steps: int) -> None:
    form: ItemForm | Item = ItemForm(ITEMS)
    for character in text:
        if isinstance(form, ItemForm):
            form = form.typing(character)
    if isinstance(form, ItemForm):
        answer = form.pointing(steps).taken()
        assert not isinstance(answer, Item) or answer in form.matches
