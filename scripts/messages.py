"""Keep the catalogues in step with the source: `make messages`, or `--check` to only say whether they are.

Sentences stand in the source as `tr("…")`, or `N_("…")` where they are said elsewhere. The English catalogue repeats
them; the German one is written by hand, and a sentence without a translation fails the check.
"""

from __future__ import annotations

import ast
import io
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent / "src" / "minutes_tui"
HEADER = """# The sentences of minutes-tui.
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"

"""
MARKS = ("tr", "_tr", "N_")


def sentences_in(source: str) -> Iterator[str]:
    """The sentences of one module, those inside f-strings too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args:
            function, first = node.func, node.args[0]
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            if name in MARKS and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def template() -> Catalog:
    """Every sentence in the source, with the modules it stands in (no lines: they would change with each edit)."""
    found: dict[str, set[str]] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        for sentence in sentences_in(file.read_text(encoding="utf-8")):
            found.setdefault(sentence, set()).add(file.relative_to(PACKAGE).as_posix())
    catalog = Catalog(charset="utf-8")
    for sentence in sorted(found):
        catalog.add(sentence, locations=[(file, 0) for file in sorted(found[sentence])])
    return catalog


def updated(language: str, wanted: Catalog) -> Catalog:
    """The catalogue of a language with exactly the sentences of the source."""
    path = po_file(language)
    known = {}
    if path.exists():
        known = {message.id: message.string for message in read_po(io.BytesIO(path.read_bytes())) if message.id}
    catalog = Catalog(locale=language, charset="utf-8", project="minutes-tui", fuzzy=False)
    catalog.header_comment = f"# The sentences of minutes-tui: {language}."
    catalog.mime_headers = [("Language", language), ("Content-Type", "text/plain; charset=utf-8")]
    for message in wanted:
        if message.id:
            said = message.id if language == "en" else known.get(message.id, "")
            catalog.add(message.id, said, locations=message.locations)
    return catalog


def po_file(language: str) -> Path:
    """Where people write."""
    return PACKAGE / "messages" / "locale" / language / "LC_MESSAGES" / "minutes_tui.po"


def as_po(catalog: Catalog) -> bytes:
    """The catalogue as people edit it; without the dates and names that gettext puts there."""
    out = io.BytesIO()
    write_po(out, catalog, width=100, include_lineno=False, omit_header=True, sort_output=True)
    return HEADER.format(language=catalog.locale).encode() + out.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """The catalogue as the program reads it: GNU's format, little-endian, without a hash table, the same every time."""
    pairs = sorted((str(message.id).encode(), str(message.string).encode()) for message in catalog if message.id)
    head = 28 + 16 * len(pairs)
    tables = [b"", b""]
    texts = b""
    for column in (0, 1):
        for pair in pairs:
            tables[column] += struct.pack("<2I", len(pair[column]), head + len(texts))
            texts += pair[column] + b"\0"
    numbers = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, head)
    return numbers + tables[0] + tables[1] + texts


def main() -> int:
    """Write both catalogues, or with `--check` say what is not as it should be."""
    check = "--check" in sys.argv[1:]
    wanted = template()
    wrong = []
    for language in ("de", "en"):
        catalog = updated(language, wanted)
        missing = [str(message.id) for message in catalog if message.id and not message.string]
        wrong += [f"{language}: no translation of {sentence!r}" for sentence in missing]
        for path, data in ((po_file(language), as_po(catalog)), (po_file(language).with_suffix(".mo"), as_mo(catalog))):
            if check and (not path.exists() or path.read_bytes() != data):
                wrong.append(f"{path.name} of {language} is not up to date; run: make messages")
            elif not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
    print("\n".join(wrong) or "The catalogues are complete.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
