"""The chain of a journal: which blocks are proved, where it breaks off, and why.

Raw bytes are verified first and understood afterwards. Whatever is wrong, what stands before it counts and nothing
behind it does: a meeting is never silently another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain as joined
from itertools import pairwise
from typing import Final

from minutes_tui.codec.blocks import HEADER, LONGEST_LINE, MOST_BLOCK_BYTES, Block, NotAnEventError, digest, read_body
from minutes_tui.codec.patterns import OF_GROUP
from minutes_tui.domain.problems import Place, Problem

MOST_SLOW_BYTES: Final = 1 << 20
"""How much of one journal may be in TOML that only a full reader understands."""

EVENT_LINE = re.compile(rb"^\[\[event\]\][ \t]*\r?$", re.MULTILINE)
# Looking back, so that of a long run of blanks only its first one is tried.
_LINE_ENDS = re.compile("(?<![ \t])[ \t]*+\r?\n")
_CHECK = re.compile('^check = "([0-9a-f]{64})"$', re.MULTILINE)
_CHECK_LINE = re.compile(rb'^check = "[0-9a-f]{64}"[ \t]*\r?(?:\n|\Z)', re.MULTILINE)
CONFLICT = re.compile(rb"^(?:<{7}|={7}|>{7}|\|{7})(?![<=>|])", re.MULTILINE)
_BLANK = re.compile(rb"[ \t\r\n]*")
# Whatever can stand at the end of a block that was cut while it was written: the beginning of any of its lines.
_LINE_BEGUN = re.compile(
    r'[a-z][a-z0-9_]*(?: (?:= ?(?:"[^\n]*|\[[^\n]*|[-+0-9:.TZ]*|t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?)?)?)?'
)
_CHECK_BEGUN = re.compile('check(?: (?:=(?: (?:"[0-9a-f]{0,64}"?)?)?)?)?')
_TEXT_END = re.compile('"""(?: # [0-9a-f]{32})?')
_WHOLE_CHECK = re.compile('= "[0-9a-f]{64}"')
_FIELD_WHOLE = re.compile(rf'[a-z][a-z0-9_]* = (?:"(?:[^"\\\n]++|\\.)*{OF_GROUP}"|[-+0-9:.TZ]+|true|false|\[[^\n]*\])')


@dataclass(frozen=True, slots=True)
class Chain:
    """What could be proved of a journal's bytes.

    `torn` is a last block that was cut off while it was written: it never happened, and can be set aside. `broken` is
    anything else that does not fit: nobody may write behind it.
    """

    blocks: tuple[Block, ...]
    torn: bytes = b""
    torn_line: int = 0
    broken: Problem | None = None


def read_chain(data: bytes, *, file: str = "", line: int = 1, check: str = "", seq: int = 0) -> Chain:
    """The chain in `data`, whose first line is number `line` of `file`, behind the block `seq` with that `check`.

    Line ends may be CRLF, blanks may stand at line ends, blank lines between blocks, and the last line end may be
    missing: editors do that.
    """
    return _Reader(data, file, line, check, seq).chain()


def read_chain_again(data: bytes, known: Sequence[Block], *, file: str = "", line: int = 1) -> Chain:
    """The same, where the blocks `known` were proved before: as far as they stand there unchanged, only their bytes are
    compared."""
    at = same = 0
    for block in known:
        if data[at : at + 1] != b"\n" or not data.startswith(block.data, at + 1):
            break
        at += 1 + len(block.data)
        same += 1
    if not same:
        return read_chain(data, file=file, line=line)
    proved = tuple(known[:same])
    rest = read_chain(data[at:], file=file, line=line + data.count(b"\n", 0, at), check=proved[-1].check, seq=same)
    return replace(rest, blocks=(*proved, *rest.blocks))


def event_lines(data: bytes, at: int = 0) -> Iterator[int]:
    """Where the lines begin that begin a block. Searching for their words is faster than for the pattern."""
    at = data.find(b"[[event]]", at)
    while at >= 0:
        if EVENT_LINE.match(data, at):
            yield at
        at = data.find(b"[[event]]", at + 1)


class _Reader:
    def __init__(self, data: bytes, file: str, line: int, check: str, seq: int) -> None:
        self.data = data
        self.file = file
        self.first_line = line
        self.check = check
        self.seq = seq
        self.slow_bytes = 0
        self.blocks: list[Block] = []

    def chain(self) -> Chain:
        first = EVENT_LINE.search(self.data)
        begin = len(self.data) if first is None else first.start()
        if not self.is_blank(0, begin):
            return self.stray(0, begin, last=first is None)
        # Not a list: what stands behind the first block that does not fit may be millions of headers.
        starts = event_lines(self.data, begin)
        for start, stop in pairwise(joined(starts, (len(self.data),))):
            stopped = self.segment(start, stop)
            if stopped is not None:
                return stopped
        return Chain(tuple(self.blocks))

    def segment(self, start: int, stop: int) -> Chain | None:
        """Take in the block that begins here; what is to be said if it cannot be."""
        last = stop == len(self.data)
        if stop - start > MOST_BLOCK_BYTES + 2:
            return self.broken("journal.block-too-large", start)
        bad = stop
        try:
            text = self.data[start:stop].decode()
        except UnicodeDecodeError as error:
            bad = start + error.start
            text = self.data[start:bad].decode()
            if _CHECK.search(text) is None:
                cut = last and error.reason == "unexpected end of data"
                return self.torn_or_broken(start, bad) if cut else self.broken("journal.not-utf-8", bad)
        plain = is_plain(text)
        if not plain:
            text = normalised(text)
        found = _CHECK.search(text, max(0, text.find("\ncheck = ")))
        if found is None:
            return self.torn_or_broken(start, stop) if last else self.damaged("journal.no-check", start, stop)
        body = text[: found.start()]
        after = text[found.end() :]
        if digest(body, self.check) != found[1]:
            return self.damaged("journal.wrong-check", start, stop)
        problem = self.take(body, found[1], start)
        if problem is not None:
            return problem
        if bad < stop:
            return self.broken("journal.not-utf-8", bad)
        return self.stray(self.behind(start, stop, plain=plain), stop, last=last) if after.strip() else None

    def take(self, body: str, check: str, start: int) -> Chain | None:
        """The block is as it was written; it joins the chain if it is an event and the next one."""
        lines = body[len(HEADER) :]
        try:
            record = read_body(lines, self.slow_allowance)
        except NotAnEventError:
            return self.broken("journal.not-an-event", start)
        if record.seq != self.seq + 1:
            return self.broken("journal.wrong-seq", start, seq=record.seq, expected=self.seq + 1)
        self.blocks.append(Block(record, f'{body}check = "{check}"\n'.encode(), check))
        self.check, self.seq = check, record.seq
        return None

    def slow_allowance(self, size: int) -> bool:
        """Whether a full reader of TOML may read that much more."""
        self.slow_bytes += size
        return self.slow_bytes <= MOST_SLOW_BYTES

    def behind(self, start: int, stop: int, *, plain: bool) -> int:
        """The offset behind the line end of the check of the block that was just taken in."""
        if plain:
            return min(start + len(self.blocks[-1].data), stop)
        found = _CHECK_LINE.search(self.data, start, stop)
        return found.end() if found else stop

    def is_blank(self, start: int, stop: int) -> bool:
        found = _BLANK.match(self.data, start, stop)
        return found is not None and found.end() == stop

    # -- what cannot be taken in

    def torn_or_broken(self, start: int, stop: int) -> Chain:
        """The last block has no check: either it was cut while it was written, or somebody damaged it."""
        if is_cut_block(normalised(self.data[start:stop].decode("utf-8", "replace"))):
            return self.torn(start)
        return self.damaged("journal.no-check", start, len(self.data))

    def torn(self, at: int) -> Chain:
        return Chain(tuple(self.blocks), self.data[at:], self.line_at(at))

    def damaged(self, code: str, start: int, stop: int) -> Chain:
        """Something that is no block with its right check; where a merge left its markers, that is what is said."""
        conflict = CONFLICT.search(self.data, start, stop)
        if conflict is not None:
            return self.broken("journal.conflict-marker", conflict.start(), marker=conflict[0].decode())
        return self.broken(code, start, seq=self.seq + 1)

    def stray(self, start: int, stop: int, *, last: bool) -> Chain:
        """Something stands between the blocks, or behind the last: the beginning of a block at most."""
        blank = _BLANK.match(self.data, start, stop)
        at = blank.end() if blank else start
        rest = self.data[at:stop]
        if last and HEADER.encode().startswith(rest.rstrip(b"\r\n")) and rest.count(b"\n") <= 1:
            return self.torn(at)
        return self.damaged("journal.stray-text", at, stop)

    def broken(self, code: str, at: int, **parameters: str | int) -> Chain:
        problem = Problem(code, Place(self.file, self.line_at(at)), parameters)
        return Chain(tuple(self.blocks), broken=problem)

    def line_at(self, offset: int) -> int:
        return self.first_line + self.data.count(b"\n", 0, offset)


def is_plain(text: str) -> bool:
    """Whether the text is as it would be normalised. Four searches for a string are faster than one for a pattern."""
    blanks_end_a_line = " \n" in text or "\t\n" in text or text.endswith((" ", "\t"))
    return not (blanks_end_a_line or "\r" in text)


def normalised(text: str) -> str:
    """The text with LF as line end and without blanks at line ends."""
    return _LINE_ENDS.sub("\n", text).rstrip(" \t\r")


def is_cut_block(text: str) -> bool:
    """Whether a block could begin like this and be cut off here, before its check was whole.

    Where a whole check can be seen, only its name or its place is wrong: that is damage, not a cut.
    """
    if not text.startswith(HEADER):
        return HEADER.startswith(text)
    if _WHOLE_CHECK.search(text):
        return False
    lines = text[len(HEADER) :].split("\n")
    inside = False
    for line in lines[:-1]:
        if inside:
            inside = _TEXT_END.fullmatch(line) is None
        elif line.endswith(' = """'):
            inside = True
        elif line and (line.startswith("check") or len(line) > LONGEST_LINE or not _FIELD_WHOLE.fullmatch(line)):
            return False
    begun = _CHECK_BEGUN if lines[-1].startswith("check") else _LINE_BEGUN
    return inside or not lines[-1] or begun.fullmatch(lines[-1]) is not None
