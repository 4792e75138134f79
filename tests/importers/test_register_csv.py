from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec.head import read_register
from minutes_tui.codec.head_writing import register_bytes
from minutes_tui.domain.problems import Problem
from minutes_tui.importers.people_ids import proposed_ids
from minutes_tui.importers.register_csv import Register, read_register_csv

GERMAN = "Anrede;Nachname;Vorname;Fraktion;Funktion\nFrau;Müller;Änne;SPD;Mitglied\nHerr;Straße;Björn;CDU;Verwaltung\n"


def told(register: Register) -> list[tuple[str, int]]:
    return [(problem.code, problem.place.line) for problem in register.problems]


def of(text: str) -> Register:
    return read_register_csv(text.encode())


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", ["UTF-16"]),
        ("utf-16-le", ["UTF-16"]),
        ("latin-1", ["Windows-1252"]),
    ],
)
def test_the_encoding_is_found_and_said(encoding: str, said: list[str]) -> None:
    register = read_register_csv(GERMAN.encode(encoding))
    assert [person.name for person in register.persons] == ["Änne Müller", "Björn Straße"]
    assert [problem.parameters["encoding"] for problem in register.problems] == said


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    register = of(GERMAN.replace(";", delimiter))
    assert [person.id for person in register.persons] == ["MÜ", "ST"]
    assert told(register) == []


def test_a_spreadsheets_own_hint_is_obeyed() -> None:
    assert [person.name for person in of("sep=|\r\nName|Partei\r\nA, B; C|D\r\n").persons] == ["B; C A"]


def test_how_the_columns_were_understood_is_told_and_what_was_not_is_named() -> None:
    register = of("Name;E-Mail;Partei;Fraktion\nAnna Müller;x;A;B\n")
    assert [(one.header, one.column) for one in register.mapping] == [
        ("Name", "name"),
        ("E-Mail", ""),
        ("Partei", "group"),
        ("Fraktion", ""),
    ]
    assert told(register) == [("csv.unknown-column", 1), ("csv.column-twice", 1)]
    assert register.persons[0].group == "A"


@pytest.mark.parametrize(
    ("row", "name"),
    [("Anna Müller", "Anna Müller"), ('"Müller, Anna"', "Anna Müller"), ("Müller", "Müller"), ("Le Thi", "Le Thi")],
)
def test_a_name_in_one_column_is_put_in_order(row: str, name: str) -> None:
    assert [person.name for person in of(f"Name;Partei\n{row};\n").persons] == [name]


def test_name_and_first_name_are_two_columns_too() -> None:
    assert of("Name,First name\nQuill,Ann\n").persons[0].name == "Ann Quill"


def test_surnames_alone_are_enough_where_nobody_shares_them() -> None:
    text = "Anrede;Titel;Nachname;Vorname\nFrau;Dr.;Senpolat;A\nHerr;;Müller;B\nFrau;;Müller;C\n;;Gast;D\n"
    names = [person.name for person in read_register_csv(text.encode(), surnames=True).persons]
    assert names == ["Dr. Senpolat", "B Müller", "C Müller", "D Gast"]


def test_two_people_of_one_name_are_told_apart_and_named() -> None:
    register = of("Nachname;Vorname\nMüller;Anna\nMüller;Bernd\nMüller;Bernd\n")
    assert [person.id for person in register.persons] == ["MÜA", "MÜ1", "MÜ2"]
    assert told(register) == [("csv.same-name", 4)]


def test_roles_follow_from_usual_words_and_unknown_ones_do_not_vote() -> None:
    rows = [
        "Mitglied",
        "stv. Mitglied",
        "1. stv. Vorsitzender",
        "sachkundiger Einwohner",
        "Verwaltung",
        "Gast",
        "Kaiser",
        "",
    ]
    register = of("Name;Funktion\n" + "".join(f"P{at};{role}\n" for at, role in enumerate(rows)))
    assert [(person.role, person.votes) for person in register.persons] == [
        ("member", True),
        ("substitute", True),
        ("member", True),
        ("advisory", False),
        ("administration", False),
        ("guest", False),
        ("guest", False),
        ("member", True),
    ]
    assert told(register) == [("csv.unknown-role", 8), ("csv.words-not-kept", 4), ("csv.words-not-kept", 5)]


@pytest.mark.parametrize(
    ("words", "office", "role"),
    [
        ("Vorsitz", "chair", "member"),
        ("Vorsitzende(r)", "chair", "member"),
        ("1. Vorsitzender", "chair", "member"),
        ("Stadtverordnetenvorsteherin", "chair", "member"),
        ("Chair", "chair", "member"),
        ("stellv. Vorsitz", "deputy", "member"),
        ("2. Vorsitzende", "deputy", "member"),
        ("Vice-Chair", "deputy", "member"),
        ("Zweiter Bürgermeister", "deputy", "member"),
        ("Schriftführung", "scribe", "administration"),
        ("Town clerk", "scribe", "administration"),
        ("Fraktionsvorsitzende", "", "member"),
        ("Ehrenvorsitzender", "", "member"),
        ("Former chair", "", "member"),
        ("Beisitzerin", "", "member"),
        ("Mitglied", "", "member"),
    ],
)
def test_usual_words_tell_the_office_in_either_column(words: str, office: str, role: str) -> None:
    for column in ("Funktion", "function", "office", "Rolle"):
        (person,) = of(f"Name;{column}\nAnna Müller;{words}\n").persons
        assert (person.office, person.role) == (office, role)


def test_role_and_function_side_by_side_are_both_kept() -> None:
    register = of("Name;Rolle;Funktion\nA;Mitglied;Schriftführung\nB;Gast;\nC;;Vorsitz\nD;Mitglied;Kaiser\n")
    assert [(person.role, person.office, person.votes) for person in register.persons] == [
        ("member", "scribe", True),
        ("guest", "", False),
        ("member", "chair", True),
        ("member", "", True),
    ]
    assert told(register) == [("csv.unknown-office", 5)]


def test_words_of_which_only_a_part_is_kept_are_told_once_with_what_they_were_taken_for() -> None:
    register = of("Name;Funktion\nA;Vorsitzende\nB;Ratsherr\nC;Ratsherr\nD;1. stv. Vorsitz\nE;Vorsitz\n")
    assert [(problem.code, problem.place.line, problem.severity) for problem in register.problems] == [
        ("csv.words-not-kept", 3, "note"),
        ("csv.words-not-kept", 5, "note"),
        ("csv.second-chair", 6, "note"),
    ]
    assert [problem.parameters.get("meaning", "") for problem in register.problems] == [
        'role = "member"',
        'role = "member", office = "deputy"',
        "",
    ]


def test_a_mayor_is_in_the_chair_where_the_register_names_nobody_else() -> None:
    assert [one.office for one in of("Name;Funktion\nA;Oberbürgermeister\nB;Mitglied\n").persons] == ["chair", ""]
    assert [one.office for one in of("Name;Funktion\nA;Bürgermeister\nB;Vorsitz\n").persons] == ["", "chair"]
    assert [one.office for one in of("Name;Funktion\nA;Bürgermeister\nB;Bürgermeister\n").persons] == ["", ""]


def test_a_row_that_cannot_be_taken_is_named_with_its_line_and_the_others_are_taken() -> None:
    text = 'Kürzel;Name;Stimmrecht;Partei\nAM;"Anna\nMüller";ja;A\n;;nein;B\nam;Berta;vielleicht;C;x\n\nB M;Cäsar;n;\n'
    register = of(text)
    assert [(person.id, person.name, person.votes) for person in register.persons] == [
        ("AM", "Anna Müller", True),
        ("BE", "Berta", True),
        ("CÄ", "Cäsar", False),
    ]
    assert sorted(told(register), key=lambda one: one[1]) == [
        ("csv.no-name", 4),
        ("csv.more-cells", 5),
        ("csv.no-truth", 5),
        ("csv.id-twice", 5),
        ("csv.bad-id", 7),
    ]


def test_without_a_column_of_names_nothing_is_guessed() -> None:
    assert told(of("\nfoo;bar\n1;2\n")) == [("csv.no-name-column", 2)]
    assert told(of(" \n\n")) == [("csv.empty", 0)]


def test_a_plain_list_of_names_is_a_register() -> None:
    assert [person.id for person in of("Anna Müller\nBernd Schmidt\n").persons] == ["MÜ", "SC"]


@given(
    names=st.lists(
        st.sampled_from(["Müller", "Anna Müller", "Müllner", "Mü", "ß", "SS", "??", ""]) | st.text(max_size=8)
    )
)
def test_ids_are_unique_whatever_the_names_and_fit_into_a_head(names: Sequence[str]) -> None:
    ids = proposed_ids(names, ["MÜ"])
    assert len({one.casefold() for one in ids} | {"mü"}) == len(names) + 1
    assert all(one and one.isprintable() and not any(sign.isspace() for sign in one) for one in ids)


@given(
    data=st.binary(max_size=60)
    | st.lists(
        st.sampled_from(
            [
                "Name",
                "Kürzel",
                "Rolle",
                "Funktion",
                ";",
                ";",
                "\n",
                '"',
                "Anna",
                "gast",
                "Vorsitz",
                "x",
                ",",
                "\t",
                "\0",
                "\r",
            ]
        )
    ).map(lambda parts: "".join(["Name;Kürzel;Rolle;Funktion\n", *parts]).encode())
)
def test_any_bytes_give_a_register_that_reads_back(data: bytes) -> None:
    register = read_register_csv(data, "x.csv")
    if register.persons:
        found = read_register(register_bytes(register.persons))
        assert not [one for one in found if isinstance(one, Problem)]
        assert found == register.persons
