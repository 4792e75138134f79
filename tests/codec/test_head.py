from __future__ import annotations

import subprocess
import sys
import tomllib
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_tui.codec.head import read_head
from minutes_tui.codec.toml_reading import Parsed, parse
from minutes_tui.domain.head import OFFICES, Closed, Head, Item, Meeting, Person, Rules, Style
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.text import clean_line
from minutes_tui.messages.problem_sentences import SENTENCES
from minutes_tui.messages.problems import sentence
from minutes_tui.messages.translation import translator
from tests.support.malformed_heads import GOOD, MINIMAL, malformed

ROOT = Path(__file__).parent.parent.parent
HEADS = malformed()
SAMPLES = [path.read_bytes().partition(b"# ---- journal")[0] for path in sorted((ROOT / "sessions").glob("*.toml"))]
READ = Head(
    Meeting(
        title="6. Sitzung des Integrationsrates",
        language="de",
        body="Integrationsrat",
        body_type="advisory",
        organization="Stadt Schwelm",
        place="Ratssaal",
        starts_at=datetime(2022, 2, 1, 17, tzinfo=timezone(timedelta(hours=1))),
        invited_at=date(2022, 1, 20),
        law="de-nw",
        legal_members=15,
    ),
    Rules("ignored", "rejected"),
    Style("table", "Folgende Ergebnisse seien festgehalten worden."),
    (
        Person("GR", "Gregor-Rauschtenberger", "Frau", "SPD", "administration", votes=False),
        Person("AK", "Akgün", votes=False, ref="https://example.org/ak"),
    ),
    (Item("kim", "Kommunales Integrationsmanagement", "5", True, ("009/2022", "010/2022")),),
)


def problems(data: bytes | str) -> tuple[Problem, ...]:
    found = read_head(data.encode() if isinstance(data, str) else data, "k.toml")
    assert isinstance(found, tuple), "this head opens"
    return found


def told(data: bytes | str) -> list[tuple[str, int, int, str]]:
    return [(one.code, one.place.line, one.place.column, one.place.key) for one in problems(data)]


def test_every_key_is_read():
    assert read_head(GOOD.encode()) == READ


@pytest.mark.parametrize("data", SAMPLES)
def test_the_samples_open(data):
    head = read_head(data)
    assert isinstance(head, Head)
    assert head.persons
    assert head.items


@pytest.mark.parametrize("name", HEADS)
def test_a_broken_head_gives_clear_problems_and_an_odd_one_opens(name):
    found = read_head(HEADS[name], "k.toml")
    if name.startswith("odd"):
        assert isinstance(found, Head)
        return
    assert isinstance(found, tuple)
    assert 0 < len(found) <= 201
    for problem in found:
        assert problem.place.file == "k.toml"
        for language in ("en", "de"):
            said = sentence(problem, translator(language))
            assert len(said) < 400
            assert not [name for name in problem.parameters if "{" + name + "}" in said]
    lines = [problem.place.line for problem in found if problem.place.line]
    assert lines == sorted(lines)
    assert lines or found[0].code == "head.too-large"


def test_line_ends_and_a_bom_change_nothing():
    for name in ("odd: CRLF", "odd: BOM", "odd: BOM and CRLF", "odd: blank lines at the end"):
        assert read_head(HEADS[name]) == READ


@pytest.mark.parametrize(
    ("name", "line", "column", "key"),
    [
        ("Latin-1", 33, 12, ""),
        ("lone CR", 1, 53, ""),
        ("key twice", 10, 1, ""),
        ("no closing quote", 9, 9, ""),
        ("newer format", 2, 10, "format"),
        ("no title", 4, 2, "meeting.title"),
        ("ids twice in another case", 32, 6, "person 2.id"),
        ("unknown role", 29, 8, "person 1.role"),
        ("moment without offset", 10, 13, "meeting.starts_at"),
        ("a paper as number", 42, 10, "item 1.papers"),
        ("misspelt key", 22, 1, "style.result_intro"),
    ],
)
def test_a_problem_names_its_place(name, line, column, key):
    place = problems(HEADS[name])[0].place
    assert (place.line, place.column, place.key) == (line, column, key)


def test_all_problems_come_at_once_and_in_order():
    head = (
        'format = 1\n[[item]]\nid = "a b"\ntitel = "x"\n'
        '[meeting]\ntitle = 5\nlanguage = "xx"\nplace = """\n\n"""\nlaw = 1\n'
    )
    assert told(head) == [
        ("head.missing-key", 2, 3, "item 1.title"),
        ("head.bad-id", 3, 6, "item 1.id"),
        ("head.unknown-key-guess", 4, 1, "item 1.titel"),
        ("head.expected-text", 6, 9, "meeting.title"),
        ("head.expected-choice", 7, 12, "meeting.language"),
        ("head.expected-text", 11, 7, "meeting.law"),
    ]


def test_columns_count_code_points():
    assert told('format = 1\nmeeting = {title = "𝄞ü", language = 1}\n') == [
        ("head.expected-choice", 2, 37, "meeting.language")
    ]


def test_a_key_is_guessed_sent_where_it_belongs_or_told_what_is_known():
    found = problems(MINIMAL + "Places = 1\nnumber = 1\nzzz = 1\n")
    assert found[0].parameters["guess"] == "place"
    assert found[1].parameters["tables"] == "[[item]]"
    assert "starts_at" in str(found[2].parameters["known"])


def test_a_newer_format_is_the_only_thing_that_is_said():
    assert told(MINIMAL.replace("1", "7", 1) + "[future]\nx = 1\n") == [("head.newer-format", 1, 10, "format")]


@pytest.mark.parametrize(
    ("role", "votes"),
    [("member", True), ("substitute", True), ("advisory", False), ("administration", False), ("guest", False)],
)
def test_who_votes_follows_from_the_role_unless_the_head_says_otherwise(role, votes):
    row = f'[[person]]\nid = "a"\nname = "A"\nrole = "{role}"\n'
    for text, expected in ((row, votes), (row + "votes = true\n", True), (row + "votes = false\n", False)):
        head = read_head((MINIMAL + text).encode())
        assert isinstance(head, Head)
        assert head.persons[0].votes is expected


def test_a_draft_resolution_keeps_its_paragraphs_and_loses_its_layout():
    row = '[[item]]\nid = "a"\ntitle = "A"\ndraft_resolution = """\n\n  Erstens \n\n\nZweitens\n"""\n'
    head = read_head((MINIMAL + row).encode())
    assert isinstance(head, Head)
    assert head.items[0].draft_resolution == "  Erstens\n\nZweitens"


def test_numbers_of_items_may_stand_twice():
    rows = '[[item]]\nid = "a"\nnumber = "1"\ntitle = "A"\n[[item]]\nid = "A"\nnumber = "1"\ntitle = "B"\n'
    assert isinstance(read_head((MINIMAL + rows).encode()), Head)


def test_what_closing_wrote_is_read():
    head = read_head((MINIMAL + '[closed]\nevents = 3\ncheck = "b81c"\n').encode())
    assert isinstance(head, Head)
    assert head.closed == Closed(3, "b81c")


def test_every_sentence_about_heads_is_used_and_every_code_has_one():
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/minutes_tui/codec").glob("*.py"))
    for code in SENTENCES:
        assert not code.startswith("head.") or f'"{code}"' in source


TEXT = st.text(st.characters(exclude_categories=("Cs",)))


def quoted(text: str) -> str:
    return (
        '"' + "".join(f"\\U{ord(sign):08X}" if sign in '"\\' or not sign.isprintable() else sign for sign in text) + '"'
    )


@given(texts=st.lists(TEXT.filter(lambda text: text == text.strip("\r\n")), min_size=3, max_size=3))
def test_texts_come_through_as_they_were_written_but_clean(texts):
    body, place, paper = (quoted(text) for text in texts)
    rows = f'body = {body}\nplace = {place}\n[[item]]\nid = "a"\ntitle = "A"\npapers = [{paper}]\n'
    head = read_head((MINIMAL + rows).encode())
    assert isinstance(head, Head)
    assert (head.meeting.body, head.meeting.place, *head.items[0].papers) == tuple(map(clean_line, texts))


PIECES = st.one_of(
    st.sampled_from(
        [
            *(
                "[",
                "[[",
                "]",
                "]]",
                "{",
                "}",
                "=",
                ".",
                ",",
                '"',
                '"""',
                "'",
                "'''",
                "\\",
                "\n",
                "\r\n",
                "\r",
                "#",
                " ",
            ),
            *("a", "person", "meeting", "id", "1", "-1", "0x1F", "1.5e3", "true", "inf", "2022-02-01", "17:00:00"),
            *(
                "2022-02-30",
                "2022-02-01T17:00:00Z",
                "\\u0041",
                "\\ud800",
                "ü",
                "\ufeff",
                "\x00",
                "=======\n",
                "format = 1\n",
            ),
            *("x = ", "[a]\n", "[[a]]\n", "[a.b]\n", "a.b = 1\n", '"q" = 1\n'),
        ]
    ),
    st.text(max_size=3),
)


@given(data=st.one_of(st.binary(), st.lists(PIECES).map("".join).map(lambda text: text.encode("utf-8", "replace"))))
@settings(max_examples=500)
def test_no_bytes_raise_an_exception(data):
    found = read_head(data)
    assert isinstance(found, Head) or all(one.code in SENTENCES for one in found)


@given(data=st.data())
@settings(max_examples=300)
def test_a_damaged_head_opens_or_has_problems_and_never_misleads_about_toml(data):
    text = data.draw(st.sampled_from([GOOD, MINIMAL, HEADS["odd: inline tables"].decode()]))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 8))
        text = text[:start] + data.draw(PIECES) + text[start + length :]
    agrees_with_tomllib(text.encode("utf-8", "replace"))


@given(pieces=st.lists(PIECES))
@settings(max_examples=500)
def test_what_looks_like_toml_is_read_as_tomllib_reads_it(pieces):
    agrees_with_tomllib("".join(pieces).encode("utf-8", "replace"))


OURS = {"head.conflict-marker", "head.too-large", "head.control-character", "head.lone-carriage-return"}


def agrees_with_tomllib(data: bytes) -> None:
    """What we read, tomllib reads with the same result; what we refuse, it refuses, except for what we do not want."""
    parsed = parse(data)
    try:
        expected = tomllib.loads(data.removeprefix(b"\xef\xbb\xbf").decode())
    except ValueError:
        assert not isinstance(parsed, Parsed)
        return
    if isinstance(parsed, Parsed):
        assert repr(parsed.values) == repr(expected)
        for path, (start, end) in parsed.places.values.items():
            value: object = expected
            for part in path:
                value = value[part]
            assert repr(tomllib.loads("x=" + parsed.places.text[start:end])["x"]) == repr(value)
    else:
        assert parsed[0].code in OURS


def test_reading_a_head_imports_nothing_dear():
    code = "import sys, minutes_tui.codec.head; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"difflib", "json", "textual", "rich", "click", "asyncio"} & set(done.stdout.split())


def test_a_head_of_the_largest_size_opens():
    rows = "".join(
        f'[[item]]\nid = "i{number}"\nnumber = "{number}"\ntitle = "{"t" * 900}"\n' for number in range(1000)
    )
    head = read_head((MINIMAL + rows).encode())
    assert isinstance(head, Head)
    assert replace(head, items=()) == Head(Meeting("T", "de"))


def test_an_office_is_one_of_three_and_needs_no_saying():
    row = '[[person]]\nid = "a"\nname = "A"\n'
    assert told(MINIMAL + row + 'office = "treasurer"\n')[0][3] == "person 1.office"
    for text, office in ((row, ""), *((f'{row}office = "{one}"\n', one) for one in OFFICES)):
        head = read_head((MINIMAL + text).encode())
        assert isinstance(head, Head)
        assert (head.persons[0].office, head.persons[0].role) == (office, "member")
