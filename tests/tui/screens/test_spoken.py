"""What somebody says: signs in front of who, splitting at the cursor, and naming who was not known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutes_tui.domain.arranging import EntrySplit
from minutes_tui.domain.entries import Assignment, Contribution
from minutes_tui.domain.head import Head, Person
from tests.support.desks import Scribe, small_head

GR = "Frau Gregor-Rauschtenberger"


def at_item(language: str = "de") -> Scribe:
    scribe = Scribe(language=language)
    scribe.press("5", "enter")
    return scribe


def say(scribe: Scribe, letters: str, text: str) -> None:
    scribe.press("f2", *letters, "enter")
    scribe.type(text)


def last_content(scribe: Scribe, item: str = "kim") -> object:
    return scribe.workspace.session.items[item].entries[-1].content


# -- signs


def test_a_quotation_mark_makes_it_a_statement_word_for_word() -> None:
    scribe = at_item()
    say(scribe, '"gr', "Ich war dagegen.\nUnd bleibe es.")
    scribe.press("escape")
    assert scribe.minutes() == (f"{GR} gibt folgende Erklärung zu Protokoll:\n\n„Ich war dagegen.\n\nUnd bleibe es.“\n")


def test_an_exclamation_mark_makes_it_an_announcement() -> None:
    scribe = at_item()
    say(scribe, "!vw", "teilt mit, dass gebaut werde.")
    scribe.press("escape")
    assert scribe.kinds[-1] == "announcement"
    assert scribe.minutes() == "Frau Verwaltung teilt mit, dass gebaut werde.\n"


def test_a_greater_sign_makes_it_an_assignment_and_tab_asks_until_when() -> None:
    scribe = at_item()
    say(scribe, ">vw", "Die Zahlen vorlegen")
    scribe.press("tab")
    scribe.type("15.3.")
    assert "→ 15.03.2022" in scribe.screen()
    scribe.press("enter")
    assert scribe.desk.screen.name == "agenda"
    assert scribe.minutes() == "Auftrag (Frau Verwaltung): Die Zahlen vorlegen (bis 15.03.2022)\n"


def test_a_deadline_may_be_words_and_is_corrected_later() -> None:
    scribe = at_item()
    say(scribe, ">vw", "Bericht")
    scribe.press("tab")
    scribe.type("nächste Sitzung")
    scribe.press("escape", "right", "enter", "tab")
    assert scribe.editor.text == "nächste Sitzung"
    scribe.press("shift+tab")
    assert scribe.editor.text == "Bericht"
    scribe.type(" geben")
    scribe.press("escape")
    content = last_content(scribe)
    assert isinstance(content, Assignment)
    assert (content.text, content.until) == ("Bericht geben", "nächste Sitzung")
    assert len(scribe.workspace.session.items["kim"].entries) == 1


@pytest.mark.parametrize(
    ("letters", "asked"),
    [
        ("", "Wer spricht?"),
        ('"', "Erklärung zu Protokoll: wer?"),
        ("?", "Anfrage: wer fragt?"),
        ("!", "Mitteilung: von wem?"),
        (">", "Auftrag: an wen?"),
    ],
)
def test_the_sign_is_said_in_the_question_and_backspace_takes_it_away(letters: str, asked: str) -> None:
    scribe = at_item()
    scribe.press("f2", *letters)
    assert asked in scribe.screen()
    scribe.press(*["backspace"] * len(letters))
    assert "Wer spricht?" in scribe.screen()


def test_the_signs_are_named_where_nothing_is_typed_yet() -> None:
    scribe = at_item()
    scribe.press("f2")
    shown = " ".join(scribe.screen().split())
    assert all(word in shown for word in ('" Erklärung', "? Anfrage", "! Mitteilung", "> Auftrag"))


def test_the_kind_of_an_entry_is_corrected_by_its_sign() -> None:
    scribe = at_item()
    say(scribe, "gr", "Ich war dagegen.")
    scribe.press("escape", "right", "enter", "shift+tab")
    scribe.press(*["backspace"] * 2, *'"gr', "enter")
    assert scribe.editor.text == "Ich war dagegen."
    scribe.press("escape")
    assert scribe.minutes().startswith(f"{GR} gibt folgende Erklärung zu Protokoll:")
    assert len(scribe.workspace.session.items["kim"].entries) == 1


def test_several_who_are_still_to_be_named_are_told_apart() -> None:
    scribe = at_item()
    say(scribe, "??", "fragt.")
    say(scribe, "??2", "antwortet.")
    say(scribe, "???", "Wann denn?")
    scribe.press("escape")
    assert scribe.minutes() == "?? fragt.\n\n??2 antwortet.\n\n??: Wann denn?\n"
    assert scribe.kinds[-1] == "question"


# -- back to the speaker


def test_shift_tab_leads_back_to_the_speaker_from_anywhere_in_the_text() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt.")
    scribe.press("shift+tab", "backspace", "backspace", *"se", "enter")
    scribe.type(" Und mehr.")
    scribe.press("escape")
    assert scribe.minutes() == "Frau Senpolat fragt. Und mehr.\n"


# -- who it is


def namesakes() -> Head:
    two = (Person("MÜ1", "Anna Müller", "Frau", "IL"), Person("MÜ2", "Anna Müller", "Frau", "SPD"))
    return replace(small_head(), persons=(*small_head().persons, *two))


def test_after_enter_found_several_the_digit_in_front_of_one_chooses_it_whatever_the_ids_are() -> None:
    scribe = Scribe(namesakes())
    scribe.press("5", "enter", "f2", *"mü", "enter", "2")
    scribe.type("fragt.")
    scribe.press("escape")
    last = last_content(scribe)
    assert isinstance(last, Contribution)
    assert (last.speaker, last.text) == ("MÜ2", "fragt.")


@pytest.mark.parametrize("key", ["escape", "f2", "f9"])
def test_a_text_typed_blindly_where_a_name_is_asked_for_is_kept_and_somebody_to_be_named_says_it(key: str) -> None:
    scribe = at_item()
    text = "fragt nach dem Sachstand der Kurse und " + "bittet um Auskunft " * 10 + "bis März."
    scribe.press("f2")
    scribe.type(text)
    scribe.press(key)
    assert scribe.minutes() == f"?? {text}\n"
    assert "als Text festgehalten" in scribe.screen()


def test_a_few_letters_that_match_nobody_leave_nothing() -> None:
    scribe = at_item()
    scribe.press("f2")
    scribe.type("Frau Dr. von Nirgends")
    scribe.press("escape")
    assert scribe.minutes() == ""


def test_two_of_one_name_are_told_apart_by_their_groups_as_typed_and_in_the_minutes() -> None:
    scribe = Scribe(namesakes())
    scribe.press("5", "enter", "f2", *"mü2", "enter")
    scribe.type("fragt.")
    assert scribe.editor.decoration(0).prefix == "Frau Anna Müller (SPD) "
    scribe.press("f2", "s", "e", "enter")
    scribe.type("antwortet.")
    scribe.press("f6", *"mü1", "enter")
    assert "Frau Anna Müller (IL): da" in scribe.screen()
    assert scribe.minutes() == "Frau Anna Müller (SPD) fragt.\n\nFrau Senpolat antwortet.\n"


# -- splitting


def split_in_two(scribe: Scribe) -> None:
    scribe.press(*["left"] * len(" Sie antwortet."), "tab")


def test_tab_splits_the_text_at_the_cursor_and_asks_who_says_the_rest() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt. Sie antwortet.")
    split_in_two(scribe)
    scribe.press(*"se", "enter")
    assert scribe.editor.text == "Sie antwortet."
    scribe.type(" Mehr.")
    scribe.press("escape")
    assert scribe.minutes() == f"{GR} fragt.\n\nFrau Senpolat Sie antwortet. Mehr.\n"
    assert scribe.kinds[-3:] == ["contribution", "entry-split", "contribution"]


def test_the_rest_may_be_plain_narrative_and_a_recorded_entry_is_split_by_one_event() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt. Sie antwortet.")
    scribe.press("escape", "right", "enter")
    split_in_two(scribe)
    scribe.press("enter", "escape")
    assert scribe.minutes() == f"{GR} fragt.\n\nSie antwortet.\n"
    assert scribe.kinds[-2:] == ["contribution", "entry-split"]


def test_a_statement_is_split_into_statements_and_a_paragraph_at_its_end() -> None:
    scribe = at_item()
    say(scribe, '"gr', "Erstens.\nZweitens.")
    scribe.press("up", "end", "tab", *"se", "enter", "escape")
    assert scribe.minutes().count("Erklärung zu Protokoll") == 2
    assert "„Zweitens.“" in scribe.minutes()


def test_at_an_end_of_the_text_there_is_nothing_to_split() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt.")
    for key in ("end", "home"):
        scribe.press(key, "tab")
        assert scribe.editor.text == "fragt."
    scribe.press("escape")
    assert scribe.kinds[-1] == "contribution"


def test_a_word_is_not_split() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt. Sie antwortet.")
    scribe.press(*["left"] * len("tet."), "tab")
    assert "zwischen zwei Wörtern" in scribe.screen()
    scribe.press("escape")
    assert scribe.minutes() == f"{GR} fragt. Sie antwortet.\n"


def test_escape_instead_of_a_second_speaker_keeps_the_whole() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt. Sie antwortet.")
    split_in_two(scribe)
    scribe.press("s", "escape")
    assert scribe.minutes() == f"{GR} fragt. Sie antwortet.\n"


@pytest.mark.parametrize("failing_from", ["the whole", "the split"])
def test_a_split_that_the_disk_was_slow_to_take_loses_and_doubles_nothing(failing_from: str) -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt. Sie antwortet.")
    if failing_from == "the split":
        scribe.press("escape", "right", "enter")
    split_in_two(scribe)
    scribe.journal.failing = True
    scribe.press(*"se", "enter")
    assert "NICHT GESPEICHERT" in scribe.screen()
    scribe.journal.failing = False
    scribe.later(seconds=1)
    if failing_from == "the whole":
        scribe.press("enter")
    scribe.press("escape")
    assert scribe.minutes() == f"{GR} fragt.\n\nFrau Senpolat Sie antwortet.\n"
    assert scribe.kinds.count("entry-split") == 1


def test_leaving_while_a_split_is_not_saved_yet_doubles_nothing() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt. Sie antwortet.")
    scribe.press("escape", "right", "enter")
    split_in_two(scribe)
    scribe.journal.failing = True
    scribe.press(*"se", "enter", "escape")
    assert scribe.desk.screen.name == "contribution"
    scribe.journal.failing = False
    scribe.press("escape")
    assert scribe.desk.screen.name == "agenda"
    assert scribe.minutes() == f"{GR} fragt.\n\nFrau Senpolat Sie antwortet.\n"


def test_a_split_also_keeps_what_was_corrected_before_it() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt. Sie antwortet.")
    scribe.press("escape", "right", "enter", "shift+tab", "backspace", "backspace", *"ak", "enter")
    split_in_two(scribe)
    scribe.press(*"se", "enter", "escape")
    assert scribe.minutes() == "Herr Akgün fragt.\n\nFrau Senpolat Sie antwortet.\n"


# -- naming


def three_unnamed(scribe: Scribe) -> None:
    say(scribe, "??", "fragt.")
    say(scribe, "se", "antwortet.")
    say(scribe, "??", "fragt weiter.")
    scribe.press("escape", "right", "enter")


def test_naming_somebody_names_all_their_entries() -> None:
    scribe = at_item()
    three_unnamed(scribe)
    scribe.press("shift+tab")
    assert "Wer ist ?? (2 Einträge)?" in scribe.screen()
    scribe.press("backspace", "backspace", *"ak", "enter")
    assert "2 Einträge: Herr Akgün" in scribe.screen()
    scribe.type(" Laut.")
    scribe.press("escape")
    assert scribe.minutes() == "Herr Akgün fragt.\n\nFrau Senpolat antwortet.\n\nHerr Akgün fragt weiter. Laut.\n"
    assert scribe.kinds[-2:] == ["speaker-named", "contribution"]


def test_shift_tab_names_them_in_this_entry_only() -> None:
    scribe = at_item()
    three_unnamed(scribe)
    scribe.press("shift+tab", "backspace", "backspace", "shift+tab")
    assert "Nur dieser Eintrag" in scribe.screen()
    scribe.press(*"ak", "enter", "escape")
    assert scribe.minutes() == "?? fragt.\n\nFrau Senpolat antwortet.\n\nHerr Akgün fragt weiter.\n"
    assert "speaker-named" not in scribe.kinds


def test_naming_that_could_not_be_recorded_stays_asked() -> None:
    scribe = at_item()
    three_unnamed(scribe)
    scribe.journal.failing = True
    scribe.press("shift+tab", "backspace", "backspace", *"ak", "enter")
    assert "NICHT GESPEICHERT" in scribe.screen()
    scribe.journal.failing = False
    scribe.later(seconds=1)
    scribe.press("enter", "escape")
    assert scribe.minutes().count("Herr Akgün") == 2


def test_undo_takes_back_the_naming_as_one_act() -> None:
    scribe = at_item()
    three_unnamed(scribe)
    scribe.press("shift+tab", "backspace", "backspace", *"ak", "enter", "escape", "u", "enter")
    assert scribe.minutes().count("??") == 2


# -- what stood there


def test_while_an_entry_is_corrected_what_stands_now_is_shown_above() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt.")
    say(scribe, "se", "antwortet.")
    scribe.press("escape", "right", "up", "enter")
    scribe.type(" Neu.")
    shown = scribe.screen()
    assert f"{GR} fragt." in shown
    assert "Senpolat" not in shown


def test_the_split_holds_what_both_halves_say() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt. Sie antwortet.")
    split_in_two(scribe)
    scribe.press("enter", "escape")
    split = next(event.data for event in scribe.workspace.events if isinstance(event.data, EntrySplit))
    assert (split.text, split.rest) == ("fragt.", "Sie antwortet.")


def test_tab_goes_to_gaps_while_there_are_any_and_after_the_last_of_them_splits_only_the_second_time() -> None:
    scribe = at_item()
    say(scribe, "gr", "fragt um ?? Uhr. Sie antwortet.")
    scribe.press("tab")
    scribe.type("18")
    scribe.press("tab")
    assert "keine Lücke" in scribe.screen()
    assert scribe.editor.text == "fragt um 18 Uhr. Sie antwortet."
    scribe.press(*["right"] * 5, "tab")
    assert "Wer sagt, was hinter der Schreibmarke steht?" in scribe.screen()
    scribe.press(*"se", "enter", "escape")
    assert scribe.minutes() == f"{GR} fragt um 18 Uhr.\n\nFrau Senpolat Sie antwortet.\n"
