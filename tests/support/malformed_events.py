"""Events that no program of ours would write, with checks that are right, and files that are too much."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from minutes_tui.codec.record import Record, Text, Value
from minutes_tui.codec.session_file import MARKER

from .made_files import ACTING, AT, BIDI, HEAD, MIB, Case, called, chain, contribution, envelope, event, in_journal, put
from .malformed_heads import GOOD

# -- journals whose checks are right, and which our writer would never have written


def checked_nonsense() -> list[Case]:
    long_key = "a" + ".a" * 50_000 + " = 1\n"
    deep = "x = " + "[" * 900 + "]" * 900 + "\n"
    first = envelope(1, "item-called", item='"kim"')
    no_event = "journal.not-an-event"

    def bodies(*texts: str) -> Callable[[Path], None]:
        return lambda path: put(HEAD + chain(*texts))(path)

    return [
        Case("event: 100 KB of dotted keys", bodies(first + long_key), 1, no_event),
        Case("event: nested 900 deep", bodies(first + deep), 1, no_event),
        Case("event: number of 100,000 digits", bodies(first + "x = " + "9" * 100_000 + "\n"), 1, no_event),
        Case("event: not TOML", bodies(first + "x = ?\n"), 1, no_event),
        Case("event: empty", bodies(""), 1, no_event),
        Case("event: a table inside", bodies(first + "[x]\ny = 1\n"), 1, no_event),
        Case("event: key twice", bodies(first + first), 1, no_event),
        Case("event: seq as text", bodies(first.replace("seq = 1", 'seq = "1"')), 1, no_event),
        Case("event: 30 February", bodies(first.replace("02-01T", "02-30T")), 1, no_event),
        Case("event: time without offset", bodies(first.replace("+01:00", "")), 1, no_event),
        Case("event: date alone", bodies(first.replace("T17:20:05+01:00", "")), 1, no_event),
        Case("event: begins at 2", bodies(envelope(2, "item-finished", item='"kim"')), 1, "journal.wrong-seq"),
        Case("event: one left out", bodies(first, envelope(3, "item-finished", item='"kim"')), 1, "journal.wrong-seq"),
        Case("event: seq below zero", bodies(first.replace("seq = 1", "seq = -1")), 1, "journal.wrong-seq"),
        Case("event: huge seq", bodies(first.replace("seq = 1", "seq = " + "9" * 18)), 1, "journal.wrong-seq"),
        Case("event: 300,000 unclosed texts", bodies(first + 'a = """\n' * 300_000), 1, no_event, large=True),
        Case("event: 300,000 texts", bodies(first + 'a = """\n\n"""\n' * 300_000), 1, no_event, large=True),
        Case(
            "event: 300,000 fields",
            bodies(first + "".join(f"a{n} = 1\n" for n in range(300_000))),
            1,
            "event.",
            large=True,
        ),
        Case("event: text of 4 MB", bodies(first + 'x = """\n' + "a\n" * 2_000_000 + '"""\n'), 1, "event.", large=True),
        Case("event: line of 4 MB", bodies(first + 'x = "' + "\\\\" * 2_000_000 + '"\n'), 1, no_event, large=True),
        Case("event: open line of 4 MB", bodies(first + 'x = "' + "a" * 4_000_000 + "\n"), 1, no_event, large=True),
        Case("event: list of 4 MB", bodies(first + "x = [1" + ", 1" * 1_300_000 + "]\n"), 1, no_event, large=True),
        Case(
            "event: list of texts of 4 MB",
            bodies(first + 'x = [""' + ', ""' * 900_000 + "]\n"),
            1,
            no_event,
            large=True,
        ),
        Case(
            "event: 4 MB of quotes",
            bodies(first + 'x = """\n' + '"' * 4_000_000 + '\n"""\n'),
            1,
            "journal.",
            large=True,
        ),
        Case(
            "event: 4 MB of blanks",
            put(HEAD + b"[[event]]\nseq = 1" + b" " * 4_000_000 + b"x\n"),
            1,
            "journal.",
            large=True,
        ),
        Case("event: 4 MB of CR", put(HEAD + b"[[event]]\n" + b"\r" * 4_000_000), 1, "journal.", large=True),
        Case(
            "event: 4 MB of blanks and CR", put(HEAD + b"[[event]]\n" + b" \r" * 2_000_000), 1, "journal.", large=True
        ),
        Case(
            "event: a cut line of 4 MB",
            put(HEAD + b'[[event]]\nseq = 1\nby = "' + b"\\a" * 2_000_000),
            1,
            "journal.",
            large=True,
        ),
        Case(
            "event: a cut list of 4 MB",
            put(HEAD + b"[[event]]\nseq = 1\nx = [" + b"1, " * 1_300_000),
            1,
            "journal.",
            large=True,
        ),
        Case("event: a name of 4 MB", put(HEAD + b"[[event]]\n" + b"a" * 4_000_000), 1, "journal.", large=True),
    ]


# -- events that are whole, and say what no program of ours would


def strange_events() -> list[Case]:
    first = envelope(1, "item-called", item='"kim"')

    def events(*records: Record) -> Callable[[Path], None]:
        return in_journal(called(), *records)

    def vote(**fields: Value) -> Callable[[Path], None]:
        resolution = event("resolution", item="kim", after=0, text=Text("Der Rat beschließt."))
        return events(resolution, event("vote", item="kim", resolution=2, **fields))

    most = 10**18 - 1
    early, late = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    offsets = [envelope(1, "item-called", item='"kim"', at="0001-01-01T00:00:00+23:59")]
    offsets.append(envelope(2, "item-finished", item='"kim"', at="9999-12-31T23:59:59-23:59"))
    odd_pen = {"host": ACTING, "pid": most, "started": ACTING, "head": "x"}
    return [
        Case("event: of an unknown kind", events(event("telepathy", item="kim")), 1, "event.unknown-kind"),
        Case("event: of a kind that acts", events(event(ACTING)), 1, "event.unknown-kind"),
        Case("event: unknown field", events(contribution(mood="bad")), 1, "event.unknown-field"),
        Case("event: field of another type", events(contribution(after="x")), 1, "event.wrong-type"),
        Case("event: a time as item", events(event("item-called", item=AT)), 1, "event.wrong-type"),
        Case("event: field missing", events(event("item-called")), 1, "event.missing-field"),
        Case("event: item that is not there", events(event("item-called", item="gone"), contribution(item="gone")), 0),
        Case("event: item without a name", events(event("item-called", item="")), 0),
        Case("event: speaker who is not there", events(contribution(speaker="XX")), 0),
        Case("event: behind what is not there", events(contribution(after=most), contribution(after=-most)), 0),
        Case("event: revises what is not there", events(contribution(revises=most), contribution(revises=-1)), 0),
        Case("event: revises itself", events(contribution(revises=2)), 0),
        Case("event: revises another kind", events(contribution(), event("resolution", item="kim", revises=2)), 0),
        Case("event: contribution without words", events(event("contribution", item="kim")), 0),
        Case("event: contribution of blank lines", events(contribution(" \n\n \n")), 0),
        Case("event: results without words", events(event("results", item="kim", bullets=Text("\n\n"))), 0),
        Case("event: resolution without words", events(event("resolution", item="kim")), 0),
        Case("event: takes back itself", events(event("withdrawn", withdrawn=(2,))), 0),
        Case(
            "event: takes back one another",
            events(event("withdrawn", withdrawn=(3,)), event("withdrawn", withdrawn=(2,))),
            0,
        ),
        Case("event: takes back what is not there", events(event("withdrawn", withdrawn=(most, -5, 0))), 0),
        Case("event: takes back the calling", events(contribution(), event("withdrawn", withdrawn=(1,))), 0),
        Case("event: people who are not there", events(event("attendance", here=("XX", ""), gone=(ACTING,))), 0),
        Case("event: vote of absurd numbers", vote(yes=most, no=-most, abstain=most, entitled=-1), 0),
        Case(
            "event: vote of absurd words",
            vote(method=ACTING, outcome=ACTING, reckoned=(ACTING,)),
            1,
            "event.unknown-word",
        ),
        Case("event: vote on what is not there", events(event("vote", item="kim", resolution=77, yes=1)), 0),
        Case("event: vote on nothing", events(event("vote", item="kim")), 0),
        Case("event: two votes on one", vote(yes=1, no=0, unanimous=True), 0),
        Case("event: closed twice", events(event("closed"), event("closed"), contribution()), 0),
        Case("event: times before time", events(event("item-finished", item="kim", at=early, when=late)), 0),
        Case("event: times at both ends of time", lambda path: put(HEAD + chain(*offsets))(path), 0),
        Case("event: pen of a process that cannot be", events(event("pen-taken", **odd_pen)), 0),
        Case("event: pen of a process below zero", events(event("pen-taken", **{**odd_pen, "pid": -1})), 0),
        Case("event: ids twice", events(*[event("item-called", event_id="same", item="kim")] * 2), 0),
        Case(
            "event: words that act", events(contribution(ACTING, named=Text(ACTING), speaker="")), 0, "", "[bold]␛[2J"
        ),
        Case("event: raw words that act", lambda path: put(HEAD + chain(first + f'x = "{BIDI}"\n'))(path), 1, "event."),
        Case("event: one word of 200,000 letters", events(contribution("a" * 200_000)), 0),
        Case("event: 200,000 paragraphs", events(contribution("a\n" * 200_000)), 0),
        Case("event: combining signs", events(contribution("a" + "\u0301" * 50_000)), 0),
    ]


# -- too much


def huge() -> list[Case]:
    def repeated(start: bytes, part: bytes, size: int = 30 * MIB) -> Callable[[Path], None]:
        def make(path: Path) -> None:
            times = size // len(part)
            with path.open("wb") as file:
                file.write(start)
                for done in range(0, times, 1 << 16):
                    file.write(part * min(1 << 16, times - done))

        return make

    def nothing(path: Path, size: int = 70 * MIB, start: bytes = b"") -> None:
        with path.open("wb") as file:
            file.write(start)
            file.truncate(size)

    def large_blocks(path: Path) -> None:
        text = 'x = """\n' + "aaaa aaaa\n" * 400_000 + '"""\n'
        put(HEAD + chain(*(envelope(seq, "x") + text for seq in range(1, 8))))(path)

    def slow_blocks(path: Path) -> None:
        lines = "".join(f"x{number} = 'a'\n" for number in range(9_000))
        put(HEAD + chain(*(envelope(seq, "x") + lines for seq in range(1, 9))))(path)

    small = b"[[event]]\nseq = 1\n"
    found = [
        Case("70 MB of nothing", nothing, 2, "file.too-large"),
        Case("a terabyte of nothing", lambda path: nothing(path, 1 << 40), 2, "file.too-large"),
        Case("30 MiB of nothing", lambda path: nothing(path, 30 * MIB), 2, "head.too-large"),
        Case(
            "30 MiB of nothing behind the marker", lambda path: nothing(path, 30 * MIB, HEAD), 1, "journal.stray-text"
        ),
        Case("30 MiB of junk behind the marker", repeated(HEAD, b"junk \xff\x00 [[ \n"), 1, "journal.stray-text"),
        Case("30 MiB of one line behind the marker", repeated(HEAD, b"abcdefgh"), 1, "journal.stray-text"),
        Case("30 MiB of line feeds", repeated(HEAD, b"\n"), 0),
        Case("30 MiB of blanks", repeated(HEAD, b" "), 0),
        Case("30 MiB of blanks and line feeds", repeated(HEAD, b" \t\r\n"), 0),
        Case("30 MiB of head", repeated(GOOD.encode(), b"# a comment\n"), 2, "head.too-large"),
        Case("a million [[event]] lines", repeated(HEAD, b"[[event]]\n", 10_000_000), 1, "journal."),
        Case("three million [[event]] lines", repeated(HEAD, b"[[event]]\n"), 1, "journal."),
        Case("a million and more events begun", repeated(HEAD, small), 1, "journal."),
        Case(
            "a million events with wrong checks", repeated(HEAD, small + b'check = "%s"\n' % (b"0" * 64)), 1, "journal."
        ),
        Case("a million marker lines", repeated(HEAD, MARKER.encode() + b"\n"), 1, "journal."),
        Case("a million conflict markers behind an event", repeated(HEAD + small, b"<<<<<<<\n"), 1, "journal."),
        Case("an event of 30 MiB", repeated(HEAD + small + b'x = """\n', b"aaaa aaaa\n"), 1, "journal.block-too-large"),
        Case("7 events of 4 MB with right checks", large_blocks, 1, "event."),
        Case("events of another program with right checks", slow_blocks, 1, "event."),
    ]
    return [replace(case, large=True) for case in found]
