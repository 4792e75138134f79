"""The sentences of all problems, a module for each topic."""

from __future__ import annotations

from minutes_tui.messages.problem_sentences import (
    drafts,
    files,
    following,
    head,
    log,
    meeting,
    moments,
    preparing,
    proof,
    replaying,
    settings,
)

SENTENCES: dict[str, str] = {
    **head.SENTENCES,
    **meeting.SENTENCES,
    **moments.SENTENCES,
    **replaying.SENTENCES,
    **log.SENTENCES,
    **drafts.SENTENCES,
    **files.SENTENCES,
    **following.SENTENCES,
    **settings.SENTENCES,
    **preparing.SENTENCES,
    **proof.SENTENCES,
}
