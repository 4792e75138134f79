from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult

from minutes_tui.tui.editor.widget import Editor
from minutes_tui.tui.editor.wrap import Decoration


class Desk(App[None]):
    """An editor and nothing else."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.editor = editor

    def compose(self) -> ComposeResult:
        yield self.editor


def shown(editor: Editor) -> list[str]:
    """The rows as painted, without blanks at their ends."""
    return [editor.render_line(y).text.rstrip() for y in range(editor.size.height)]


def reversed_cells(editor: Editor) -> list[tuple[int, int, str]]:
    """Where the cursor is painted: row, cell, and the text under it."""
    found = []
    for y in range(editor.size.height):
        x = 0
        for segment in editor.render_line(y):
            if segment.style and segment.style.reverse:
                found.append((y, x, segment.text))
            x += segment.cell_length
    return found


def drive(editor, act, size=(24, 8)):
    async def run():
        async with Desk(editor).run_test(size=size) as pilot:
            editor.focus()
            await pilot.pause()
            await act(pilot)

    asyncio.run(run())


def type_in(editor, text):
    for sign in text:
        editor.take_key("enter" if sign == "\n" else sign, sign)


def seed(row):
    if row == 0:
        return Decoration("Frau Schlücker ", kind="name")
    return Decoration("  • ", indent=4, gap_before=row == 1, kind="bullet")


def test_names_bullets_and_gaps_are_painted_around_what_is_typed():
    editor = Editor(decorate=seed)

    async def act(pilot):
        type_in(editor, "berichtet über den Workshop.\nMehr Sensibilität mit allen\n[b]x")
        await pilot.pause()
        assert shown(editor) == [
            "Frau Schlücker",
            "berichtet über den",
            "Workshop.",
            "",
            "  • Mehr Sensibilität",
            "    mit allen",
            "  • [b]x",
            "",
        ]
        assert reversed_cells(editor) == [(6, 8, " ")]
        assert editor.cursor_offset == (8, 6)
        assert pilot.app.cursor_position == (8, 6)
        assert editor.paragraph == "[b]x"
        name = next(iter(editor.render_line(0)))
        assert (name.text, name.style.bold) == ("Frau Schlücker ", True)

    drive(editor, act)


def test_every_row_is_as_wide_as_the_window_whatever_stands_in_it():
    editor = Editor("漢字 👩‍🚒 🇩🇪 x\u0323y 👍🏽 und e\u0301 ❤️ " * 4)

    async def act(_pilot):
        for _ in range(60):
            editor.take_key("left", None)
            for y in range(8):
                strip = editor.render_line(y)
                assert strip.cell_length == 24
                assert sum(segment.cell_length for segment in strip) == 24
            assert len(reversed_cells(editor)) == 1

    drive(editor, act)


def test_the_cursor_covers_a_wide_character_whole():
    editor = Editor("a漢x\u0323b")

    async def act(_pilot):
        covered = []
        editor.take_key("home", None)
        for _ in range(5):
            covered += reversed_cells(editor)
            editor.take_key("right", None)
        assert covered == [
            (0, 0, "a"),
            (0, 1, "漢"),
            (0, 3, "x\u0323"),
            (0, 4, "b"),
            (0, 5, " "),
        ]

    drive(editor, act)


def test_resizing_keeps_the_cursor_in_sight_and_the_text_whole():
    editor = Editor("wort " * 200)

    async def act(pilot):
        editor.move_to(0, 500)
        for size in ((60, 16), (10, 3), (80, 24), (24, 8)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert editor.size == size
            assert len(reversed_cells(editor)) == 1
            assert editor.cursor == (0, 500)

    drive(editor, act)


def test_what_the_screen_shows_is_what_the_rows_say():
    """Partial updates add up: after any key the screen's own picture equals a fresh painting of the editor."""
    editor = Editor("eins zwei drei vier fünf sechs sieben acht neun zehn", decorate=seed)

    async def act(pilot):
        for key in [
            "x",
            " ",
            "enter",
            "left",
            "up",
            "backspace",
            "delete",
            "ctrl+z",
            "ctrl+y",
            "down",
            *"ab cd",
            "end",
        ]:
            editor.take_key(key, key if len(key) == 1 else None)
            await pilot.pause()
            painted = [
                "".join(segment.text for segment in line) for line in pilot.app.screen._compositor.render_strips()
            ]
            assert [line.rstrip() for line in painted] == shown(editor)

    drive(editor, act)


def test_a_paste_of_a_megabyte_is_taken_and_shown():
    editor = Editor()
    text = "Der Rat nimmt Kenntnis.\r\n" * 40000

    async def act(pilot):
        assert editor.take_paste(text)
        await pilot.pause()
        assert editor.text == text.replace("\r", "")
        assert shown(editor)[0].startswith("Der Rat nimmt")
        assert len(reversed_cells(editor)) == 1

    drive(editor, act)


def test_edits_are_told_at_once_and_moves_and_loads_are_not():
    told = []
    editor = Editor(changed=lambda: told.append(editor.text))
    editor.load("a")
    editor.take_key("left", None)
    assert told == []
    editor.take_key("b", "b")
    editor.take_paste("c\n")
    editor.take_key("ctrl+z", None)
    assert told == ["ba", "bc\na", "ba"]


def test_a_read_only_editor_leaves_edits_to_others():
    editor = Editor("a", read_only=True)
    assert not editor.take_key("b", "b")
    assert not editor.take_paste("b")
    assert editor.take_key("left", None)
    assert (editor.text, editor.cursor) == ("a", (0, 0))


def test_a_suggestion_stands_in_an_empty_text_only_and_is_no_part_of_it():
    editor = Editor(decorate=seed)
    editor.suggestion = "Folgende Ergebnisse seien festgehalten worden."

    async def act(pilot):
        def painted():
            strips = pilot.app.screen._compositor.render_strips()
            return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

        suggested = ["Frau Schlücker Folgende", "Ergebnisse seien", "festgehalten worden.", "", "", "", "", ""]
        assert painted() == suggested
        assert reversed_cells(editor) == [(0, 15, "F")]
        assert editor.text == ""
        editor.take_key("x", "x")
        await pilot.pause()
        assert painted() == ["Frau Schlücker x", *[""] * 7]
        editor.take_key("backspace", None)
        await pilot.pause()
        assert painted() == suggested

    drive(editor, act)


def test_padding_moves_what_is_painted_and_the_cursor():
    editor = Editor("eins zwei")
    editor.styles.padding = (1, 2)

    async def act(pilot):
        editor.take_key("x", "x")
        await pilot.pause()
        painted = ["".join(part.text for part in strip) for strip in pilot.app.screen._compositor.render_strips()]
        assert painted[1] == "  eins zweix" + " " * 12
        assert pilot.app.cursor_position == (12, 1)

    drive(editor, act)


def test_without_the_focus_there_is_no_cursor():
    editor = Editor("a")

    async def act(pilot):
        editor.blur()
        await pilot.pause()
        assert reversed_cells(editor) == []

    drive(editor, act)


def test_control_characters_of_a_name_are_painted_as_signs():
    editor = Editor("a", decorate=lambda _row: Decoration("\x1b[2J\u202e "))

    async def act(_pilot):
        assert shown(editor)[0] == "␛[2J� a"

    drive(editor, act)
