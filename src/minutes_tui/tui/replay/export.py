"""Export the minutes as they stand in the replay: which format, into which file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutes_tui.application.exporting import export_to, name_for
from minutes_tui.export.registry import FORMATS
from minutes_tui.tui.forms.fields import Form, LineField, PickField
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.replay import REPLAY_EXPORT
from minutes_tui.tui.screens.fields import Act, FieldsScreen

if TYPE_CHECKING:
    from minutes_tui.tui.replay.desk import ReplayDesk


class ExportScreen(FieldsScreen):
    """The name follows the format until it is changed."""

    name = "replay-export"
    desk: ReplayDesk

    def __init__(self, desk: ReplayDesk) -> None:
        tr = desk.tr
        self._names = {form: name_for(desk.replayed.path, desk.player.count, form) for form in FORMATS}
        fields = (
            ("format", PickField(tr("Format"), tuple(FORMATS))),
            ("file", LineField(tr("File"), next(iter(self._names.values())))),
        )
        super().__init__(desk, Form(fields))

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of the two fields."""
        return REPLAY_EXPORT

    def name_of_screen(self) -> str:
        """What the header calls it."""
        return self.desk.tr("Export")

    def act(self) -> Act | None:
        """Nothing is recorded."""
        return None

    def notes(self) -> list[str]:
        """Of which moment, and where the file goes."""
        desk = self.desk
        when = desk.tr("The minutes as they stood at {time}, after event {number}.")
        where = desk.tr("The file goes into the folder that you are in, unless its name says another one.")
        time = desk.forms.clock_to_the_second(desk.now)
        return [when.replace("{time}", time).replace("{number}", str(desk.player.count)), where]

    @property
    def _format(self) -> str:
        return self.form["format"].shown

    def _changed(self, form: Form) -> None:
        before = self._format
        super()._changed(form)
        file = self.form["file"]
        if self._format != before and isinstance(file, LineField) and file.text == self._names[before]:
            self.form = self.form.with_field("file", replace(file, text=self._names[self._format]))

    def do_record(self) -> None:
        """Enter."""
        desk, name = self.desk, self.text("file")
        if not name:
            desk.say(desk.tr("The name of the file is missing."), "warn")
            return
        problem = export_to(desk.session, self._format, name, desk.folder)
        if problem is not None:
            desk.refuse(problem)
            return
        desk.go_back()
        desk.say(desk.tr("Written: {file}").replace("{file}", name))
