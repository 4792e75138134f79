"""Markdown as a reader's program understands it: blocks with their bare text, and what else it sees in them."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token

Seen = tuple[str, str]
"""What a block is, and the text it shows."""

# CommonMark, and what most programs add to it.
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def blocks_of(markdown: str) -> list[Seen]:
    """Each block that shows a text, in order, such as `("paragraph", "…")` or `("bullet_list > paragraph", "…")`.

    A paragraph in which there is more than text is named so: `("paragraph: strong", "Beschluss:")`.
    """
    seen: list[Seen] = []
    within: list[str] = []
    for token in _PARSER.parse(markdown):
        if token.nesting == 1:
            within.append(token.type.removesuffix("_open") + (token.tag[1:] if token.type == "heading_open" else ""))
        elif token.nesting == -1:
            within.pop()
        elif token.type == "inline":
            name = " > ".join(within)
            kinds = sorted({kind for child in token.children or [] if (kind := _kind(child))})
            seen.append((f"{name}: {', '.join(kinds)}" if kinds else name, _text(token).strip()))
        else:
            seen.append((" > ".join([*within, token.type]), token.content))
    return [(name, text) for name, text in seen if text or name != "paragraph"]


def _kind(child: Token) -> str:
    return "" if child.type in ("text", "text_special") else child.type.removesuffix("_open").removesuffix("_close")


def _text(token: Token) -> str:
    return "".join(child.content for child in token.children or [])
