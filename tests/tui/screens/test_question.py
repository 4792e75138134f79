"""A question and its answer, now or later."""

from __future__ import annotations

from minutes_tui.domain.questions import Question
from tests.support.desks import Scribe


def at_item(language: str = "de") -> Scribe:
    scribe = Scribe(language=language)
    scribe.press("5", "enter")
    return scribe


def ask(scribe: Scribe, text: str = "fragt, wann gebaut werde.") -> None:
    scribe.press("f2", *"?ak", "enter")
    scribe.type(text)


def question(scribe: Scribe) -> Question:
    (entry,) = scribe.workspace.session.items["kim"].entries
    assert isinstance(entry.content, Question)
    return entry.content


def test_question_and_answer_take_five_keys_beyond_the_letters_and_the_text() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("tab", *"vw", "enter")
    scribe.type("antwortet: im Mai.")
    scribe.press("escape")
    assert scribe.minutes() == "Herr Akgün fragt, wann gebaut werde.\n\nFrau Verwaltung antwortet: im Mai.\n"
    assert question(scribe).answered == "oral"
    assert scribe.kinds == ["item-called", "question"]


def test_a_second_tab_is_the_follow_up_and_shift_tab_leads_back_step_by_step() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("tab", *"vw", "enter")
    scribe.type("Im Mai.")
    scribe.press("tab")
    scribe.type("will wissen, warum.")
    scribe.press("shift+tab")
    assert scribe.editor.text == "Im Mai."
    scribe.press("shift+tab")
    assert "Mündliche Antwort: von wem? VW" in scribe.screen()
    scribe.press("shift+tab")
    assert scribe.editor.text == "fragt, wann gebaut werde."
    scribe.press("tab")
    assert scribe.editor.text == "Im Mai."
    scribe.press("escape")
    assert scribe.minutes().endswith("Frau Verwaltung: Im Mai.\n\nHerr Akgün will wissen, warum.\n")


def test_an_answer_may_be_promised_in_writing_until_a_day() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("tab", "tab", *"vw")
    assert "Schriftliche Antwort: von wem? vw" in scribe.screen()
    scribe.press("enter")
    scribe.type("15.3.")
    scribe.press("enter", "escape")
    assert scribe.minutes().endswith("Frau Verwaltung sagt eine schriftliche Antwort zu (bis 15.03.2022).\n")
    assert question(scribe).until == "2022-03-15"


def test_an_answer_may_come_later_and_nobody_need_be_named() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("tab", "tab", "tab", "enter", "escape")
    assert scribe.minutes().endswith("Die Antwort wird nachgereicht.\n")


def test_an_unanswered_question_is_answered_later_from_the_minutes() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("escape")
    assert question(scribe).answered == ""
    scribe.press("f9", "5", "right", "enter")
    assert scribe.editor.text == "fragt, wann gebaut werde."
    scribe.press("tab", *"vw", "enter")
    scribe.type("Im Mai.")
    scribe.press("escape")
    assert question(scribe).answer == "Im Mai."
    assert question(scribe).answered == "oral"


def test_a_promised_answer_that_is_given_becomes_an_oral_one() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("tab", "tab", *"vw", "enter", "enter", "escape", "right", "enter", "tab")
    assert "Schriftliche Antwort: von wem? VW" in scribe.screen()
    scribe.press("tab", "tab", "enter")
    scribe.type("Im Mai.")
    scribe.press("escape")
    assert (question(scribe).answered, question(scribe).until) == ("oral", "")


def test_escape_keeps_what_was_typed_at_every_step() -> None:
    steps = [
        ((), ""),
        (("tab",), ""),
        (("tab", "tab", "v"), "written"),
        (("tab", "v", "w", "enter"), ""),
        (("tab", "v", "w", "enter", "x", "tab"), "oral"),
    ]
    for keys, answered in steps:
        scribe = at_item()
        ask(scribe, "fragt.")
        scribe.press(*keys, "escape")
        assert question(scribe).text == "fragt."
        assert question(scribe).answered == answered, keys


def test_an_answer_whose_question_was_missed_has_a_gap_in_its_place() -> None:
    scribe = at_item()
    ask(scribe, "")
    scribe.press("tab", *"vw", "enter")
    scribe.type("Im Mai.")
    scribe.press("escape")
    assert scribe.minutes() == "Herr Akgün ??\n\nFrau Verwaltung: Im Mai.\n"


def test_somebody_who_is_not_in_the_register_answers_after_a_second_enter() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("tab", *"Herr Xu", "enter")
    assert "nochmals Enter" in scribe.screen()
    scribe.press("enter")
    scribe.type("Im Mai.")
    scribe.press("escape")
    assert question(scribe).answerer_named == "Herr Xu"


def test_an_answerer_who_was_not_known_is_named_in_all_their_entries() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("tab", *"??", "enter")
    scribe.type("Im Mai.")
    scribe.press("f2", *"??", "enter")
    scribe.type("ergänzt.")
    scribe.press(
        "escape", "right", "up", "enter", "tab", "shift+tab", "backspace", "backspace", *"vw", "enter", "escape"
    )
    assert scribe.minutes().count("Frau Verwaltung") == 2


def test_a_question_that_was_none_becomes_a_contribution_with_all_that_was_said() -> None:
    scribe = at_item()
    ask(scribe, "meint, es sei so.")
    scribe.press("tab", *"vw", "enter")
    scribe.type("Ja.")
    scribe.press("escape", "right", "enter", "shift+tab", *["backspace"] * 3, *"ak", "enter", "escape")
    assert scribe.minutes() == "Herr Akgün meint, es sei so.\n\nJa.\n"
    assert len(scribe.workspace.session.items["kim"].entries) == 1


def test_backspace_at_the_start_of_each_step_leads_one_back() -> None:
    scribe = at_item()
    ask(scribe, "")
    scribe.press("backspace")
    assert "Anfrage: wer fragt? ak" in scribe.screen() or "Anfrage: wer fragt? AK" in scribe.screen()
    scribe.press("enter", "x", "tab", *"vw", "enter", "backspace")
    assert "Mündliche Antwort: von wem? VW" in scribe.screen()


def test_a_gap_in_an_answer_and_a_word_of_it_are_gone_to_in_the_answer() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("tab", *"vw", "enter")
    scribe.type("Am ?? Mai.")
    scribe.press("escape", "f8", "enter")
    scribe.type("3.")
    assert scribe.editor.text == "Am 3. Mai."
    scribe.press("escape", "ctrl+f", *"Mai", "enter")
    assert scribe.editor.text == "Am 3. Mai."
    assert scribe.editor.cursor == (0, 6)


def test_tab_goes_on_to_the_answer_whatever_gaps_the_question_has() -> None:
    scribe = at_item()
    ask(scribe, "fragt nach dem ??.")
    scribe.press("tab", *"vw", "enter")
    scribe.type("Ja.")
    scribe.press("escape")
    assert question(scribe).answer == "Ja."


def test_an_open_question_is_answered_from_the_list_of_open_points() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("escape", "f8", "enter", *"vw", "enter")
    scribe.type("Im Mai.")
    scribe.press("escape")
    assert scribe.desk.screen.name == "open_points"
    assert question(scribe).answer == "Im Mai."
    assert scribe.desk.open_points == ()


def test_a_missing_deadline_or_file_is_filled_in_from_there_too() -> None:
    scribe = at_item()
    scribe.press("f2", *">vw", "enter", *"Bericht", "ctrl+o", *"Plan", "tab", *"/nowhere/x", "enter")
    scribe.press("f8", "home", "enter", *"15.3.", "enter")
    assert scribe.desk.screen.name == "open_points"
    assert "(bis 15.03.2022)" in scribe.minutes()
    scribe.press("enter", *["backspace"] * len("/nowhere/x"), "enter")
    assert scribe.desk.open_points == ()


def test_an_answer_typed_blindly_where_its_name_is_asked_for_is_kept_and_somebody_to_be_named_gives_it() -> None:
    scribe = at_item()
    ask(scribe)
    scribe.press("tab")
    scribe.type("Der Preis sei noch nicht bekannt.")
    scribe.press("f9")
    asked = question(scribe)
    assert (asked.text, asked.answer) == ("fragt, wann gebaut werde.", "Der Preis sei noch nicht bekannt.")
    assert asked.answerer_named == "??"
    assert "als Text festgehalten" in scribe.screen()
