"""A writer that opens a session, appends, leaves and comes again, and tells each step: for the torture.

Run as a program it makes such writers: for each line on its input, `FILE LOG`, it forks one and prints its number.
"""

from __future__ import annotations

import os
import random
import secrets
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from minutes_tui.codec.record import Record, Text
from minutes_tui.domain.problems import Problem
from minutes_tui.storage.journal import Conflict, Ok
from minutes_tui.storage.journal_files import JournalFiles, open_journal
from minutes_tui.storage.processes import this_process
from minutes_tui.storage.reading import Found, find_session

AT = datetime(2022, 2, 1, 17, tzinfo=UTC)


class Worker:
    """One writer. `told` is a file to which each step is appended as a line."""

    def __init__(self, file: str, told: str) -> None:
        self.file = file
        self.log = os.open(told, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self.chance = random.Random()
        self.asked_to_go = False
        signal.signal(signal.SIGTERM, self.go)

    def go(self, *_: object) -> None:
        self.asked_to_go = True

    def tell(self, *words: object) -> None:
        os.write(self.log, (" ".join(map(str, words)) + "\n").encode())

    def run(self) -> None:
        while not self.asked_to_go:
            self.tell("entering")
            journal = self.opened()
            if journal is None:
                continue
            self.tell("in", len(journal.read()))
            for _ in range(self.chance.choice((0, 1, 2, 3, 10))):
                self.append(journal)
                if self.chance.random() < 0.3:
                    journal.look_at_head()
            self.tell("leaving")
            journal.close()
            self.tell("out")

    def opened(self) -> JournalFiles | None:
        found = find_session(self.file)
        if not isinstance(found, Found):
            codes = [problem.code for problem in found]
            if not all(code.startswith("head.") for code in codes):  # an editor is saving just now
                self.tell("refused", *codes)
            return None
        journal = open_journal(found, this_process())
        if isinstance(journal, Problem):
            self.tell("refused", journal.code, journal.parameters)
            return None
        return journal

    def append(self, journal: JournalFiles) -> None:
        text = Text("Wort für Wort.\n" * self.chance.choice((1, 3, 400)))
        record = Record(secrets.token_hex(6), AT, "me", "note", {"text": text})
        expected = journal.position
        while True:
            answer = journal.append(expected, record)
            if isinstance(answer, Ok):
                self.tell("ok", answer.stored.record.seq, record.id)
                return
            if isinstance(answer, Conflict):
                expected = answer.position
                self.tell("conflict")
            else:
                self.tell("unknown", answer.problem.code, answer.problem.parameters)


def main() -> None:
    # Nobody waits for the children: their numbers are not given to other processes while they may be sent signals.
    for line in sys.stdin:
        file, told = line.rstrip("\n").split("\t")
        child = os.fork()
        if not child:
            try:
                Worker(file, told).run()
            except BaseException as error:  # noqa: BLE001 - whatever it is, the torture is told
                with Path(told).open("a") as log:
                    log.write(f"crashed {error!r}\n")
            os._exit(0)
        print(child, flush=True)


if __name__ == "__main__":
    main()
