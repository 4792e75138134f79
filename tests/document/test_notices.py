"""How minutes tell of the meeting's course and of its agenda in motion, sentence by sentence."""

from __future__ import annotations

import pytest

from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.agenda_changes import (
    AgendaAgreed,
    ItemAdded,
    ItemMoved,
    ItemSetAside,
    ItemsJoined,
    ItemsSplit,
)
from minutes_tui.domain.event import EventData
from minutes_tui.domain.head import MinutesLanguage
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.proceedings import (
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from tests.support.acting import Acting, clock

_INVITED = (
    "Frau Albers eröffnet die Sitzung um 17:02 Uhr. "
    "Es wird festgestellt, dass form- und fristgerecht eingeladen worden ist"
)
SENTENCES: list[tuple[EventData, str, str]] = [
    (
        ItemAdded(behind="i2", number="2a", title="Schulweg"),
        "Die Tagesordnung wird um TOP 2a „Schulweg“ erweitert.",
        "Item 2a (“Schulweg”) was added to the agenda.",
    ),
    (
        ItemAdded(title="Schulweg"),
        "Die Tagesordnung wird um „Schulweg“ erweitert.",
        "“Schulweg” was added to the agenda.",
    ),
    (
        ItemAdded(number="N2", title="Meyer", public=False),
        "Die Tagesordnung wird um TOP N2 (nichtöffentlich) erweitert.",
        "Item N2 (not public) was added to the agenda.",
    ),
    (
        ItemAdded(title="Meyer", public=False),
        "Die Tagesordnung wird um TOP ohne Nummer (nichtöffentlich) erweitert.",
        "An item that is not public was added to the agenda.",
    ),
    (
        ItemMoved("i3"),
        "TOP 3 „Spielplatz“ wird vorgezogen und als Erstes behandelt.",
        "It was agreed to take item 3 (“Playground”) first.",
    ),
    (
        ItemMoved("i4", "i2"),
        "TOP 4 „Radweg“ wird nach TOP 2 „Haushalt“ behandelt.",
        "It was agreed to take item 4 (“Cycle path”) after item 2 (“Budget”).",
    ),
    (
        ItemSetAside("i3", "removed"),
        "TOP 3 „Spielplatz“ wird von der Tagesordnung abgesetzt.",
        "It was agreed to remove item 3 (“Playground”) from the agenda.",
    ),
    (
        ItemSetAside("i3", "adjourned", "die Vorlage fehlt"),
        "TOP 3 „Spielplatz“ wird vertagt. Begründung: die Vorlage fehlt.",
        "It was agreed to defer item 3 (“Playground”) to a later meeting. Reason: die Vorlage fehlt.",
    ),
    (
        ItemSetAside("n1", "adjourned"),
        "TOP N1 (nichtöffentlich) wird vertagt.",
        "It was agreed to defer item N1 (not public) to a later meeting.",
    ),
    (
        ItemsJoined(("i2", "i3", "i4")),
        "TOP 2 „Haushalt“, TOP 3 „Spielplatz“ und TOP 4 „Radweg“ werden gemeinsam beraten.",
        "It was agreed to take item 2 (“Budget”), item 3 (“Playground”) and item 4 (“Cycle path”) together.",
    ),
    (
        AgendaAgreed(),
        "Die Tagesordnung wird in der vorliegenden Form festgestellt.",
        "The agenda was agreed as circulated.",
    ),
    (
        AgendaAgreed(amended=True),
        "Die Tagesordnung wird in der geänderten Form festgestellt.",
        "The agenda was agreed as amended.",
    ),
    (
        ChairHanded(named="Herr Gast"),
        "Um 17:30 Uhr übernimmt Herr Gast den Vorsitz.",
        "Herr Gast took the chair at 17:30.",
    ),
    (
        MeetingInterrupted("Beratung der Fraktionen"),
        "Die Sitzung wird um 17:30 Uhr unterbrochen (Beratung der Fraktionen).",
        "The meeting was adjourned at 17:30 (Beratung der Fraktionen).",
    ),
    (
        PublicExcluded("§ 48 Abs. 2 GO NRW"),
        "Die Öffentlichkeit wird um 17:30 Uhr ausgeschlossen (§ 48 Abs. 2 GO NRW).",
        "The public was excluded at 17:30 (§ 48 Abs. 2 GO NRW).",
    ),
]


@pytest.mark.parametrize(("act", "german", "english"), SENTENCES, ids=[one[1][:40] for one in SENTENCES])
def test_an_act_reads_as_a_clerk_would_write_it(act: EventData, german: str, english: str) -> None:
    languages: list[tuple[MinutesLanguage, str]] = [("de", german), ("en", english)]
    for language, sentence in languages:
        acting = Acting(language=language)
        acting.act(ItemCalled("i1"), clock(17, 1))
        acting.act(act, clock(17, 30))
        assert acting.minutes("i1") == sentence + "\n"


@pytest.mark.parametrize(
    ("opening", "german"),
    [
        (MeetingOpened(), "Die Sitzung wird um 17:02 Uhr eröffnet."),
        (
            MeetingOpened("AA", invitation=True, quorum="noted"),
            f"{_INVITED} und dass Beschlussfähigkeit besteht.",
        ),
        (
            MeetingOpened("AA", invitation=True, quorum="lacking"),
            f"{_INVITED}. Es wird festgestellt, dass keine Beschlussfähigkeit besteht.",
        ),
        (
            MeetingOpened("AA", quorum="noted"),
            "Frau Albers eröffnet die Sitzung um 17:02 Uhr. Die Beschlussfähigkeit wird festgestellt.",
        ),
    ],
)
def test_the_opening_says_what_was_stated(opening: MeetingOpened, german: str) -> None:
    acting = Acting()
    acting.act(opening, clock(17, 2))
    assert acting.minutes("") == german + "\n"


def test_a_break_is_one_sentence_with_both_times() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    acting.act(MeetingInterrupted("Lüftung"), clock(18))
    acting.act(MeetingResumed(), clock(18, 15))
    assert acting.minutes("i1") == "Die Sitzung wird von 18:00 bis 18:15 Uhr unterbrochen (Lüftung).\n"


def test_an_opening_that_is_noted_late_stands_in_front_of_the_agenda() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17))
    acting.act(ItemCalled("i2"), clock(18))
    acting.act(MeetingOpened("AA"))
    assert "eröffnet die Sitzung" in acting.minutes("")
    assert acting.minutes("i2") == ""
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17))
    acting.act(MeetingOpened("AA"))
    assert "eröffnet die Sitzung" in acting.minutes("i1")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", "Die Sitzung wird um 17:56 Uhr kurz unterbrochen (Lüftung).\n"),
        ("en", "The meeting was adjourned briefly at 17:56 (Lüftung).\n"),
    ],
)
def test_a_break_within_a_minute_names_that_one_time(language: MinutesLanguage, expected: str) -> None:
    acting = Acting(language=language)
    acting.act(ItemCalled("i1"))
    acting.act(MeetingInterrupted("Lüftung"), clock(17, 56))
    acting.act(MeetingResumed(), clock(17, 56).replace(second=40))
    assert acting.minutes("i1") == expected


def test_a_break_over_night_names_the_day() -> None:
    acting = Acting(language="en")
    acting.act(ItemCalled("i1"))
    acting.act(MeetingInterrupted(), clock(22))
    acting.act(MeetingResumed(), clock(17, day=2))
    expected = "The meeting was adjourned at 22:00 and resumed on 2 February 2022 at 17:00.\n"
    assert acting.minutes("i1") == expected


def test_with_something_minuted_in_the_break_its_two_ends_stand_apart_the_second_with_its_day() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    acting.act(MeetingInterrupted(), clock(22))
    acting.act(ChairHanded("BB"), clock(22, 1))
    acting.act(MeetingResumed(), clock(17, day=2))
    acting.act(MeetingInterrupted(), clock(18, day=2))
    acting.act(ChairHanded("AA"), clock(18, 1, day=2))
    acting.act(MeetingResumed(), clock(18, 15, day=2))
    text = acting.minutes("i1")
    assert "Die Sitzung wird um 22:00 Uhr unterbrochen.\n" in text
    assert "Die Sitzung wird am 02.02.2022 um 17:00 Uhr fortgesetzt.\n" in text
    assert "Die Sitzung wird um 18:15 Uhr fortgesetzt.\n" in text


def test_times_on_another_day_are_said_with_it() -> None:
    acting = Acting()
    acting.act(MeetingOpened(), clock(17))
    acting.act(ItemCalled("i1"), clock(17, 1))
    acting.act(MeetingInterrupted(), clock(22))
    acting.act(MeetingResumed(), clock(17, day=2))
    acting.act(ItemCalled("i2"), clock(17, 5, day=2))
    acting.act(MeetingClosed(), clock(19, day=2))
    text = acting.document()
    assert "Aufgerufen um 17:01 Uhr\n" in text
    assert "Aufgerufen am 02.02.2022 um 17:05 Uhr\n" in text
    assert text.endswith("Ende der Sitzung: 02.02.2022, 19:00 Uhr\n")


def test_under_itself_an_item_is_not_called_by_its_name() -> None:
    acting = Acting()
    acting.act(ItemCalled("i3"))
    acting.act(ItemSetAside("i3", "adjourned", "Beratungsbedarf"))
    assert acting.minutes("i3") == "Der Tagesordnungspunkt wird vertagt. Begründung: Beratungsbedarf.\n"


def test_an_item_that_was_set_aside_from_elsewhere_says_so_too() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    acting.act(ItemSetAside("i3", "removed"))
    assert acting.minutes("i3") == "Der Tagesordnungspunkt wird von der Tagesordnung abgesetzt.\n"
    acting.act(ItemSetAside("i3", ""))
    assert acting.minutes("i3") == ""
    assert acting.minutes("i1").endswith("TOP 3 „Spielplatz“ wird wieder auf die Tagesordnung gesetzt.\n")


def test_what_was_debated_together_says_where_its_minutes_are() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    acting.act(ItemsJoined(("i2", "i3")))
    acting.act(ItemCalled("i2"))
    acting.act(ItemsSplit(("i3",)))
    assert acting.minutes("i3") == "Gemeinsam beraten mit TOP 2 „Haushalt“.\n"
    assert acting.minutes("i2") == "TOP 3 „Spielplatz“ wird gesondert beraten.\n"


def test_no_sentence_about_the_agenda_tells_the_title_of_an_item_that_is_not_public() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    acting.act(ItemMoved("n1", "i1"))
    acting.act(ItemMoved("i4", "n1"))
    acting.act(ItemSetAside("n1", "removed"))
    acting.act(ItemSetAside("n1", ""))
    acting.act(PublicExcluded())
    acting.act(PublicReadmitted())
    assert "Meyer" not in acting.document(public_only=True)
    assert "Meyer" in acting.document()
