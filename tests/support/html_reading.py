"""HTML read by another parser: which elements there are, and what texts they hold."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = {"meta", "input"}


class HtmlReading(HTMLParser):
    """`tags` are all elements in their order, `texts` what stands in those of `blocks`, each by itself."""

    blocks = ("h1", "h2", "h3", "p", "li", "caption", "th", "td")

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.blocks:
            self.texts.append("")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if any(tag in self.blocks for tag in self.open):
            self.texts[-1] += data
