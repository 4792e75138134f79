"""Session files as disks, editors, merges and strangers leave them. Each must give a clear message, or open.

A case says what `check` ends with and the code of a problem that it names; `show` and `export` end alike, since a file
that cannot be read is 2 for them too, and one of which something is missing is 1.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from minutes_tui.codec.session_file import MARKER

from .made_files import BIDI, ESC, HEAD, Case, put, whole
from .malformed_events import checked_nonsense, huge, strange_events
from .malformed_heads import GOOD, malformed


def cases() -> list[Case]:
    """All of them. The large ones are made by their functions only when they are wanted."""
    return [*_odd_places(), *_heads(), *_journals(), *checked_nonsense(), *strange_events(), *_beside(), *huge()]


# -- what is no file


def _odd_places() -> list[Case]:
    def bound_socket(path: Path) -> None:
        with socket.socket(socket.AF_UNIX) as one:
            # The name of a socket is short, a test's folder may be deep.
            here = os.open(path.parent, os.O_RDONLY)
            one.bind(f"/proc/self/fd/{here}/{path.name}")
            os.close(here)

    def linked_to(target: str) -> Callable[[Path], None]:
        return lambda path: path.symlink_to(target)

    def loop(path: Path) -> None:
        other = path.with_name("other")
        other.symlink_to(path)
        path.symlink_to(other)

    def good_elsewhere(path: Path) -> None:
        path.with_name("elsewhere").write_bytes(whole())
        path.symlink_to("elsewhere")

    no_file = "file.not-a-file"
    return [
        Case("no file", lambda _: None, 2, "file.missing"),
        Case("a folder", lambda path: path.mkdir(), 2, no_file),
        Case("a pipe", lambda path: os.mkfifo(path), 2, no_file),
        Case("a socket", bound_socket, 2, no_file),
        Case("/dev/zero", lambda _: Path("/dev/zero"), 2, no_file),
        Case("/dev/full", lambda _: Path("/dev/full"), 2, no_file),
        Case("/dev/tty", lambda _: Path("/dev/tty"), 2, no_file),
        Case("link to /dev/urandom", linked_to("/dev/urandom"), 2, no_file),
        Case("link to nothing", linked_to("nowhere"), 2, "file.missing"),
        Case("link to itself", linked_to("session.toml"), 2, no_file),
        Case("loop of two links", loop, 2, no_file),
        Case("link to a good file", good_elsewhere, 0),
        Case("file whose pages cannot be read", linked_to("/proc/self/mem"), 2, "file.failed"),
        Case("below a file", lambda path: put(whole())(path) or path / "x", 2, "file.missing"),
        Case("name that is too long", lambda path: path.with_name("n" * 300), 2, "file.failed"),
        Case("missing, with a name that acts", lambda path: path.with_name(f"a{ESC}\n{BIDI}"), 2, "file.missing"),
        Case("missing, with a name that is not UTF-8", lambda path: path.with_name("a\udcff"), 2, "file.missing"),
    ]


# -- heads


def _heads() -> list[Case]:
    heads = malformed()
    found = [
        Case(f"head: {name}", put(heads[name]), 2, problem)
        for name, problem in {
            "Latin-1": "head.not-utf-8",
            "UTF-16": "head.not-utf-8",
            "NUL": "head.control-character",
            "escape character": "head.control-character",
            "lone CR": "head.lone-carriage-return",
            "empty": "head.no-format",
            "only a BOM": "head.no-format",
            "merge conflict": "head.conflict-marker",
            "no closing triple quote": "head.no-closing-quote",
            "typographic quotes": "head.typographic-quotes",
            "key twice": "head.twice",
            "impossible date": "head.impossible-date",
            "German date": "head.badly-written-date",
            "newer format": "head.newer-format",
            "huge format": "head.newer-format",
            "no meeting": "head.no-table",
            "misspelt key": "head.unknown-key-guess",
            "ids twice in another case": "head.id-twice",
            "title as number": "head.expected-text",
            "members as text": "head.expected-number",
            "votes as number": "head.expected-truth",
            "papers as text": "head.expected-list",
            "unknown role": "head.expected-choice",
            "unknown kind": "head.expected-choice",
            "path for a file name": "head.not-a-file-name",
            "moment without offset": "head.expected-moment",
            "person as number": "head.expected-rows",
            "meeting as text": "head.expected-table",
            "larger than 1 MiB": "head.too-large",
            "dotted key of 100 KB": "head.key-too-long",
            "many dotted headers": "head.too-intricate",
            "nested lists, closed": "head.too-deep",
            "nested inline tables": "head.too-deep",
            "huge number": "head.not-a-value",
            "many unknown keys": "head.unknown-key",
            "many empty people": "head.missing-key",
            "many control characters": "head.control-character",
            "many quotes": "head.no-equals",
            "odd: BOM and CRLF": "",
            "odd: no line feed at the end": "",
            "odd: moment in UTC": "",
        }.items()
    ]
    found = [replace(case, code=0) if not case.problem else case for case in found]
    title = '"6. Sitzung des Integrationsrates"'
    wild = GOOD.replace(title, '"[/x] \\u001B[2J \\u202E {0} %s"').replace('"Akgün"', '"\\u009B31m[bold"')
    return [
        *found,
        Case("one byte", put(b"x"), 2, "head.no-equals"),
        Case("one byte that is not UTF-8", put(b"\xff"), 2, "head.not-utf-8"),
        Case("head: nested 900 deep", put(HEAD.replace(b'"Ratssaal"', b"[" * 900 + b"]" * 900)), 2, "head.too-deep"),
        Case("head: names and title that act", put(wild.encode()), 0, "", "[/x] [2J"),
        Case("head: no items", put(HEAD.partition(b"[[item]]")[0]), 0),
        Case("head: a bad head above a whole journal", put(whole().replace(b"format = 1", b"format = x")), 2, "head."),
        Case("head: events, but no marker line", put(whole().replace(MARKER.encode(), b"")), 2, "head."),
        Case("head: a program", lambda _: Path(os.path.realpath("/proc/self/exe")), 2, "head."),
    ]


# -- journals that are damaged


def _journals() -> list[Case]:
    good = whole()
    middle = good.index(b"[[event]]", len(good) // 2)
    two = [found for found in range(len(good)) if good.startswith(b"\n[[event]]", found)]
    closed = HEAD.replace(b"[[item]]", b'[closed]\nevents = 9\ncheck = "%s"\n\n[[item]]' % (b"0" * 64))
    conflict = b"<<<<<<< HEAD\n" + good[two[6] : two[7]] + b"=======\n" + good[two[6] : two[7]] + b">>>>>>> x\n"
    return [
        Case("journal: nothing wrong", put(good), 0, "", "berichtet über"),
        Case("journal: CRLF", put(good.replace(b"\n", b"\r\n")), 0),
        Case("journal: BOM", put(b"\xef\xbb\xbf" + good), 0),
        Case("journal: blanks at line ends", put(good.replace(b"\n", b" \t\n")), 0),
        Case("journal: empty", put(HEAD), 0),
        Case("journal: BOM below the marker", put(HEAD + b"\xef\xbb\xbf" + good[len(HEAD) :]), 1, "journal.stray-text"),
        Case("journal: cut", put(good[:-100]), 1, "journal.torn"),
        Case("journal: cut in a character", put(good[: good.index("ü".encode(), len(HEAD)) + 1]), 1, "journal.torn"),
        Case("journal: one letter altered", put(good.replace(b"Workshop", b"Workship")), 1, "journal.wrong-check"),
        Case("journal: an event gone", put(good[: two[3]] + good[two[4] :]), 1, "journal.wrong-check"),
        Case("journal: an event twice", put(good[: two[4]] + good[two[3] :]), 1, "journal.wrong-check"),
        Case("journal: two events exchanged", put(good[: two[3]] + good[two[4] :] + good[two[3] : two[4]]), 1, "jour"),
        Case("journal: a check gone", put(good.replace(b"check =", b"chekk =", 1)), 1, "journal.no-check"),
        Case("journal: text between", put(good[:middle] + b"x = 1\n" + good[middle:]), 1, "journal.stray-text"),
        Case("journal: conflict markers", put(good[: two[6]] + conflict), 1, "journal.conflict-marker"),
        Case("journal: Latin-1", put(HEAD + good[len(HEAD) :].decode().replace("…", "x").encode("latin-1")), 1, "jour"),
        Case("journal: UTF-16", put(HEAD + good[len(HEAD) :].decode().encode("utf-16")), 1, "journal.stray-text"),
        Case("journal: NUL in a text", put(good.replace(b"Workshop", b"Work\0hop")), 1, "journal.wrong-check"),
        Case("journal: zeros at its end", put(good[:-200] + b"\0" * 200), 1, "journal."),
        Case("journal: the marker twice", put(HEAD + good[len(GOOD.encode()) + 1 :]), 1, "journal.stray-text"),
        Case("journal: a second session behind it", put(good + good), 1, "journal.stray-text"),
        Case("journal: another one than was closed", put(closed + good[len(HEAD) :]), 1, "journal.cut-after-closing"),
        Case("journal: a picture behind the marker", put(HEAD + bytes(range(256)) * 400), 1, "journal."),
    ]


# -- what lies beside a session


def _beside() -> list[Case]:
    def beside(make: Callable[[Path], Any]) -> Callable[[Path], None]:
        def made(path: Path) -> None:
            path.write_bytes(whole())
            make(path.with_suffix(".d"))

        return made

    def in_events(make: Callable[[Path], Any]) -> Callable[[Path], None]:
        def made(folder: Path) -> None:
            (folder / "ev").mkdir(parents=True)
            make(folder / "ev")

        return beside(made)

    def only_events(data: bytes) -> Callable[[Path], None]:
        def made(path: Path) -> None:
            path.write_bytes(HEAD)
            (path.with_suffix(".d") / "ev").mkdir(parents=True)
            (path.with_suffix(".d") / "ev" / "00000001.toml").write_bytes(data)

        return made

    return [
        Case("beside: a file", beside(lambda folder: folder.write_bytes(b"x")), 0),
        Case("beside: an empty folder", beside(lambda folder: folder.mkdir()), 0),
        Case("beside: a loop of links", beside(lambda folder: folder.symlink_to(folder.name)), 0),
        Case("beside: events as a pipe", beside(lambda folder: folder.mkdir() or os.mkfifo(folder / "ev")), 0),
        Case("beside: nothing in events", in_events(lambda _: None), 0),
        Case(
            "beside: an event that is a pipe",
            in_events(lambda ev: os.mkfifo(ev / "00000009.toml")),
            1,
            "folder.damaged",
        ),
        Case("beside: an event that is a folder", in_events(lambda ev: (ev / "00000009.toml").mkdir()), 1, "folder."),
        Case(
            "beside: an event of zeros",
            in_events(lambda ev: (ev / "00000009.toml").write_bytes(b"\0" * 99)),
            1,
            "folder.",
        ),
        Case(
            "beside: an event of no bytes", in_events(lambda ev: (ev / "00000009.toml").write_bytes(b"")), 1, "folder."
        ),
        Case("beside: a base of junk", in_events(lambda ev: (ev / "base").write_bytes(b"junk\n" * 99)), 1, "folder."),
        Case("beside: an empty base", in_events(lambda ev: (ev / "base").write_bytes(b"\n")), 1, "folder."),
        Case("beside: an event 0", only_events(b"[[event]]\nseq = 0\n"), 1, "folder."),
        Case("beside: a base that is a pipe", in_events(lambda ev: os.mkfifo(ev / "base")), 1, "folder."),
    ]
