"""Make the busy meetings: `make samples` does so, too."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from scripts.busy.course import LEAST_TALK, Course
from scripts.busy.script import Script, Topic, read_script
from tests.support.driving import SESSIONS

SCRIPTS = ("german", "english")


def make(name: str, folder: Path) -> Path:
    """The meeting of that script in a file of that folder, in exactly as many events as it asks for."""
    script = read_script(name)
    free = [topic.id for topic in (*script.topics.values(), script.late) if topic.talk is None]
    with tempfile.TemporaryDirectory() as trial:
        shortest = _run(script, Path(trial) / "shortest.toml", lambda topic: _least(topic))
    share = _shares(script.raw["events"] - shortest, free)
    file = folder / script.raw["file"]
    made = _run(script, file, lambda topic: share.get(topic.id, _least(topic)))
    if made != script.raw["events"]:
        raise SystemExit(f"{file.name}: {made} events instead of {script.raw['events']}")
    return file


def _shares(contributions: int, topics: list[str]) -> dict[str, int]:
    """So many contributions of the topics: some are debated at length, some hardly."""
    weights = [3 + place * 7 % 5 for place in range(len(topics))]
    ends = [round(contributions * sum(weights[: place + 1]) / sum(weights)) for place in range(len(topics))]
    each = [end - begin for begin, end in zip([0, *ends], ends, strict=False)]
    return {topic: LEAST_TALK + more for topic, more in zip(topics, each, strict=True)}


def _least(topic: Topic) -> int:
    return LEAST_TALK if topic.talk is None else topic.talk


def _run(script: Script, file: Path, talk: object) -> int:
    file.write_text(script.head(), encoding="utf-8")
    course = Course(script, file, talk)  # type: ignore[arg-type]
    course.run(until=script.raw.get("until", ""), close="until" not in script.raw)
    return course.events


def main() -> None:
    """All of them, into the folder of the samples."""
    with tempfile.TemporaryDirectory() as folder:
        for name in SCRIPTS:
            file = make(name, Path(folder))
            shutil.copyfile(file, SESSIONS / file.name)
            print(f"{file.name}: {read_script(name).raw['events']} events")


if __name__ == "__main__":
    main()
