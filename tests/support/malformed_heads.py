"""Heads as people and programs break them. Each must give a clear problem, or open."""

from __future__ import annotations

GOOD = """\
# A head with everything in it that may be left out.
format = 1

[meeting]
title = "6. Sitzung des Integrationsrates"
body = "Integrationsrat"
body_type = "advisory"
organization = "Stadt Schwelm"
place = "Ratssaal"
starts_at = 2022-02-01T17:00:00+01:00
invited_at = 2022-01-20
language = "de"
law = "de-nw"
legal_members = 15

[rules]
abstentions = "ignored"
tie = "rejected"

[style]
votes = "table"
results_intro = "Folgende Ergebnisse seien festgehalten worden."

[[person]]
id = "GR"
name = "Gregor-Rauschtenberger"
address = "Frau"
group = "SPD"
role = "administration"

[[person]]
id = "AK"
name = "Akgün"
votes = false
ref = "https://example.org/ak"

[[item]]
id = "kim"
number = "5"
title = "Kommunales Integrationsmanagement"
public = true
papers = ["009/2022", "010/2022"]
"""
MINIMAL = 'format = 1\n[meeting]\ntitle = "T"\nlanguage = "de"\n'


def _with(old: str, new: str) -> bytes:
    """The good head with one thing changed."""
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new).encode()


def malformed() -> dict[str, bytes]:
    """Malformed and odd heads by name; those named `odd …` are unusual and yet fine."""
    good = GOOD.encode()
    return {**_odd(good), **_bytes(good), **_syntax(), **_schema(good), **_too_much()}


def _odd(good: bytes) -> dict[str, bytes]:
    return {
        "odd: CRLF": good.replace(b"\n", b"\r\n"),
        "odd: BOM": b"\xef\xbb\xbf" + good,
        "odd: BOM and CRLF": b"\xef\xbb\xbf" + good.replace(b"\n", b"\r\n"),
        "odd: blank lines at the end": good + b"\n \n\t\n\n",
        "odd: no line feed at the end": good.rstrip(),
        "odd: tables in another order": b'format=1\n[[item]]\nid="a"\ntitle="A"\n[closed]\nevents=0\ncheck="0"\n'
        b'[meeting]\nlanguage="en"\ntitle="T"\n',
        "odd: inline tables": b'format=1\nmeeting={title="T",language="de"}\n'
        b'person=[{id="a",name="A"},{id="b",name="B"}]\n',
        "odd: dotted keys": b'format=1\nmeeting.title="T"\nmeeting . language = "de"\n"rules"."tie"="lot"\n',
        "odd: conflict markers inside a multi-line text": _with(
            '"Ratssaal"', '"""\n<<<<<<< HEAD\n=======\n>>>>>>> x"""'
        ),
        "odd: moment in UTC": _with("17:00:00+01:00", "16:00:00Z"),
        "odd: blank instead of T": _with("01T17:00", "01 17:00"),
    }


def _bytes(good: bytes) -> dict[str, bytes]:
    return {
        "empty": b"",
        "only a BOM": b"\xef\xbb\xbf",
        "Latin-1": GOOD.encode("latin-1"),
        "UTF-16": GOOD.encode("utf-16"),
        "cut inside a character": "format = 1 # ü".encode()[:-1],
        "NUL": good.replace(b"Ratssaal", b"Rats\x00saal"),
        "escape character": good.replace(b"Ratssaal", b"\x1b[2JRatssaal"),
        "lone CR": good.replace(b"\n", b"\r"),
        "one lone CR": good.replace(b'advisory"\n', b'advisory"\r', 1),
        "merge conflict": _with(
            'place = "Ratssaal"\n', '<<<<<<< HEAD\nplace = "Ratssaal"\n=======\nplace = "Aula"\n>>>>>>> other\n'
        ),
        "merge conflict with its base": _with("[style]\n", "<<<<<<< a\n||||||| b\n=======\n>>>>>>> c\n[style]\n"),
        "larger than 1 MiB": good + b"#" * (1 << 20),
    }


def _syntax() -> dict[str, bytes]:
    return {
        "no closing quote": _with('"Ratssaal"', '"Ratssaal'),
        "no closing triple quote": _with('"Ratssaal"', '"""Ratssaal'),
        "no quotes": _with('"Ratssaal"', "Ratssaal"),
        "typographic quotes": _with('"Ratssaal"', "„Ratssaal“"),
        "quotes inside quotes": _with('"Ratssaal"', '"der "große" Saal"'),
        "backslash": _with('"Ratssaal"', '"C:\\Daten"'),
        "surrogate as an escape": _with('"Ratssaal"', '"\\ud800"'),
        "no equals sign": _with("place =", "place"),
        "colon instead of equals sign": _with("place =", "place:"),
        "no value": _with('"Ratssaal"', ""),
        "no key": _with("place =", "="),
        "key with an umlaut": _with("place =", "größe ="),
        "key with a blank": _with("place =", "the place ="),
        "prose": _with("[style]", "Das ist der Kopf.\n[style]"),
        "header not closed": _with("[style]", "[style"),
        "header of rows not closed": _with("[[item]]", "[[item]"),
        "header with a blank": _with("[style]", "[the style]"),
        "list not closed": _with('"010/2022"]', '"010/2022"'),
        "list without comma": _with('", "', '" "'),
        "inline table over lines": b'format = 1\nmeeting = {title = "T",\nlanguage = "de"}\n',
        "key twice": _with('place = "Ratssaal"', 'place = "Ratssaal"\nplace = "Aula"'),
        "table twice": _with("[style]", "[meeting]"),
        "table in two ways": _with("format = 1", "format = 1\nmeeting.law = 'x'"),
        "impossible date": _with("2022-01-20", "2022-02-30"),
        "impossible time": _with("17:00:00", "25:00:00"),
        "German date": _with("2022-01-20", "20.01.2022"),
        "time without seconds": _with("17:00:00", "17:00"),
        "yes in German": _with("public = true", "public = ja"),
        "True in capitals": _with("public = true", "public = True"),
        "leading zero": _with("legal_members = 15", "legal_members = 015"),
        "two values": _with("legal_members = 15", "legal_members = 15 16"),
    }


def _schema(good: bytes) -> dict[str, bytes]:
    return {
        "no format": _with("format = 1\n", ""),
        "format 0": _with("format = 1", "format = 0"),
        "negative format": _with("format = 1", "format = -1"),
        "format as text": _with("format = 1", 'format = "1"'),
        "format as truth": _with("format = 1", "format = true"),
        "newer format": _with("format = 1", "format = 2"),
        "huge format": _with("format = 1", "format = " + "9" * 199),
        "no meeting": b"format = 1\n",
        "no title": _with('title = "6. Sitzung des Integrationsrates"\n', ""),
        "empty title": _with('"6. Sitzung des Integrationsrates"', '" "'),
        "unknown language": _with('"de"', '"fr"'),
        "misspelt key": _with("results_intro", "result_intro"),
        "unknown table": _with("[style]", "[colours]"),
        "misspelt rows": good.replace(b"[[person]]", b"[[persons]]"),
        "person with single brackets": b"format = 1\n[person]\nid = 'a'\n",
        "meeting with double brackets": _with("[meeting]", "[[meeting]]"),
        "meeting as text": b'format = 1\nmeeting = "x"\n',
        "person as number": b"format = 1\nperson = [1]\n",
        "event in the head": good + b'\n[[event]]\nseq = 1\nkind = "contribution"\n',
        "key in the wrong table": _with("[style]\n", "[style]\nplace = 'x'\n"),
        "table below a key": _with("[style]", "[meeting.place.x]\n[style]"),
        "ids twice in another case": _with('"AK"', '"gr"'),
        "empty id": _with('"kim"', '""'),
        "id with a blank": _with('"kim"', '"k m"'),
        "id with a control character": _with('"kim"', '"k\\u001bm"'),
        "title as number": _with('"Kommunales Integrationsmanagement"', "5"),
        "number without quotes": _with('number = "5"', "number = 5"),
        "members as text": _with("legal_members = 15", 'legal_members = "15"'),
        "members as truth": _with("legal_members = 15", "legal_members = true"),
        "no members": _with("legal_members = 15", "legal_members = 0"),
        "votes as number": _with("votes = false", "votes = 0"),
        "papers as text": _with('["009/2022", "010/2022"]', '"009/2022"'),
        "a paper as number": _with('"010/2022"', "10"),
        "unknown kind": _with('number = "5"', 'number = "5"\nkind = "Mitteilungen"'),
        "draft resolution as list": _with('number = "5"', 'number = "5"\ndraft_resolution = ["a", "b"]'),
        "path for a file name": _with("legal_members = 15", 'nonpublic_part = "../rat.toml"'),
        "folder for a file name": _with("legal_members = 15", 'public_part = ".."'),
        "file name with a control character": _with("legal_members = 15", 'public_part = "a\u001b.toml"'),
        "unknown role": _with('"administration"', '"Mitglied"'),
        "date for a moment": _with("2022-02-01T17:00:00+01:00", "2022-02-01"),
        "moment without offset": _with("17:00:00+01:00", "17:00:00"),
        "moment as text": _with("2022-02-01T17:00:00+01:00", '"1. Februar 2022, 17 Uhr"'),
        "moment for a date": _with("2022-01-20", "2022-01-20T10:00:00+01:00"),
        "a year long ago": _with("2022-01-20", "0022-01-20"),
        "closed without its check": good + b"[closed]\nevents = 1\n",
        "closed with fewer than none": good + b'[closed]\nevents = -1\ncheck = "a"\n',
    }


def _too_much() -> dict[str, bytes]:
    deep, wide = 50_000, 100_000
    return {
        "dotted key of 100 KB": b"a" + b".a" * deep + b" = 1",
        "dotted key with quotes and blanks": b'"a"' + b" . 'a'" * 20_000 + b" = 1",
        "dotted header": b"[a" + b".a" * deep + b"]",
        "dotted header of rows": b"[[a" + b".a" * deep + b"]]",
        "dotted key in an inline table": b"x = {a" + b".a" * deep + b" = 1}",
        "dotted key in a list": b"x = [{a" + b".a" * deep + b" = 1}]",
        "many dotted keys": b"\n".join(b"a." * 31 + b"x%d = 1" % number for number in range(10_000)),
        "many dotted headers": b"\n".join([b"[[" + b"a." * 31 + b"a]]"] * 10_000),
        "brackets": b"[" * deep,
        "nested lists": b"x = " + b"[" * deep,
        "nested lists, closed": b"x = " + b"[" * deep + b"]" * deep,
        "nested inline tables": b"x = " + b"{a=" * deep,
        "huge number": b"format = " + b"9" * wide,
        "huge hexadecimal number": b"format = 0x" + b"F" * wide,
        "many unknown keys": b"\n".join(b"k%d = 1" % number for number in range(20_000)),
        "many unknown keys on one line": b"item = [" + b"{" + b"},{".join([b"a=1,b=1,c=1,d=1"] * 5_000) + b"}]",
        "many empty people": b"[[person]]\n" * 20_000,
        "many control characters": b"\x00\n" * wide,
        "many conflict markers": b"<<<<<<<\n" * wide,
        "many quotes": b'"""a' * wide,
        "many backslashes": b'x = "' + b"\\" * wide,
        "a long key": b'"' + b"a" * wide + b'" = 1',
    }
