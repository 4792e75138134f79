"""How people's words stand in a block, so that a line that looks like structure is structure.

Beyond what TOML asks for, escaped is whatever an editor, a merge or a terminal could take for something else: trailing
blanks, what begins like a block, a check or a conflict marker, control characters and the bidirectional overrides.
"""

from __future__ import annotations

import re
from typing import Final

_ACTING: Final = "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
_SURROGATES = re.compile("[\ud800-\udfff]")
_TO_ESCAPE = re.compile(f"[{_ACTING}]")
_TO_ESCAPE_IN_LINE = re.compile(f'[{_ACTING}\n"\\\\]')
_BLANK_AT_END = re.compile("[ \u00a0\u2000-\u200a\u202f\u205f\u3000](?=\n|\\Z)")
_QUOTES = re.compile('"{3,}')
_LIKE_STRUCTURE = re.compile(r"^(?=\[|check|<{7}|={7}|>{7}|\|{7})(.)", re.MULTILINE)
_ESCAPE = re.compile(r'\\(?:u([0-9A-F]{4})|(["\\]))|\\')


class NotCanonicalError(ValueError):
    """An escape that our writer does not use; TOML may know it."""


def escaped_text(text: str) -> str:
    """The lines of a multi-line text, without the quotes around them."""
    if _SURROGATES.search(text):
        text = _SURROGATES.sub("\ufffd", text)
    text = text.replace("\\", "\\\\")
    text = _QUOTES.sub(lambda run: '\\"' * len(run[0]), text)
    text = _TO_ESCAPE.sub(_as_code, text)
    text = _BLANK_AT_END.sub(_as_code, text)
    return _LIKE_STRUCTURE.sub(_as_code, text)


def escaped_line(text: str) -> str:
    """The characters of a text on one line, without the quotes around it."""
    text = _SURROGATES.sub("\ufffd", text)
    return _TO_ESCAPE_IN_LINE.sub(lambda sign: "\\" + sign[0] if sign[0] in '"\\' else _as_code(sign), text)


def unescaped(raw: str) -> str:
    """The text that was escaped. Raises NotCanonicalError for what our writer does not write."""
    return _ESCAPE.sub(_as_character, raw) if "\\" in raw else raw


def _as_code(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04X}"


def _as_character(match: re.Match[str]) -> str:
    if match[2]:
        return match[2]
    code = int(match[1], 16) if match[1] else 0xD800
    if 0xD800 <= code < 0xE000:
        raise NotCanonicalError(match[0])
    return chr(code)
