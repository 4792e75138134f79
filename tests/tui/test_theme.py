from __future__ import annotations

from typing import get_args

import pytest

from minutes_tui.settings.values import THEMES
from minutes_tui.tui.paper import PAPERS, early_colours, theme_name
from minutes_tui.tui.theme import STYLES
from minutes_tui.tui.view.rows import Role

MARKS = ("strong", "title", "chosen", "chosen-dim", "warn", "key")
"""Roles that stand out where there are no colours; the others are words by themselves."""


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_theme_has_a_style_for_every_role_and_a_paper() -> None:
    assert set(STYLES) == set(PAPERS) == set(THEMES)
    assert all(set(styles) == set(get_args(Role)) for styles in STYLES.values())


@pytest.mark.parametrize("name", THEMES)
def test_what_stands_out_does_so_without_its_colour(name: str) -> None:
    assert all(STYLES[name][role].bold or STYLES[name][role].reverse for role in MARKS)


def test_sixteen_colours_are_those_of_the_terminal_and_none_are_none() -> None:
    sixteen = [style.color for style in STYLES["16"].values() if style.color is not None]
    assert sixteen
    assert all(colour.number is not None and colour.number < 16 for colour in sixteen)
    assert all(style.color is None and style.bgcolor is None for style in STYLES["none"].values())


@pytest.mark.parametrize("name", ["dark", "light"])
def test_every_text_can_be_read_on_its_paper(name: str) -> None:
    # 4.5 to 1 is what WCAG 2.2 asks of text (success criterion 1.4.3).
    paper = luminance(PAPERS[name].paper)
    for role, style in STYLES[name].items():
        assert style.color is not None
        ink = luminance(style.color.name)
        assert style.bgcolor is not None
        assert style.bgcolor.name == PAPERS[name].paper
        assert (max(ink, paper) + 0.05) / (min(ink, paper) + 0.05) >= 4.5, role


def test_no_color_wins_over_whatever_is_set() -> None:
    for theme in THEMES:
        assert theme_name(theme, {"NO_COLOR": "1"}) == "none"
        assert theme_name(theme, {}) == theme
    assert theme_name("dark", {"NO_COLOR": ""}) == "dark"


def test_the_early_picture_has_the_papers_colours_where_the_terminal_has_them() -> None:
    able = {"COLORTERM": "truecolor"}
    assert early_colours("light", able) == "\x1b[38;2;31;35;40;48;2;251;250;247m"
    assert early_colours("light", {}) == early_colours("16", able) == early_colours("none", able) == ""
