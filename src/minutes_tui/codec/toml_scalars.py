"""Strings, numbers and dates of TOML: where one ends, and in a person's words what is wrong with one that is none."""

from __future__ import annotations

import re
import tomllib

from minutes_tui.codec.patterns import OF_GROUP

LONGEST_SCALAR = 200  # characters; longer numbers only cost time
_SHOWN = 40

_ESCAPE = r'\\(?:[btnfr"\\]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})'
_BASIC = re.compile(rf'"(?:[^"\\\n]++|{_ESCAPE})*{OF_GROUP}')
_LITERAL = re.compile(r"'[^'\n]*+")
_MULTI_BASIC = re.compile(rf'"""(?:[^"\\]++|{_ESCAPE}|\\[ \t]*+\n|"{{1,2}}+(?!"))*{OF_GROUP}')
_MULTI_LITERAL = re.compile(rf"'''(?:[^']++|'{{1,2}}+(?!'))*{OF_GROUP}")
_MULTI_END = {'"': re.compile('"{3,5}'), "'": re.compile("'{3,5}")}
_UNICODE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|.)", re.DOTALL)
# What follows a date may be a time after one blank.
_SCALAR = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[^ \t\n,\]}#]*+|[^ \t\n,\]}#]++")
_PLAIN = re.compile(
    r"true|false|0x[0-9A-Fa-f]{1,16}|[+-]?(?:(?:0|[1-9](?:_?[0-9]){0,17})(?:\.[0-9]{1,17})?(?:[eE][+-]?[0-9]{1,3})?|inf|nan)"
)
_WRITTEN_AS_DATE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:[Zz]|[+-][0-9:]{5})?)?"
)
_MEANT_AS_DATE = re.compile(
    r"[0-9]{4}-[0-9]|[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{2}|[0-9]{4})(?![0-9])|[0-9]{1,2}:[0-9]{2}"
)
_CURLY = "„“”‟‚‘’‛«»‹›"
_YES_OR_NO = {"true", "false", "yes", "no", "ja", "nein", "wahr", "falsch", "on", "off"}


class UnreadableError(Exception):
    """Stops the scan of a head where it cannot be read: at an offset, with a code and its parameters."""

    def __init__(self, code: str, offset: int, **parameters: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.offset = offset
        self.parameters = parameters


def shown(text: str) -> str:
    """The text on one line, short enough to stand in a sentence."""
    text = " ".join(text[: 4 * _SHOWN].split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def string_end(text: str, start: int, multi_line: bool = True) -> int:
    """The offset after the string that opens at `start`. Raises UnreadableError where it is not as TOML has it."""
    quote = text[start]
    if multi_line and text.startswith(quote * 3, start):
        body = (_MULTI_BASIC if quote == '"' else _MULTI_LITERAL).match(text, start)
        stop = body.end() if body else start
        closing = _MULTI_END[quote].match(text, stop)
        end = closing.end() if closing else 0
    else:
        body = (_BASIC if quote == '"' else _LITERAL).match(text, start)
        stop = body.end() if body else start
        end = stop + 1 if text.startswith(quote, stop) else 0
    if not end:
        if quote == '"' and text.startswith("\\", stop) and text[stop + 1 : stop + 2] not in ("", "\n"):
            raise UnreadableError("head.bad-escape", stop, escape=shown(text[stop : stop + 2]))
        raise UnreadableError("head.no-closing-quote", start, quote=quote)
    if quote == '"':
        _check_escapes(text, start, end)
    return end


def _check_escapes(text: str, start: int, end: int) -> None:
    if text.find("\\u", start, end) < 0 and text.find("\\U", start, end) < 0:
        return
    for match in _UNICODE.finditer(text, start, end):
        code = int(match[1] or match[2] or "0", 16)
        if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            raise UnreadableError("head.bad-escape", match.start(), escape=match[0])


def scalar_end(text: str, start: int) -> int:
    """The offset after the number, date or truth value at `start`. Raises UnreadableError when it is none of them."""
    match = _SCALAR.match(text, start)
    if match is None:
        raise UnreadableError("head.no-value", start)
    token = match[0]
    if _PLAIN.fullmatch(token) or _is_toml(token):
        return match.end()
    line_end = text.find("\n", start, start + 1000)
    rest = text[start : line_end if line_end >= 0 else start + 1000].partition(" #")[0].strip()
    raise UnreadableError(_what_is_wrong(token, rest), start, value=shown(rest))


def _is_toml(token: str) -> bool:
    if len(token) > LONGEST_SCALAR:
        return False
    try:
        tomllib.loads("x=" + token)
    except ValueError:
        return False
    return True


def _what_is_wrong(token: str, rest: str) -> str:
    if token[0] in _CURLY:
        return "head.typographic-quotes"
    if rest.casefold() in _YES_OR_NO:
        return "head.yes-or-no"
    if _WRITTEN_AS_DATE.fullmatch(token):
        return "head.impossible-date"
    if _MEANT_AS_DATE.match(token):
        return "head.badly-written-date"
    return "head.not-a-value"
