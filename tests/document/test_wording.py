"""Sentences of the minutes that a clerk would have to put right by hand if they came out otherwise."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from minutes_tui.document.builder import build_document
from minutes_tui.domain.agenda_changes import ItemsJoined
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.entries import Assignment, Resolution
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import fold
from minutes_tui.domain.head import Head, Item, Meeting, MinutesLanguage, Person
from minutes_tui.domain.proceedings import MeetingOpened
from minutes_tui.domain.votes import Vote, acclaimed, without_figures
from minutes_tui.export.plain import export_document


def minutes(language: MinutesLanguage, *acts: EventData) -> str:
    """The text of a meeting of two items in which that was recorded."""
    head = Head(
        Meeting("A", language),
        persons=(Person("RO", "Rosenbaum", "Herr"), Person("SA", "Sanneh", "Frau")),
        items=(Item("plan", "Plan „Mühle“" if language == "de" else "Plan “Mill”", "1"), Item("b", "B", "2")),
    )
    at = datetime(2024, 1, 1, 18, 0, tzinfo=UTC)
    events = [Event(seq, str(seq), at + timedelta(seconds=seq), "me", act) for seq, act in enumerate(acts, 1)]
    return export_document(build_document(fold(head, events)))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("de", "Auftrag (Herr Rosenbaum): Das ist zu prüfen (bis 15.02.2024)."), ("en", "Action for Herr Rosenbaum: Das")],
)
def test_the_day_of_an_assignment_stands_in_front_of_its_full_stop(language: MinutesLanguage, sentence: str) -> None:
    text = minutes(language, Assignment("b", 0, speaker="RO", text="Das ist zu prüfen.", until="2024-02-15"))
    assert sentence in text
    assert ".)" not in text
    assert ". (" not in text


def test_an_assignment_to_nobody_without_a_full_stop_keeps_its_day() -> None:
    assert "Auftrag: Prüfen (bald)" in minutes("de", Assignment("b", 0, text="Prüfen", until="bald"))


def test_braces_in_an_assignment_are_just_that() -> None:
    assert "Auftrag: {name} {x}" in minutes("de", Assignment("b", 0, text="{name} {x}"))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Der Niederschrift ist als Anlage 1 beigefügt: Pläne"),
        ("en", "Attached to these minutes as attachment 1: Pläne"),
    ],
)
def test_the_sentence_of_an_attachment_fits_titles_in_the_plural(language: MinutesLanguage, sentence: str) -> None:
    assert sentence in minutes(language, Attachment("b", 0, title="Pläne"))


@pytest.mark.parametrize(("language", "name"), [("de", "TOP 1 „Plan ‚Mühle‘“"), ("en", "item 1 (“Plan ‘Mill’”)")])
def test_quotation_marks_within_others_are_single_ones(language: MinutesLanguage, name: str) -> None:
    assert name in minutes(language, ItemsJoined(("plan", "b")))


def test_a_table_of_figures_says_that_a_motion_was_lost() -> None:
    resolution = Resolution("b", 0, form="motion", text="Es wird gebaut.")
    lost = Vote("b", 1, yes=3, no=9, abstain=0, outcome="rejected")
    assert minutes("de", resolution, lost).endswith("Enthaltungen:\n\n0\n\nDamit ist der Antrag abgelehnt.\n")
    won = Vote("b", 1, yes=9, no=3, abstain=0, outcome="adopted")
    assert "abgelehnt" not in minutes("de", resolution, won)


DRAFT = Resolution("b", 0, text="Es wird gebaut.")


@pytest.mark.parametrize(
    ("outcome", "to", "german", "english"),
    [
        ("amended", "", "Der Antrag wurde mit Änderungen angenommen.", "Adopted with changes."),
        ("in-part", "", "Der Antrag wurde teilweise angenommen.", "Adopted in part."),
        ("rejected", "", "Der Antrag wurde abgelehnt.", "Rejected."),
        ("deferred", "", "Der Antrag wurde vertagt.", "Deferred."),
        ("deferred", "auf März", "Der Antrag wurde auf März vertagt.", "Deferred auf März."),
        ("referred", "in den Rat", "Der Antrag wurde in den Rat verwiesen.", "Referred in den Rat."),
        ("withdrawn", "", "Der Antrag wurde zurückgezogen.", "Withdrawn."),
        ("removed", "", "Der Antrag wurde von der Tagesordnung abgesetzt.", "Removed from the agenda."),
    ],
)
def test_what_became_of_a_resolution_is_said_without_figures(outcome: str, to: str, german: str, english: str) -> None:
    made = without_figures("b", 1, outcome, to)
    passed = outcome in ("amended", "in-part")
    text = minutes("de", DRAFT, made)
    assert f"{'Beschluss' if passed else 'Beschlussvorschlag'}:\n\nEs wird gebaut.\n\n{german}\n" in text
    text = minutes("en", DRAFT, made)
    assert f"{'Resolution' if passed else 'Draft resolution'}:\n\nEs wird gebaut.\n\n{english}\n" in text


def test_a_table_of_figures_says_what_becomes_of_the_motion() -> None:
    counted = Vote("b", 1, yes=9, no=3, abstain=0, outcome="referred", to="in den Rat")
    assert minutes("de", DRAFT, counted).endswith("Enthaltungen:\n\n0\n\nDamit ist der Antrag in den Rat verwiesen.\n")
    unanimous = Vote("b", 1, yes=9, no=0, abstain=0, unanimous=True, outcome="in-part")
    assert minutes("de", DRAFT, unanimous).endswith("einstimmig:\n\nx\n\nDamit ist der Antrag teilweise angenommen.\n")


def test_a_sentence_joins_the_figures_and_what_became_of_it() -> None:
    counted = Vote("b", 1, yes=9, no=3, abstain=0, outcome="referred", to="to the council")
    assert minutes("en", DRAFT, counted).endswith(
        "Referred to the council with 9 votes in favour, 3 against and 0 abstentions.\n"
    )


def test_by_acclamation_nobody_was_counted() -> None:
    assert minutes("de", DRAFT, acclaimed("b", 1)).endswith(
        "Beschluss:\n\nEs wird gebaut.\n\nDurch Zuruf angenommen.\n"
    )
    assert minutes("en", DRAFT, acclaimed("b", 1)).endswith("Adopted by acclamation.\n")


def test_who_was_noted_by_a_slip_before_the_meeting_began_came_when_they_came() -> None:
    everybody, slip = AttendanceTaken(here=("RO", "SA")), AttendanceTaken(gone=("RO",))
    text = minutes("de", everybody, slip, MeetingOpened())
    assert "Anwesend: Frau Sanneh\n" in text
    assert "Abwesend: Herr Rosenbaum\n" in text
