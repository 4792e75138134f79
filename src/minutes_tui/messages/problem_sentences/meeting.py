"""What can be wrong with an act, an export or a meeting that is checked."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

SENTENCES: dict[str, str] = {
    "agenda.no-such-item": N_("There is no agenda item {item} in the head of this session any more."),
    "agenda.not-public": N_(
        "Item {number} is not public: it belongs to the file of the non-public part, which is not open here."
    ),
    "parts.not-linked-back": N_("{file} does not name {this} as its other part, so it is not opened with it."),
    "parts.open-to-all": N_("Everybody on this computer may read {file}, which is not public; chmod 600 changes that."),
    "agenda.set-aside": N_("Item {number} {title} is off today's agenda; put it back first."),
    "agenda.joined-across": N_("Public items and items that are not public are not dealt with together."),
    "agenda.no-title": N_("An agenda item needs a title."),
    "agenda.has-minutes": N_("{title} has minutes and stays; strike them out first."),
    "agenda.nothing-called-up": N_("No item is called up."),
    "attendance.no-such-person": N_("{person} is not in the register of this session."),
    "entry.no-such-person": N_("{person} is not in the register of this session."),
    "entry.gone": N_("The entry that this would correct was struck out meanwhile."),
    "entry.emptied": N_("An entry is not left empty; strike it out instead."),
    "entry.stays": N_("This is where it happened; it cannot be moved."),
    "entry.other-part": N_("Item {number} belongs to the other part of the meeting; entries stay in theirs."),
    "entry.stays-whole": N_("An entry of this kind cannot be split."),
    "meeting.opened-already": N_("The meeting is open already."),
    "meeting.interrupted-already": N_("The meeting is interrupted already."),
    "meeting.not-interrupted": N_("The meeting is not interrupted."),
    "meeting.excluded-already": N_("The public is excluded already."),
    "meeting.public-already": N_("The public is not excluded."),
    "entry.changed": N_("Somebody has changed what was to be replaced; look for it again."),
    "entry.unsettled": N_("Nothing is left of a paragraph if this is replaced; correct it by hand."),
    "meeting.closed-already": N_("The meeting is closed already."),
    "vote.nothing-to-vote-on": N_("There is no resolution above that could be voted on."),
    "vote.too-many": N_("{count} votes are more than any body has; at most {most} can be recorded."),
    "vote.more-than-present": N_("{total} votes, but only {entitled} are present and entitled."),
    "vote.fewer-than-present": N_("{total} votes of {entitled} who are present and entitled."),
    "pen.taken-over": N_("{by} on {host} has taken over the minutes; your text is kept as a draft."),
    "pen.held": N_("{by} on {host} is taking the minutes; you can read along."),
    "journal.slow": N_("The disk does not answer; your text stays here."),
    "journal.always-behind": N_("Others write so fast that this could not be recorded; try again."),
    "event.unknown-kind": N_(
        "Events of the kind {kind} come from a newer version of this program; the file opens read only."
    ),
    "event.unknown-field": N_("This field comes from a newer version of this program; the file opens read only."),
    "event.unknown-word": N_("{word} comes from a newer version of this program; the file opens read only."),
    "event.wrong-type": N_("This field should be {expected}; the file opens read only."),
    "event.missing-field": N_("A field is missing here; the file opens read only."),
    "export.no-such-item": N_("There is no agenda item {number}; 'minutes-tui show FILE' lists them."),
    "output.failed": N_("This file could not be written: {reason}"),
    "output.nowhere": N_("The output could not be written: {reason}"),
    "system.refused": N_("The system refused this: {reason}"),
    "check.not-closed": N_("Note: the meeting is not closed yet."),
    "check.unnamed-speaker": N_("Note: somebody who spoke is still to be named."),
    "check.gap": N_("Note: a gap (??) is still to be filled."),
    "check.no-vote": N_("Note: this resolution has no vote yet."),
    "check.undecided": N_("Note: the outcome of this vote is open."),
    "check.outcome-opposed": N_("Note: the figures of this vote say the opposite of its outcome."),
    "check.contradiction": N_("Note: more votes than members who were present and entitled."),
    "check.attendance-corrected": N_(
        "Note: the attendance was corrected after this vote; {entitled} were present and entitled."
    ),
    "check.nothing-minuted": N_("Note: this item was called up, and nothing is minuted under it."),
    "check.no-answer": N_("Note: this question has no answer yet."),
    "check.answer-due": N_("Note: this question is to be answered later."),
    "check.nobody-assigned": N_("Note: nobody is named who is to do this."),
    "check.no-deadline": N_("Note: this assignment has no date."),
    "check.file-missing": N_("Note: the file of this attachment was not there when it was attached."),
    "check.not-opened": N_("Note: the opening of the meeting is not minuted."),
    "check.no-attendance": N_("Note: attendance was not taken, or not on the last day."),
    "check.break-not-ended": N_("Note: the end of a break is not minuted."),
    "check.public-not-readmitted": N_("Note: the public was excluded and not readmitted."),
    "check.no-time": N_("Note: something is minuted here, but this item was never called up: its time is missing."),
}
