"""The people whom typed letters match, with the digit that chooses each."""

from __future__ import annotations

from minutes_tui.domain.head import Person
from minutes_tui.tui.forms.speaker import SpeakerForm
from minutes_tui.tui.view.rows import Row, cut, row, wrapped
from minutes_tui.tui.view.signs import Signs


def match_rows(form: SpeakerForm, room: int, height: int, without: str, signs: Signs) -> list[Row]:
    """The matches in at most `height` rows, the one that the arrows point at in sight; or what is said without any."""
    matches = form.matches
    if not matches:
        return wrapped(without, room - 2, "dim", first=" ", indent=1)[: max(1, height)]
    first = max(0, min(form.pointed - height + 1, len(matches) - height)) if height > 0 else 0
    shown = list(enumerate(matches))[first : first + max(0, height)]
    numbered = bool(form.letters) and len(matches) > 1
    return [_match_row(index, person, index == form.pointed, room, signs, numbered=numbered) for index, person in shown]


def _match_row(index: int, person: Person, chosen: bool, room: int, signs: Signs, *, numbered: bool) -> Row:
    number = str(index + 1) if numbered and index < 9 else " "
    text = f" {number} {person.id:<6} {person.called}" + (f"  ({person.group})" if person.group else "")
    return row(cut(text, room, signs.ellipsis), "chosen" if chosen else "")
