"""Files in docs/ that are made from the code: written, or with `--check` only compared with it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def in_step(files: Mapping[str, str], said: str) -> int:
    """Write these files, named from docs/, or say which is out of date; the exit code. `said`: that all are true."""
    wrong = []
    for name, text in files.items():
        path = DOCS / name
        if "--check" not in sys.argv[1:]:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            wrong.append(f"docs/{name} is out of date; run: make docs")
    print("\n".join(wrong) or said)
    return 1 if wrong else 0
