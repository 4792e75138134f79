"""All events of a session for a writer, and the folder in which it goes on: made where there is none."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from minutes_tui.codec.blocks import Block
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.storage.combining import Combined, Gap, combine, same_start
from minutes_tui.storage.event_folder import EventFolder
from minutes_tui.storage.opening import CannotOpenError
from minutes_tui.storage.reading import Found, proved_blocks
from minutes_tui.storage.working_folder import WorkingFolder

TRIES: Final = 200
"""How often a writer looks again while somebody else moves the events; each time takes about a millisecond."""


def find_events(folder: WorkingFolder, known: Found, least: Sequence[Block]) -> tuple[Combined, EventFolder]:
    """All events, and the open folder they are appended to, which stays from now on, and whose name is durable.

    `least` are those that were proved to belong to the session before: there are at least these.
    Raises OSError, and CannotOpenError when the session file cannot be read or does not belong to the folder.
    """
    for turn in range(TRIES):
        found: Combined | Problem | None = None
        events = None
        try:
            events = EventFolder.open(folder.descriptor, folder.mode, folder.group)
            found = _look_into(folder, events, known, least)
        except FileNotFoundError:
            if events is None:
                _create(folder, proved_blocks(folder.parent, known, least))
        except Gap:  # somebody is folding just now
            time.sleep(0.001 * turn)
        finally:
            if events is not None and not isinstance(found, Combined):
                events.close()
        if isinstance(found, Problem):
            raise CannotOpenError(replace(found, place=Place(str(known.path))))
        if found is not None and events is not None:
            if len(found.blocks) >= len(least) and same_start(found.blocks, least):
                folder.sync()
                return found, events
            events.close()
            raise CannotOpenError(Problem("folder.foreign", Place(str(known.path))))
    raise CannotOpenError(Problem("folder.events-missing", Place(str(known.path))))


def _look_into(
    folder: WorkingFolder, events: EventFolder, known: Found, least: Sequence[Block]
) -> Combined | Problem | None:
    """What the folder and the session file come to together; None: look again.

    Raises Gap, CannotOpenError, OSError; FileNotFoundError when the folder has gone meanwhile.
    """
    stamp = events.base_stamp
    base, files, empty = events.base(known.blocks), events.files(), events.is_empty
    # Only now the session file: what was moved there while we looked is then in it.
    blocks = proved_blocks(folder.parent, known, None if base is not None else least)
    if empty:
        events.clear_leftovers()
        _create(folder, blocks)
        return None
    if events.base_stamp != stamp or files is None or not (base or files):
        # Somebody folded it while we looked. The number that we go on with may have been given already then, and the
        # file of that number be gone: see `clear_away`.
        return None
    found = combine(blocks, base, files, folder.owner)
    if not isinstance(found, Combined):
        return found
    if found.folding:
        # Whoever folds may be about to remove the folder, and does not if there is a number that they do not know.
        if not events.link_tombstone(found.slot + 1, found.blocks):
            return None
        found = replace(found, slot=found.slot + 1)
    if base is None:  # whoever removed it was killed before all was gone
        events.put_base(found.blocks, folder.owner)
    return found if events.is_in_place else None


def _create(folder: WorkingFolder, blocks: Sequence[Block]) -> None:
    EventFolder.create(folder.descriptor, blocks, folder.owner, folder.mode, folder.group, folder.process.key)
