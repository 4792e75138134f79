"""One event as a block of TOML: the canonical writer, and a fast reader of what it writes.

A block is `[[event]]`, the envelope (seq, id, at, when, by, kind), the fields of its kind in their order, and `check`.
docs/format.md is its reference. What the fast reader does not know is left to a full reader of TOML; on what it does
know the two agree.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from minutes_tui.codec.block_strings import NotCanonicalError, escaped_line, escaped_text, unescaped
from minutes_tui.codec.patterns import OF_GROUP
from minutes_tui.codec.record import Record, Text, Value
from minutes_tui.codec.toml_reading import parse

HEADER: Final = "[[event]]\n"
MOST_BLOCK_BYTES: Final = 4 << 20
LONGEST_LINE: Final = 1 << 16
"""Characters of a line that is not of a text. Where a pattern comes back to each of them, more cost too much memory."""

_ENVELOPE: Final = ("seq", "id", "at", "when", "by", "kind")
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_MOMENT = r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)"
_INTEGER = r"-?(?:0|[1-9]\d{0,17})"
_BASIC = rf'"(?:[^"\\\n]++|\\["\\]|\\u[0-9A-F]{{4}})*{OF_GROUP}"'
_FIELD = re.compile(
    rf'([a-z][a-z0-9_]*) = (?:(""")|({_BASIC})|({_MOMENT})|({_INTEGER})|(true|false)'
    rf"|\[((?:{_INTEGER}(?:, {_INTEGER})*{OF_GROUP})?)\]|\[({_BASIC}(?:, {_BASIC})*{OF_GROUP})\])\n",
    re.ASCII,
)
# The first lines of nearly every block, in one go. What is written in them otherwise is read line by line.
_FIRST_LINES = re.compile(
    rf'seq = ([1-9]\d{{0,17}})\nid = "([^"\\\n]*+)"\nat = ({_MOMENT})\nby = "([^"\\\n]*+)"\nkind = "([^"\\\n]*+)"\n',
    re.ASCII,
)
_BASIC_STRING = re.compile(_BASIC)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
_SALT = re.compile(r" # ([0-9a-f]{32})\n")
_TEXT = re.compile(r'^([a-z][a-z0-9_]*) = """\n(.*?)\n"""(?: # ([0-9a-f]{32}))?$', re.MULTILINE | re.DOTALL)
_ERASED = re.compile(r"sha256:[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the chain: what it says, its bytes from `[[event]]` to the end of its check, and the check."""

    record: Record
    data: bytes
    check: str


class NotAnEventError(ValueError):
    """The block's check is right, but what it holds is no event: another program wrote it."""


def write_block(record: Record, previous: str) -> Block:
    """The block of a record whose seq is known, behind the block whose check is `previous` ("" for the first).

    What stands in `record` of the result is what a reader gets: lone surrogates, which no file can hold, are U+FFFD.
    Raises ValueError for a record that no block can hold: a moment without offset, a field that is called as the
    envelope is, an integer of more than 18 digits.
    """
    lines = [HEADER, f"seq = {record.seq}\n", _basic("id", record.id), f"at = {_moment(record.at)}\n"]
    if record.when is not None:
        lines.append(f"when = {_moment(record.when)}\n")
    lines += [_basic("by", record.by), _basic("kind", record.kind)]
    for name, value in record.fields.items():
        if name in _ENVELOPE or name == "check" or not _KEY.fullmatch(name):
            raise ValueError(f"a field cannot be called {name}")
        lines.append(_field(name, value, _own_salt(record.salt, name) if record.salt else ""))
    body = "".join(lines)
    check = digest(body, previous)
    written = read_body(body[len(HEADER) :])
    return Block(written, f'{body}check = "{check}"\n'.encode(), check)


def digest(body: str, previous: str) -> str:
    """The check of a block: SHA-256, in hexadecimal, over the check before, a line feed, and the block up to its check.

    `body` is the block with LF line ends, from `[[event]]` to before its check. Each text in it stands as its own
    digest, `key = "sha256:…"`, so that it can be erased and the chain still holds. The salt in the comment behind a
    text goes into its digest, and is erased with it.
    """
    return digest_over(digested(body), previous)


def digested(body: str) -> str:
    """The block's lines as the chain covers them: with a digest in the place of each text."""
    opening = body.find(' = """\n')
    if opening >= 0 and body.count('"""') == 2:  # one text, as in nearly every block: half the time of the pattern
        stop = body.find('\n"""', opening + 7)
        salted = _SALT.match(body, stop + 4)
        behind = salted.end() - 1 if salted is not None else stop + 4
        if (
            stop >= 0
            and body.startswith("\n", behind)
            and _KEY.fullmatch(body, body.rfind("\n", 0, opening) + 1, opening)
        ):
            covered = _digest_of(body[opening + 7 : stop], salted[1] if salted is not None else "")
            return f'{body[:opening]} = "sha256:{covered}"{body[behind:]}'
    stop = _end_of_texts(body)
    return _TEXT.sub(_text_digest, body[:stop]) + body[stop:]


def digest_over(lines: str, previous: str) -> str:
    """The check of a block whose lines are digested already."""
    return hashlib.sha256(f"{previous}\n{lines}".encode()).hexdigest()


def _end_of_texts(body: str) -> int:
    """The offset behind the last text. Whoever looks for texts stops here: of each that is never closed behind it, the
    search would go through all the rest.
    """
    at = body.rfind('\n"""')
    end = body.find("\n", at + 1) if at >= 0 else 0
    return end if end >= 0 else len(body)


def _text_digest(text: re.Match[str]) -> str:
    return f'{text[1]} = "sha256:{_digest_of(text[2], text[3])}"'


def _digest_of(text: str, salt: str | None) -> str:
    # A text holds no NUL, so that what is salted is never another text without salt.
    return hashlib.sha256((f"\0{salt}\n{text}" if salt else text).encode()).hexdigest()


def _own_salt(salt: str, name: str) -> str:
    """Of each text another one: who erases one of two texts leaves nothing that tells of it."""
    return hashlib.sha256(f"{salt}\n{name}".encode()).hexdigest()[:32]


def is_erased(value: Value) -> bool:
    """Whether this is what is left of a text that was erased: its digest, where a text should stand."""
    return isinstance(value, str) and type(value) is not Text and _ERASED.fullmatch(value) is not None


def without_texts(block: Block, names: Collection[str]) -> Block:
    """The block with the digests of these texts in their place: its check is the same. Raises ValueError if not."""
    body = block.data.decode().rpartition("check = ")[0]
    stop = _end_of_texts(body)
    erased = _TEXT.sub(lambda text: _text_digest(text) if text[1] in names else text[0], body[:stop]) + body[stop:]
    record = read_body(erased[len(HEADER) :])
    if digested(erased) != digested(body) or not all(is_erased(record.fields.get(name, 0)) for name in names):
        raise ValueError("a text that cannot be erased")
    return Block(record, f'{erased}check = "{block.check}"\n'.encode(), block.check)


def read_body(body: str, may_read_slowly: Callable[[int], bool] = lambda _size: True) -> Record:
    """The record of a block's lines between `[[event]]` and `check`. Raises NotAnEventError.

    `may_read_slowly` is asked with the size of a block that our writer would have written otherwise.
    """
    values = read_fast(body)
    if values is None:
        if not may_read_slowly(len(body)):
            raise NotAnEventError("too much that is not as our writer writes it")
        values = read_slowly(body)
    return _record(values)


def read_fast(body: str) -> dict[str, Value] | None:
    """The keys and values of these lines, if they are as our writer writes them; else None."""
    if _CONTROL.search(body):
        return None
    values: dict[str, Value] = {}
    at, end, count = 0, len(body), 0
    match, salt = _FIELD.match, _SALT.match
    try:
        first = _FIRST_LINES.match(body, 0, LONGEST_LINE)
        if first is not None:
            seq, name, moment, by, kind = first.groups()
            values = {"seq": int(seq), "id": name, "at": datetime.fromisoformat(moment), "by": by, "kind": kind}
            at, count = first.end(), len(values)
        while at < end:
            if end - at > LONGEST_LINE and body.find("\n", at, at + LONGEST_LINE) < 0:
                return None
            found = match(body, at)
            if found is None:
                return None
            name, opening, basic, moment, integer, truth, integers, basics = found.groups()
            at = found.end()
            value: Value
            if basic is not None:
                value = unescaped(basic[1:-1])
            elif opening is not None:
                stop = body.find('\n"""', at)
                raw = body[at:stop]
                if stop < 0 or '"""' in raw:
                    return None
                value = Text(unescaped(raw))
                if body.startswith("\n", stop + 4):
                    at = stop + 5
                else:
                    salted = salt(body, stop + 4)
                    if salted is None:
                        return None
                    at = salted.end()
            elif integer is not None:
                value = int(integer)
            elif moment is not None:
                value = datetime.fromisoformat(moment)
            elif truth is not None:
                value = truth == "true"
            elif integers is not None:
                value = tuple(int(one) for one in integers.split(", ")) if integers else ()
            else:
                value = tuple(unescaped(one[1:-1]) for one in _BASIC_STRING.findall(basics))
            values[name] = value
            count += 1
    except (NotCanonicalError, ValueError):  # an escape of a surrogate, a 30th of February: TOML has the last word
        return None
    return values if len(values) == count else None


def read_slowly(body: str) -> dict[str, Value]:
    """The same by a full reader of TOML, within the bounds that a head has. Raises NotAnEventError."""
    parsed = parse(body.encode())
    if isinstance(parsed, tuple):
        raise NotAnEventError(parsed[0].code)
    texts = {found[1] for found in _TEXT.finditer(body, 0, _end_of_texts(body))}
    return {name: _value(name, value, texts) for name, value in parsed.values.items()}


def _value(name: str, value: Any, texts: set[str]) -> Value:
    match value:
        case str():
            return Text(value.removesuffix("\n")) if name in texts else value
        case bool() | int():
            return value
        case datetime() if value.tzinfo is not None:
            return value
        case list() if all(type(one) is int for one in value) or all(type(one) is str for one in value):
            return tuple(value)
    raise NotAnEventError(name)


def _record(values: dict[str, Value]) -> Record:
    seq, name, at = values.pop("seq", None), values.pop("id", None), values.pop("at", None)
    when, by, kind = values.pop("when", None), values.pop("by", None), values.pop("kind", None)
    if type(seq) is not int or type(name) is not str or not isinstance(at, datetime):
        raise NotAnEventError("seq, id, at")
    if type(by) is not str or type(kind) is not str or not (when is None or isinstance(when, datetime)):
        raise NotAnEventError("when, by, kind")
    return Record(id=name, at=at, by=by, kind=kind, fields=values, when=when, seq=seq)


def _field(name: str, value: Value, salt: str) -> str:
    match value:
        case Text():
            behind = f" # {salt}" if salt else ""
            return f'{name} = """\n{escaped_text(value)}\n"""{behind}\n'
        case str():
            return _basic(name, value)
        case bool():
            return f"{name} = {'true' if value else 'false'}\n"
        case int():
            return f"{name} = {_integer(value)}\n"
        case datetime():
            return f"{name} = {_moment(value)}\n"
        case tuple():
            return f"{name} = [{', '.join(_quoted(one) if isinstance(one, str) else _integer(one) for one in value)}]\n"


def _basic(name: str, value: str) -> str:
    return f"{name} = {_quoted(value)}\n"


def _quoted(value: str) -> str:
    return f'"{escaped_line(value)}"'


def _integer(value: int) -> str:
    if abs(value) >= 10**18:
        raise ValueError("an integer of more than 18 digits")
    return str(int(value))


def _moment(moment: datetime) -> str:
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a moment without its distance from UTC")
    if offset.seconds % 60 or offset.microseconds:  # local mean times of long ago, which TOML cannot write
        moment = moment.astimezone(UTC)
    return moment.isoformat()
