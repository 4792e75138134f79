"""A compositor that asks widgets only for the rows that are to be painted, and painting without waiting for a timer.

Textual's compositor asks each visible widget for all of its rows on every update; a key press changes one. Reaches into
private parts of Textual 8.2.8, each of which has a test.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual._compositor import Compositor
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget


class LeanCompositor(Compositor):
    """Textual's compositor, except that widgets render only the rows inside the crop."""

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        for widget, (region, clip) in self.visible_widgets.items():
            rows = clip if crop is None else clip.intersection(Region(clip.x, crop.y, clip.width, crop.height))
            shown = region.intersection(rows)
            if shown.width and shown.height:
                yield region, rows, widget.render_lines(shown.translate(-region.offset))


def paint_now(screen: Screen[object], *widgets: Widget) -> None:
    """Paint what changed in `widgets` at once, instead of with the next frame of Textual's timer."""
    if screen.is_current and not screen.app._batch_count:
        screen._compositor.update_widgets(set(widgets))
        screen._compositor_refresh()
