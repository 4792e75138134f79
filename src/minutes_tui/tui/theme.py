"""From roles to styles: attributes first, sixteen colours at most, and none that carries a meaning alone."""

from __future__ import annotations

from rich.style import Style

from minutes_tui.tui.view.rows import Role

STYLES: dict[Role, Style] = {
    "": Style.null(),
    "dim": Style(dim=True),
    "strong": Style(bold=True),
    "title": Style(bold=True),
    "chosen": Style(reverse=True),
    "chosen-dim": Style(reverse=True, dim=True),
    "good": Style(color="green"),
    "warn": Style(color="red", bold=True),
    "rule": Style(dim=True),
    "key": Style(bold=True, color="cyan"),
}
