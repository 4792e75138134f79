"""What can be wrong with the settings, and what to do about it."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

SENTENCES: dict[str, str] = {
    "settings.too-large": N_("These settings are larger than {most} KiB; nothing needs that."),
    "settings.too-intricate": N_("These settings hold far more keys and lists than there are."),
    "keys.unknown": N_("There is no command {name}; 'minutes-tui settings' lists them all."),
    "keys.unknown-guess": N_("There is no command {name}; is {guess} meant?"),
    "keys.fixed": N_("{name} has digits for keys, which mean themselves; it cannot have others."),
    "keys.expected-list": N_('A list of keys is expected here, such as ["f9"].'),
    "keys.count": N_("Give each command at least one key and at most {most}."),
    "keys.repeated": N_("{key} stands here already."),
    "keys.not-everywhere": N_("Not every terminal has a key {key}; a letter, a sign, or one of these: {known}"),
    "keys.not-everywhere-guess": N_("Not every terminal has a key {key}; is {guess} meant?"),
    "keys.digit": N_("{key} is a digit, and means itself; take another key."),
    "keys.also-while-typing": N_(
        "{key} is needed where somebody types; for every screen, only f2 to f9, escape and ctrl with a letter can be "
        "bound."
    ),
    "keys.typed-here": N_("{key} is typed there and can be no command; take another key."),
    "keys.taken": N_("{key} leads to {other} already; give one of them another key."),
}
