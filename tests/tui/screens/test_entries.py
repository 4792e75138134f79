"""Typing entries: contributions, results, resolutions, votes; and correcting them."""

from __future__ import annotations

import pytest

from minutes_tui.domain.text import settle_text
from minutes_tui.domain.votes import Vote
from minutes_tui.tui.screens.minutes import MinutesScreen
from tests.support.desks import Scribe


def at_item() -> Scribe:
    scribe = Scribe()
    scribe.press("5", "enter")
    return scribe


def contribution(scribe: Scribe, letters: str, text: str) -> None:
    scribe.press("f2", *letters, "enter")
    scribe.type(text)


def vote_of(scribe: Scribe) -> Vote:
    votes = [
        entry.content for entry in scribe.workspace.session.items["kim"].entries if isinstance(entry.content, Vote)
    ]
    assert len(votes) == 1
    return votes[0]


def test_escape_keeps_what_was_typed() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "berichtet.\nAnfangs sei es so.")
    scribe.press("escape")
    assert scribe.minutes() == "Frau Gregor-Rauschtenberger berichtet.\n\nAnfangs sei es so.\n"
    assert scribe.desk.screen.name == "agenda"


def test_f2_again_keeps_this_one_and_asks_for_the_next_speaker() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "fragt.")
    contribution(scribe, "se", "antwortet.")
    scribe.press("escape")
    assert scribe.minutes() == "Frau Gregor-Rauschtenberger fragt.\n\nFrau Senpolat antwortet.\n"


def test_a_speaker_without_a_text_leaves_nothing() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "  ")
    scribe.press("escape")
    assert scribe.kinds == ["item-called"]


def test_backspace_in_an_empty_text_goes_back_to_the_speaker() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "")
    scribe.press("backspace")
    contribution_text = scribe.screen()
    assert "gr" in contribution_text
    scribe.press("backspace", "backspace", "s", "e", "enter")
    scribe.type("spricht.")
    scribe.press("escape")
    assert scribe.minutes() == "Frau Senpolat spricht.\n"


def test_somebody_still_to_be_named_stands_as_question_marks() -> None:
    scribe = at_item()
    contribution(scribe, "??", "fragt nach.")
    scribe.press("escape")
    assert scribe.minutes() == "?? fragt nach.\n"


def test_every_f_key_keeps_the_text_on_its_way() -> None:
    for key in ("f2", "f3", "f4", "f5", "f6", "f9", "escape"):
        scribe = at_item()
        contribution(scribe, "gr", "spricht.")
        scribe.press(key)
        assert scribe.minutes() == "Frau Gregor-Rauschtenberger spricht.\n", key


def test_results_end_with_enter_on_an_empty_bullet_and_go_on_without_the_name() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "berichtet.")
    scribe.press("f3")
    scribe.type("Ergebnisse:\nEins\nZwei\n\nDanach mehr.")
    scribe.press("escape")
    assert scribe.minutes() == (
        "Frau Gregor-Rauschtenberger berichtet.\n\nErgebnisse:\n\n  • Eins\n  • Zwei\n\nDanach mehr.\n"
    )


def test_tab_takes_the_usual_introduction() -> None:
    scribe = at_item()
    scribe.press("f3", "tab", "enter")
    scribe.type("Eins")
    scribe.press("escape")
    assert scribe.minutes() == "Folgende Ergebnisse seien festgehalten worden.\n\n  • Eins\n"


def test_a_pasted_list_becomes_bullets() -> None:
    scribe = at_item()
    scribe.press("f3")
    scribe.type("Ergebnisse:\n")
    scribe.desk.paste("- Eins\r\n* Zwei\n3. Drei\n")
    scribe.press("escape")
    assert scribe.minutes() == "Ergebnisse:\n\n  • Eins\n  • Zwei\n  • Drei\n"


def test_backspace_at_a_bullets_start_joins_it_to_the_one_before() -> None:
    scribe = at_item()
    scribe.press("f3")
    scribe.type("Ergebnisse:\nEins\nZwei")
    scribe.press("home", "backspace", "escape")
    assert "  • EinsZwei" in scribe.minutes()


def test_an_empty_result_leaves_nothing() -> None:
    scribe = at_item()
    scribe.press("f3", "enter", "enter", "escape")
    assert scribe.kinds == ["item-called"]


def test_f5_enter_is_unanimous_and_leads_back_to_the_agenda() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Das Thema wird behandelt.")
    scribe.press("f5", "enter")
    assert scribe.minutes().endswith(
        "Beschluss:\n\nDas Thema wird behandelt.\n\nAbstimmungsergebnis:\n\neinstimmig:\n\nx\n"
    )
    assert scribe.desk.screen.name == "agenda"
    assert "Einstimmig angenommen." in scribe.screen()


def test_what_was_recorded_stays_readable_for_three_seconds() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Text.")
    scribe.press("f5", "enter", "up", "down")
    assert "Einstimmig angenommen." in scribe.screen()
    scribe.later(seconds=4)
    assert "Einstimmig angenommen." not in scribe.screen()


def test_backspace_after_the_vote_takes_it_back() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Text.")
    scribe.press("f5", "enter", "backspace")
    assert "Beschlussvorschlag:" in scribe.minutes()


def test_figures_need_attendance_to_be_reckoned() -> None:
    scribe = at_item()
    scribe.press("f6", "*", "f4")
    scribe.type("Text.")
    scribe.press("f5", "1", "tab", "1", "enter")
    made = vote_of(scribe)
    assert (made.yes, made.no, made.abstain, made.entitled) == (1, 1, 1, 3)
    table = "dafür:\n\n1\n\ndagegen:\n\n1\n\nEnthaltungen:\n\n1\n\n"
    assert scribe.minutes().endswith(f"{table}Damit ist der Antrag abgelehnt.\n")


def test_unknown_figures_have_no_row() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Text.")
    scribe.press("f5", "3", "enter")
    assert "dafür" not in scribe.minutes()
    assert "dagegen:\n\n3" in scribe.minutes()


def test_escape_never_records_a_vote() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Text.")
    scribe.press("f5", "3", "escape")
    assert "vote" not in scribe.kinds


def test_no_f_key_records_a_vote() -> None:
    for key in ("f2", "f3", "f4", "f6", "f9"):
        scribe = at_item()
        scribe.press("f4")
        scribe.type("Text.")
        scribe.press("f5", "3", key)
        assert "vote" not in scribe.kinds, key


def test_words_typed_into_the_vote_record_nothing() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Text.")
    scribe.press("f5", *"dann fragt er", "enter")
    assert "vote" not in scribe.kinds


def test_f5_on_a_resolution_that_is_voted_shows_that_vote_and_makes_no_second() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Text.")
    scribe.press("f5", "3", "tab", "1", "enter", "f5")
    assert "3" in scribe.screen()
    scribe.press("enter")
    assert scribe.kinds.count("vote") == 1
    scribe.press("f5", "backspace", "4", "enter")
    assert vote_of(scribe).no == 4


def test_without_a_resolution_f5_asks_what_is_voted_on() -> None:
    scribe = at_item()
    scribe.press("f5", "enter")
    assert "vote" not in scribe.kinds
    assert scribe.desk.screen.name == "vote"
    scribe.press("k", "enter")
    assert scribe.minutes() == "Zur Kenntnis genommen.\n"


def test_f4_on_a_voted_resolution_asks_and_one_is_the_next_resolution() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Erstens.")
    scribe.press("f5", "enter", "f4", "1")
    scribe.type("Zweitens.")
    scribe.press("f5", "enter")
    assert scribe.minutes().count("Beschluss:") == 2
    assert scribe.minutes().count("einstimmig:") == 2


def test_f4_two_changes_the_wording_and_keeps_the_vote() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Das Thema.")
    scribe.press("f5", "enter", "f4", "2")
    scribe.type(" Neu.")
    scribe.press("escape")
    assert "Das Thema. Neu." in scribe.minutes()
    assert "einstimmig:" in scribe.minutes()


def test_a_resolution_without_a_vote_is_changed_by_f4() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Das Thema.")
    scribe.press("escape", "f4")
    scribe.type(" Mehr.")
    scribe.press("escape")
    assert scribe.minutes() == "Beschlussvorschlag:\n\nDas Thema. Mehr.\n"


def test_an_entry_is_corrected_from_the_minutes() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "fragt.")
    scribe.press("escape", "right", "enter")
    scribe.type(" Und noch etwas.")
    scribe.press("escape")
    assert scribe.minutes() == "Frau Gregor-Rauschtenberger fragt. Und noch etwas.\n"


def test_an_entry_that_is_emptied_is_struck_out() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "x")
    scribe.press("escape", "right", "enter", "backspace", "escape")
    assert scribe.minutes() == ""


def test_delete_strikes_out_after_enter_and_undo_brings_it_back() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "fragt.")
    scribe.press("escape", "tab", "delete")
    assert scribe.minutes() != ""
    scribe.press("enter")
    assert scribe.minutes() == ""
    scribe.press("u", "enter")
    assert scribe.minutes() != ""


@pytest.mark.parametrize("key", ["f2", "f4", "f3"])
def test_a_text_that_is_left_is_settled_once(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    scribe = at_item()
    scribe.press(key, *(("enter",) if key == "f2" else ("x", "enter") if key == "f3" else ()))
    scribe.type("fragt.  \n\nUnd  mehr. ")
    texts: list[str] = []

    def counted(text: str) -> str:
        texts.append(text)
        return settle_text(text)

    for room in ("placing", "entries"):
        monkeypatch.setattr(f"minutes_tui.domain.{room}.settle_text", counted)
    scribe.press("escape")
    assert len(texts) == 1
    assert "Und  mehr." in scribe.minutes()


@pytest.mark.parametrize("keys", [("u", "enter"), ("backspace",)])
def test_what_was_struck_out_is_chosen_again_where_it_is_back(keys: tuple[str, ...]) -> None:
    scribe = at_item()
    for words in ("eins.", "zwei.", "drei."):
        contribution(scribe, "gr", words)
    scribe.press("escape", "tab", "up", "delete", "enter")
    assert isinstance(scribe.desk.screen, MinutesScreen)
    assert scribe.desk.screen.entry == 4
    scribe.press(*keys)
    assert scribe.desk.screen.entry == 3
    scribe.press("enter")
    assert scribe.editor.text == "zwei."


def test_undo_on_the_agenda_goes_to_the_item_whose_entry_is_back() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "fragt.")
    scribe.press("escape", "tab", "delete", "enter")
    assert scribe.desk.screen.name == "agenda"
    scribe.press("1", "u", "enter")
    assert (scribe.desk.screen.name, scribe.desk.chosen) == ("agenda", "kim")


def test_undoing_a_move_goes_back_to_where_the_entry_stands() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "eins.")
    contribution(scribe, "gr", "zwei.")
    scribe.press("escape", "tab", "m", "1", "enter")
    assert scribe.desk.chosen == "one"
    scribe.press("u", "enter")
    assert scribe.desk.chosen == "kim"
    assert isinstance(scribe.desk.screen, MinutesScreen)
    assert scribe.desk.screen.entry == 3


def test_the_text_stays_while_the_disk_is_full_and_is_saved_once_it_is_not() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "fragt.")
    scribe.journal.failing = True
    scribe.press("escape")
    assert scribe.editor.text == "fragt."
    assert "NICHT GESPEICHERT" in scribe.screen()
    scribe.journal.failing = False
    scribe.later(seconds=1)
    assert "NICHT GESPEICHERT" not in scribe.screen()
    scribe.type(" Mehr.")
    scribe.press("escape")
    assert scribe.minutes() == "Frau Gregor-Rauschtenberger fragt. Mehr.\n"


def test_q_does_not_leave_without_what_is_not_saved_unless_enter_says_so() -> None:
    scribe = at_item()
    scribe.journal.failing = True
    scribe.press("f9")
    scribe.press("q")
    assert not scribe.desk.leaving
    assert "Mit Enter ohne das Ungespeicherte verlassen" in scribe.screen()
    scribe.press("up", "enter")
    assert not scribe.desk.leaving
    scribe.press("q", "enter")
    assert scribe.desk.leaving


def test_an_answer_that_got_lost_makes_no_second_entry() -> None:
    scribe = at_item()
    contribution(scribe, "gr", "fragt.")
    scribe.journal.lost_answer = True
    scribe.press("escape")
    scribe.type(" Mehr.")
    scribe.press("escape")
    assert scribe.minutes() == "Frau Gregor-Rauschtenberger fragt. Mehr.\n"


def test_people_come_and_go_at_the_time_typed() -> None:
    scribe = at_item()
    scribe.press("f6", "s", "e", "1", "7", "0", "5", "enter")
    movement = scribe.workspace.session.attendance.movements[0]
    assert (movement.person, movement.here, f"{movement.moment:%H:%M}") == ("SE", True, "17:05")
    scribe.press("s", "e", "enter")
    assert scribe.workspace.session.attendance.present == frozenset()


def test_everyone_is_here_but_guests_and_substitutes() -> None:
    scribe = at_item()
    scribe.press("f6", "*", "escape")
    assert scribe.workspace.session.attendance.present == {"GR", "SE", "AK", "VW"}
    assert "3/5" in scribe.screen()


def test_a_noting_shown_again_knows_who_is_here_and_can_become_a_vote() -> None:
    scribe = Scribe()
    scribe.press("f6", "*", "escape", "5", "enter", "f4")
    scribe.type("Ein Bericht.")
    scribe.press("f5", "k", "enter", "f5")
    shown = scribe.screen()
    assert "Anwesend und stimmberechtigt: 3" in shown
    assert "nicht geführt" not in shown
    scribe.press("1", "enter")
    vote = scribe.workspace.session.items["kim"].entries[-1].content
    assert isinstance(vote, Vote)
    assert (vote.yes, vote.no, vote.outcome) == (2, 1, "adopted")
