"""Finding and replacing in the real program: the control bytes arrive, and what is replaced is in the file."""

from __future__ import annotations

from pathlib import Path

from tests.support.driving import exported, head_only, open_program


def test_words_are_found_replaced_and_corrected_through_a_terminal(tmp_path: Path) -> None:
    session = head_only("2022-02-01-integrationsrat.toml", tmp_path)
    with open_program(session, "de", tmp_path) as program:
        program.wait_text("F9")
        program.write(b"5\r\x1bOQ\r")
        program.write("Herr Müller fragt nach dem Straßenfest. Die alte Verwaltung antwortt".encode())
        program.write(b"\x17antwortet.\x15\x15\x15\x18neue\x04\x06")
        program.wait_text("Suchen:")
        program.write(b"strassenfest")
        program.wait_text("1/1")
        program.write(b"\r\x18Stadtfest\x1b")
        program.wait_text("Nichts gefunden")
        program.write(b"\x17muller\tMaier\r")
        program.wait_text("ersetzen?")
        program.write(b"2")
        program.wait_text("Ersetzt")
        program.write(b"\x1b")
        program.wait_quiet()
        program.write(b"\x1b")
        program.wait_quiet()
        program.write(b"q")
        assert program.wait_exit() == 0
    assert exported(session, "5", tmp_path) == "Herr Maier fragt nach dem Stadtfest. Die neue Verwaltung antwortet.\n"
