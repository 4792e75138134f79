from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.head import Item
from minutes_tui.domain.text import clean_text
from minutes_tui.importers.agenda import Agenda
from minutes_tui.importers.agenda_text import MOST_ITEMS, read_agenda
from tests.support.strategies import TEXTS


def told(agenda: Agenda) -> list[tuple[str, int]]:
    return [(problem.code, problem.place.line) for problem in agenda.problems]


def numbers(text: str) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in read_agenda(text).items]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("1 Titel", "1"),
        ("1. Titel", "1"),
        ("1) Titel", "1"),
        ("(1) Titel", "1"),
        ("1.Titel", "1"),
        ("1\tTitel", "1"),
        ("\t1.\tTitel", "1"),
        ("1 – Titel", "1"),
        ("7.1 Titel", "7.1"),
        ("7.1. Titel", "7.1"),
        ("8.a Titel", "8.a"),
        ("8a) Titel", "8a"),
        ("8 a) Titel", "8 a"),
        ("N1 Titel", "N1"),
        ("N 1 Titel", "N 1"),
        ("Ö 4 Titel", "Ö 4"),
        ("NÖ 2: Titel", "NÖ 2"),
        ("TOP 5: Titel", "5"),
        ("TOP Ö 4 Titel", "Ö 4"),
        ("Tagesordnungspunkt 5 - Titel", "5"),
        ("Agenda item 5: Titel", "5"),
        ("- 3. Titel", "3"),
        ("• 3 Titel", "3"),
        ("I. Titel", "I"),
        ("a) Titel", "a"),
        ("A. Titel", "A"),
    ],
)
def test_a_number_is_taken_as_it_stands(line: str, number: str) -> None:
    assert numbers(line) == [(number, "Titel")]


@pytest.mark.parametrize(
    "line",
    [
        "M. Meyer stellt sich vor",
        "Verschiedenes",
        "17:00 Uhr Begrüßung",
        "2022 wird das Jahr des Baumes",
        "3D-Drucker für die Schule",
        "Item on housing",
        "Mitteilungen",
    ],
)
def test_what_only_looks_like_a_number_is_part_of_the_title(line: str) -> None:
    assert numbers("4 Vorher\n" + line)[1] == ("", line)


def test_roman_numbers_and_letters_count_in_their_turn() -> None:
    text = "I Eröffnung\nII. Bericht\n  a) Erstens\n  b) Zweitens\nIII Schluss\n  a) Drittens"
    assert [number for number, _ in numbers(text)] == ["I", "II", "a", "b", "III", "a"]
    assert told(read_agenda(text)) == []


def test_a_number_alone_takes_the_next_line_as_its_title() -> None:
    agenda = read_agenda("Ö 4\nHaushalt\nÖ 5\n\n  Straßen [9/22]\nÖ 6\n")
    assert [(item.number, item.title, item.papers) for item in agenda.items] == [
        ("Ö 4", "Haushalt", ()),
        ("Ö 5", "Straßen", ("9/22",)),
        ("Ö 6", "??", ()),
    ]
    assert told(agenda) == [("agenda.no-title", 6)]


def test_a_line_without_a_number_is_an_item_without_one_and_is_named() -> None:
    agenda = read_agenda("1 Eröffnung\nDringlichkeitsantrag\n2 Schluss")
    assert [item.number for item in agenda.items] == ["1", "", "2"]
    assert told(agenda) == [("agenda.no-number", 2)]


def test_an_agenda_without_any_number_is_told_once() -> None:
    agenda = read_agenda("Tagesordnung\n\nEröffnung\nBericht\nSchluss")
    assert len(agenda.items) == 3
    assert told(agenda) == [("agenda.heading", 1), ("agenda.no-numbers", 3)]


def test_duplicates_are_named_with_both_lines_and_kept() -> None:
    agenda = read_agenda("1 A\n2 B\n\n2 C\nnicht öffentlich\n1 D")
    assert [item.title for item in agenda.items] == ["A", "B", "C", "D"]
    assert [(p.code, p.place.line, p.parameters["line"]) for p in agenda.problems] == [("agenda.number-twice", 4, 2)]


@pytest.mark.parametrize(
    "line",
    [
        "nicht öffentlich",
        "Nichtöffentlicher Teil",
        "NICHT-ÖFFENTLICHE SITZUNG:",
        "II. Nichtöffentlicher Teil (ab 19 Uhr)",
        "Teil B: nichtöffentlich",
        "--- nicht öffentlich ---",
        "NÖ",
        "Non-public part",
        "Nonpublic session",
        "Closed session",
    ],
)
def test_a_heading_begins_the_part_that_is_not_public_and_another_ends_it(line: str) -> None:
    items = read_agenda(f"1 A\n{line}\n2 B\n\nÖffentlicher Teil\n3 C").items
    assert [item.public for item in items] == [True, False, True]


def test_an_item_about_what_is_not_public_begins_no_part() -> None:
    text = "1 A\n2 Bekanntgabe nichtöffentlich gefasster Beschlüsse\n3 Öffentliche Sicherheit\nN4 Verkauf\n5 B"
    assert [item.public for item in read_agenda(text).items] == [True, True, True, False, True]


@pytest.mark.parametrize(
    ("title", "papers"),
    [
        ("Haushalt [009/2022]", ("009/2022",)),
        ("Haushalt [009/2022, 010/2022]", ("009/2022", "010/2022")),
        ("Haushalt (Vorlage 009/2022)", ("009/2022",)),
        ("Haushalt Vorlage: 009/2022", ("009/2022",)),
        ("Haushalt, Drucksache Nr. 17/123 und 17/124", ("17/123", "17/124")),
        ("Haushalt - Report no. 12/2024", ("12/2024",)),
        ("Haushalt [V/2022/0012]", ("V/2022/0012",)),
    ],
)
def test_papers_at_the_end_are_taken_off_the_title(title: str, papers: tuple[str, ...]) -> None:
    (item,) = read_agenda("1 " + title).items
    assert (item.title, item.papers) == ("Haushalt", papers)


@pytest.mark.parametrize(
    "title", ["Haushalt (2022/2023)", "Straße [Nord]", "Bericht über 2022", "Vorlage", "Haushalt 12/2022"]
)
def test_other_brackets_stay_in_the_title(title: str) -> None:
    (item,) = read_agenda("1 " + title).items
    assert (item.title, item.papers) == (title, ())


def test_papers_may_stand_on_a_line_of_their_own() -> None:
    (item,) = read_agenda("1 Haushalt\nVorlage: 009/2022, 010/2022").items
    assert item.papers == ("009/2022", "010/2022")


def test_lines_below_an_item_are_its_draft_resolution() -> None:
    text = (
        "5 Haushalt\n   Der Haushalt wird beschlossen.\n   - mit Anlage\n"
        "6 Spielplatz\nBeschlussvorschlag:\n1. Er wird gebaut.\n2. Er wird bezahlt.\n\n"
        "Die Verwaltung berichtet.\n7 Schluss"
    )
    items = read_agenda(text).items
    assert [item.title for item in items] == ["Haushalt", "Spielplatz", "Schluss"]
    assert items[0].draft_resolution == "Der Haushalt wird beschlossen.\n- mit Anlage"
    assert items[1].draft_resolution == "1. Er wird gebaut.\n2. Er wird bezahlt.\n\nDie Verwaltung berichtet."


def test_a_title_that_was_broken_is_whole_again() -> None:
    text = (
        "1. Eröffnung und Feststellung der\n   Beschlussfähigkeit\n2. Kommunales Integrations-\nmanagement [9/22]\n"
        "3. Haushalts-\n   und Finanzplan\n4. Bericht über\n\n   Es wird berichtet.\n5. Report on the\n   slipway\n"
    )
    items = read_agenda(text).items
    assert [(item.title, item.papers) for item in items] == [
        ("Eröffnung und Feststellung der Beschlussfähigkeit", ()),
        ("Kommunales Integrationsmanagement", ("9/22",)),
        ("Haushalts- und Finanzplan", ()),
        ("Bericht über", ()),
        ("Report on the slipway", ()),
    ]
    assert [item.draft_resolution for item in items] == ["", "", "", "Es wird berichtet.", ""]


def test_a_table_copied_from_a_web_page_is_read_with_its_column_of_papers() -> None:
    items = read_agenda("Ö 1\t \tEröffnung\nÖ 2\t \tHaushalt\t \t009/2022\nN 3\t\tVerkauf\tBV-12/22\t\n").items
    assert [(item.number, item.title, item.papers, item.public) for item in items] == [
        ("Ö 1", "Eröffnung", (), True),
        ("Ö 2", "Haushalt", ("009/2022",), True),
        ("N 3", "Verkauf", ("BV-12/22",), False),
    ]


def test_a_blank_line_ends_a_draft_where_items_have_no_numbers() -> None:
    items = read_agenda("Haushalt\nDraft resolution: That it be adopted,\nand published.\n\nClose").items
    assert [item.title for item in items] == ["Haushalt", "Close"]
    assert items[0].draft_resolution == "That it be adopted,\nand published."


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Genehmigung der Niederschrift vom 23.11.2021", "minutes"),
        ("Minutes of the last meeting", "minutes"),
        ("Mitteilungen der Verwaltung", "announcements"),
        ("Anfragen und Mitteilungen", "questions"),
        ("Einwohnerfragestunde", "questions"),
        ("Antrag der SPD-Fraktion", "motions"),
        ("Wahl eines Schiedsmanns", "elections"),
        ("Haushalt 2022", "budget"),
        ("Sachstandsbericht", "report"),
        ("Satzungsbeschluss", "resolution"),
        ("Verschiedenes", "other"),
        ("Any other business", "other"),
        ("Kommunales Integrationsmanagement", ""),
        ("Auswahl der Farben", ""),
        ("Spielplatz", ""),
    ],
)
def test_the_kind_is_guessed_from_usual_words(title: str, kind: str) -> None:
    assert read_agenda("1 " + title).items[0].kind == kind


def test_very_many_lines_are_cut_off_where_it_is_said() -> None:
    agenda = read_agenda("\n".join(f"{number % 999} x" for number in range(MOST_ITEMS + 50)))
    assert len(agenda.items) == MOST_ITEMS
    assert ("agenda.more-problems", 0) in told(agenda) or ("agenda.too-many", MOST_ITEMS + 1) in told(agenda)


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *[
                    "1 ",
                    "2. ",
                    "N1 ",
                    "Ö 4",
                    "7.1",
                    "TOP 5: ",
                    "IV. ",
                    "a) ",
                    "- ",
                    "  ",
                    "\t",
                    "\n",
                    "\n\n",
                    "??",
                    "I",
                ],
                *[
                    "nicht öffentlich",
                    "Öffentlicher Teil",
                    "Beschlussvorschlag:",
                    "[009/2022]",
                    "Vorlage: 1/2",
                    "Titel",
                ],
            ]
        ),
        st.text(max_size=3),
    )
).map("".join)


LOST_ON_PURPOSE = re.compile(
    "top|t.o.p|punkt|pkt|item|nr|no|vorlage|drucksache|drs|ds|paper|report|ref|beschlu|draft|recomm"
)


def filled_lines(text: str) -> dict[int, str]:
    """The lines on which something stands that is kept, by their numbers."""
    lines = "\t".join(clean_text(part) for part in text.removeprefix("\ufeff").split("\t")).split("\n")
    return {number: line for number, line in enumerate(lines, 1) if line.strip()}


def letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(sign for text in texts for sign in text if sign.isalnum())


@given(text=TEXTS | PIECES)
def test_any_text_is_an_agenda_and_every_line_of_it_ends_up_somewhere(text: str) -> None:
    agenda = read_agenda(text)
    there = filled_lines(text)
    assert {number for number, _ in agenda.lines} <= set(there)
    assert all(not any(sign.isalnum() for sign in there[number]) for number in set(there) - dict(agenda.lines).keys())
    named = {problem.place.line for problem in agenda.problems}
    assert len(agenda.items) == sum(1 for _, read_as in agenda.lines if read_as == "item")
    assert all(number in named for number, read_as in agenda.lines if read_as == "problem")
    if not LOST_ON_PURPOSE.search(text.casefold()):
        kept = [there[number] for number, read_as in agenda.lines if read_as not in ("part", "problem")]
        parts = [(item.number, item.title, *item.papers, item.draft_resolution) for item in agenda.items]
        assert letters(kept) == letters(text for of_one in parts for text in of_one)
    ids = [item.id.casefold() for item in agenda.items]
    assert len(set(ids)) == len(ids)


@given(words=st.lists(st.sampled_from(["Haushalt", "Spielplatz", "Straße", "Schule"]), min_size=1, max_size=6))
def test_every_word_of_a_plain_agenda_is_found_again(words: list[str]) -> None:
    text = "\n".join(f"{number} {word}\n  Satz zu {word} {number}." for number, word in enumerate(words, 1))
    items = read_agenda(text).items
    assert [item.title for item in items] == words
    assert [item.draft_resolution for item in items] == [f"Satz zu {w} {n}." for n, w in enumerate(words, 1)]
    assert all(isinstance(item, Item) for item in items)


@pytest.mark.parametrize(
    "line", ["1 " + "x [" * 20000, "N" * 60000, " " * 60000 + "x", "1." * 20000, "Vorlage " * 8000, "([" * 30000]
)
def test_a_very_long_line_is_read_as_any_other(line: str) -> None:
    assert len(read_agenda(line).items) == 1
