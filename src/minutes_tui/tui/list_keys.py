"""The keys by which one thing of a list is chosen: the same in every list."""

from __future__ import annotations

from abc import ABC, abstractmethod

PAGE = 10
"""What PgUp and PgDn go: a list's window may be higher, but ten are counted at a glance."""


class ListKeys(ABC):
    """For screens with a list. `choose` stops at the ends, so that any step leads somewhere."""

    @property
    @abstractmethod
    def length(self) -> int:
        """How much there is to choose from."""

    @abstractmethod
    def choose(self, step: int) -> None:
        """Choose what stands so many places further down, or up where the step is negative."""

    def do_up(self) -> None:
        """One up."""
        self.choose(-1)

    def do_down(self) -> None:
        """One down."""
        self.choose(1)

    def do_page_up(self) -> None:
        """Ten up."""
        self.choose(-PAGE)

    def do_page_down(self) -> None:
        """Ten down."""
        self.choose(PAGE)

    def do_first(self) -> None:
        """To the top."""
        self.choose(-self.length)

    def do_last(self) -> None:
        """To the end."""
        self.choose(self.length)
