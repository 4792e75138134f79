"""What is asked about an item of the agenda before it is changed: a reason, a title, or all of a late one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.application.drafting import Draft
from minutes_tui.domain.agenda_changes import AT_TOP, ItemAdded, ItemRetitled, ItemSetAside
from minutes_tui.domain.session import Fate, ItemState
from minutes_tui.tui.forms.fields import Form, LineField, PickField
from minutes_tui.tui.forms.late_item import guessed_number
from minutes_tui.tui.screens.fields import Act, FieldsScreen
from minutes_tui.tui.view.agenda_order import in_order
from minutes_tui.tui.view.header import item_title

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class SettingAsideScreen(FieldsScreen):
    """An item goes off today's agenda, with the reason where one is given."""

    def __init__(self, desk: Desk, state: ItemState, fate: Fate) -> None:
        form = Form((("reason", LineField(desk.tr("Reason (may stay empty)"))),))
        super().__init__(desk, form)
        self.state, self.fate = state, fate

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Adjourn") if self.fate == "adjourned" else self.desk.tr("Remove")

    def notes(self) -> list[str]:
        """What Enter does."""
        tr, title = self.desk.tr, item_title(self.state, self.desk.tr)
        if self.fate == "adjourned":
            return [tr("{item}: {asking.record} adjourns it to a later meeting.").replace("{item}", title)]
        return [tr("{item}: {asking.record} removes it from the agenda.").replace("{item}", title)]

    def act(self) -> Act:
        """It is off."""
        tr, title = self.desk.tr, item_title(self.state, self.desk.tr)
        said = tr("{item} is adjourned.") if self.fate == "adjourned" else tr("{item} is removed from the agenda.")
        proposal = ItemSetAside(self.state.item.id, self.fate, self.text("reason"))
        return Act(proposal, said.replace("{item}", title))


class RetitlingScreen(FieldsScreen):
    """Another number or title."""

    def __init__(self, desk: Desk, state: ItemState) -> None:
        item, tr = state.item, desk.tr
        fields = (("title", LineField(tr("Title"), item.title)), ("number", LineField(tr("Number"), item.number)))
        super().__init__(desk, Form(fields))
        self.state = state

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Number and title")

    def act(self) -> Act:
        """From now on."""
        proposal = ItemRetitled(self.state.item.id, self.text("number"), self.text("title"))
        named = f"{proposal.number} {proposal.title}".strip()
        return Act(proposal, self.desk.tr("Now called: {item}").replace("{item}", named))


class AddingScreen(FieldsScreen):
    """A late item. Its number is guessed from the one it stands behind, until another one is typed.

    Esc adds nothing; what was typed stands there again when somebody comes back.
    """

    name = "add_item"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Form(()))
        self._states = in_order(desk.session)
        self.form = self._fresh()
        left = desk.unfinished.pop(self.name, None)
        if left is not None:  # its place is chosen anew: the agenda may be another one by now
            for name in ("title", "number", "papers", "public"):
                self.form = self.form.with_field(name, left[name])

    def _fresh(self) -> Form:
        desk, tr = self.desk, self.desk.tr
        places = (tr("at the beginning"), *(f"{one.item.number} {one.item.title}".strip() for one in self._states))
        chosen = next((at for at, one in enumerate(self._states, 1) if one.item.id == desk.chosen), len(places) - 1)
        public = self._behind(chosen) is None or self._states[chosen - 1].item.public
        return Form(
            (
                ("title", LineField(tr("Title"))),
                ("number", LineField(tr("Number"), self._guess(chosen))),
                ("behind", PickField(tr("Behind"), places, chosen)),
                ("public", PickField(tr("Public"), (tr("yes"), tr("no")), 0 if public else 1)),
                ("papers", LineField(tr("Papers"))),
            )
        )

    def _behind(self, at: int) -> ItemState | None:
        return self._states[at - 1] if at else None

    def _guess(self, at: int) -> str:
        behind = self._behind(at)
        return guessed_number(behind.item.number, (one.item.number for one in self._states)) if behind else ""

    def _picked(self, form: Form, name: str) -> int:
        field = form[name]
        return field.at if isinstance(field, PickField) else 0

    def _changed(self, form: Form) -> None:
        """The number follows the place, as long as it is the guessed one."""
        before, after = self._picked(self.form, "behind"), self._picked(form, "behind")
        number = form["number"]
        if before != after and isinstance(number, LineField) and number.text == self._guess(before):
            form = form.with_field("number", LineField(number.label, self._guess(after)))
        super()._changed(form)

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Add an item")

    def act(self) -> Act | None:
        """The item, if it has a title."""
        tr = self.desk.tr
        if not self.text("title"):
            self.desk.say(tr("An agenda item needs a title."), "warn")
            return None
        behind = self._behind(self._picked(self.form, "behind"))
        proposal = ItemAdded(
            behind=behind.item.id if behind is not None else AT_TOP,
            number=self.text("number"),
            title=self.text("title"),
            public=self._picked(self.form, "public") == 0,
            papers=tuple(self.text("papers").split(",")),
        )
        named = f"{proposal.number} {proposal.title}".strip()
        return Act(proposal, tr("Added: {item}. {agenda.take_back} takes it back.").replace("{item}", named))

    def recorded(self) -> None:
        """The new item is the chosen one."""
        known = {one.item.id for one in self._states}
        self.desk.chosen = next((one for one in self.desk.session.items if one not in known), self.desk.chosen)
        super().recorded()

    @property
    def _touched(self) -> bool:
        return any(self.text(name) for name in ("title", "papers"))

    def leave(self) -> bool:
        """Nothing is added, and nothing lost."""
        if self._touched:
            self.desk.unfinished[self.name] = self.form
            self.desk.say(self.desk.tr("Not added; with the key a it stands there again."), "warn", keep=True)
        return True

    def draft(self) -> Draft | None:
        """What was typed."""
        if not self._touched:
            return None
        fields: dict[str, str | int | bool] = {name: self.text(name) for name in ("title", "number", "papers")}
        fields |= {name: self._picked(self.form, name) for name in ("behind", "public")}
        return Draft(self.name, self.desk.chosen, self.event_id, fields)


def from_draft(desk: Desk, draft: Draft) -> AddingScreen:
    """The screen as a draft describes it."""
    screen = AddingScreen(desk)
    screen.event_id = draft.event_id
    form = screen.form
    for name, field in form.fields:
        value = draft.fields.get(name)
        if isinstance(field, LineField) and isinstance(value, str):
            form = form.with_field(name, LineField(field.label, value))
        elif isinstance(field, PickField) and isinstance(value, int) and 0 <= value < len(field.options):
            form = form.with_field(name, PickField(field.label, field.options, value))
    screen.form = form
    return screen
