"""Which keys may be bound to which command. A binding's id is `context.command`; `everywhere` counts in each context,
`foyer` in those of the foyer.

Keys are named as the screens name them: `f9`, `ctrl+g`, `pageup`, or the sign that is typed. Pure, and independent of
which contexts there are: what is known comes in as the default keys of each id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

Bindings = Mapping[str, tuple[str, ...]]
"""The keys of each binding id."""

EVERYWHERE = "everywhere"
FOYER = "foyer"
"""What goes everywhere where no session is open yet; the names of the contexts there begin so."""
_TOGETHER = {"foyer-choice": ("foyer-new",)}
"""Contexts that are on a screen together with another one."""
FUNCTION_KEYS = (
    *(f"f{number}" for number in range(2, 10)),
    "escape",
    *(f"ctrl+{letter}" for letter in "dfgloruwxyz"),
)
EDITING_KEYS = (
    *("enter", "tab", "shift+tab", "backspace", "delete", "up", "down", "left", "right"),
    *("home", "end", "pageup", "pagedown"),
)
NAMED_KEYS = (*FUNCTION_KEYS, *EDITING_KEYS)
_OTHER_NAMES = {
    "esc": "escape",
    "return": "enter",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "del": "delete",
    "backtab": "shift+tab",
}


def key_of(name: str) -> str:
    """The key of that name, written in any case or as keyboards print it: `F9`, `Ctrl+G`, `PgUp`. A sign is itself."""
    if len(name) == 1:
        return "space" if name == " " else name
    folded = name.casefold().replace(" ", "").replace("page_", "page").replace("ctrl-", "ctrl+").replace("strg", "ctrl")
    return _OTHER_NAMES.get(folded, folded)


def is_sign(key: str) -> bool:
    """Whether this is a letter, digit or other sign that every keyboard types."""
    return key == "space" or (len(key) == 1 and "!" <= key <= "~")


def is_fixed(defaults: Collection[str]) -> bool:
    """Whether these keys cannot be given to something else: a digit means itself, here and everywhere."""
    return any(key.isdecimal() for key in defaults)


def what_is_wrong(binding: str, key: str, defaults: Bindings) -> str:
    """The code of what is wrong with this key for this binding, by itself; empty: nothing."""
    if key in defaults[binding]:
        return ""
    if key not in NAMED_KEYS and not is_sign(key):
        return "keys.not-everywhere"
    if key.isdecimal():
        return "keys.digit"
    context = binding.partition(".")[0]
    if context in (EVERYWHERE, FOYER) and key not in FUNCTION_KEYS:
        return "keys.also-while-typing"
    if is_sign(key) and not any(_sort(key) == _sort(other) for other in _signs_of(context, defaults)):
        return "keys.typed-here"
    return ""


def clashes(bindings: Bindings, own: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Each key that leads to two commands in one context: an id of `own`, the key, the id it clashes with.

    Where both are of `own`, it is told of the one that stands later there.
    """
    places = {binding: number for number, binding in enumerate(own)}
    told: set[tuple[str, str]] = set()
    for context in dict.fromkeys(binding.partition(".")[0] for binding in bindings):
        seen = {key: binding for below in _below(context) for key, binding in _by_key(bindings, below).items()}
        for binding in _ids_of(context, bindings):
            for key in bindings[binding]:
                other = seen.setdefault(key, binding)
                theirs, mine = sorted((other, binding), key=lambda one: places.get(one, -1))
                if other != binding and mine in places and (mine, key) not in told:
                    told.add((mine, key))
                    yield mine, key, theirs


def _below(context: str) -> tuple[str, ...]:
    """The contexts whose keys count in this one, too."""
    base = FOYER if context.partition("-")[0] == FOYER else EVERYWHERE
    return () if context == base else (base, *_TOGETHER.get(context, ()))


def _by_key(bindings: Bindings, context: str) -> dict[str, str]:
    return {key: binding for binding in _ids_of(context, bindings) for key in bindings[binding]}


def _ids_of(context: str, bindings: Bindings) -> list[str]:
    return [binding for binding in bindings if binding.partition(".")[0] == context]


def _signs_of(context: str, defaults: Bindings) -> Iterator[str]:
    """The signs that are commands in that context by default. Others are typed there, or may be."""
    for binding in _ids_of(context, defaults):
        yield from (key for key in defaults[binding] if is_sign(key))


def _sort(sign: str) -> str:
    if sign == "space":
        return sign
    return "letter" if sign.isalpha() else "digit" if sign.isdecimal() else "sign"
