"""German minutes."""

from __future__ import annotations

from datetime import date, datetime

from minutes_tui.domain.votes import ACCLAMATION, Vote
from minutes_tui.language.notices import Asides, Notices
from minutes_tui.language.wording import Wording


def _day(when: date) -> str:
    return f"{when:%d.%m.%Y}"


def _clock(when: datetime) -> str:
    return f"{when:%H:%M}"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


_DONE = {
    "adopted": "angenommen",
    "amended": "mit Änderungen angenommen",
    "in-part": "teilweise angenommen",
    "rejected": "abgelehnt",
    "deferred": "vertagt",
    "referred": "verwiesen",
    "withdrawn": "zurückgezogen",
    "removed": "von der Tagesordnung abgesetzt",
}


def _done(vote: Vote) -> str:
    """What became of it; empty where that is open."""
    return " ".join(part for part in (vote.to, _DONE.get(vote.outcome, "")) if part)


def vote_sentence(vote: Vote) -> str:
    """The result as a sentence; figures that are unknown are left out."""
    done = _done(vote)
    if vote.method == ACCLAMATION and done:
        return f"Durch Zuruf {done}."
    if vote.unanimous and done:
        return f"Einstimmig {done}."
    parts = []
    if vote.yes is not None:
        parts.append(_counted(vote.yes, "Ja-Stimme", "Ja-Stimmen"))
    if vote.no is not None:
        parts.append(_counted(vote.no, "Nein-Stimme", "Nein-Stimmen"))
    if vote.abstain is not None:
        parts.append(_counted(vote.abstain, "Enthaltung", "Enthaltungen"))
    figures = _listed(parts)
    if not figures:
        what = "Beschluss" if vote.outcome == "adopted" else "Antrag"
        return f"Der {what} wurde {done}." if done else "Das Ergebnis ist offen."
    return f"Mit {figures} {done}." if done else f"{figures}."


def fate(vote: Vote) -> str:
    """What becomes of the text by a vote, where that is more than that it is adopted."""
    return f"Damit ist der Antrag {_done(vote)}." if vote.outcome in _DONE and vote.outcome != "adopted" else ""


def _listed(parts: list[str]) -> str:
    return " und ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


_NOTICES = Notices(
    opened="Die Sitzung wird um {time} Uhr eröffnet.",
    opened_by="{name} eröffnet die Sitzung um {time} Uhr.",
    invitation="Es wird festgestellt, dass form- und fristgerecht eingeladen worden ist.",
    quorum="Die Beschlussfähigkeit wird festgestellt.",
    invitation_and_quorum=(
        "Es wird festgestellt, dass form- und fristgerecht eingeladen worden ist und dass Beschlussfähigkeit besteht."
    ),
    no_quorum="Es wird festgestellt, dass keine Beschlussfähigkeit besteht.",
    chair="Um {time} Uhr übernimmt {name} den Vorsitz.",
    interrupted="Die Sitzung wird um {time} Uhr unterbrochen.",
    short_break="Die Sitzung wird um {time} Uhr kurz unterbrochen.",
    break_="Die Sitzung wird von {start} bis {time} Uhr unterbrochen.",
    overnight="Die Sitzung wird um {start} Uhr unterbrochen und am {day} um {time} Uhr fortgesetzt.",
    resumed="Die Sitzung wird um {time} Uhr fortgesetzt.",
    resumed_on="Die Sitzung wird am {day} um {time} Uhr fortgesetzt.",
    excluded="Die Öffentlichkeit wird um {time} Uhr ausgeschlossen.",
    excluded_because="Die Öffentlichkeit wird um {time} Uhr ausgeschlossen ({text}).",
    readmitted="Die Öffentlichkeit der Sitzung wird um {time} Uhr wiederhergestellt.",
    made_public="Der folgende Beschluss aus nichtöffentlicher Sitzung wird bekannt gegeben:",
    agreed="Die Tagesordnung wird in der vorliegenden Form festgestellt.",
    agreed_amended="Die Tagesordnung wird in der geänderten Form festgestellt.",
    numbered="TOP {number} „{title}“",
    unnumbered="„{title}“",
    closed_numbered="TOP {number} (nichtöffentlich)",
    closed_unnumbered="TOP ohne Nummer (nichtöffentlich)",
    inner_quotes=str.maketrans("„“", "‚‘"),
    added="Die Tagesordnung wird um {item} erweitert.",
    moved_first="{item} wird vorgezogen und als Erstes behandelt.",
    moved="{item} wird nach {other} behandelt.",
    joined="{items} werden gemeinsam beraten.",
    split_one="{items} wird gesondert beraten.",
    split="{items} werden gesondert beraten.",
    removed="{item} wird von der Tagesordnung abgesetzt.",
    adjourned="{item} wird vertagt.",
    restored="{item} wird wieder auf die Tagesordnung gesetzt.",
    this_removed="Der Tagesordnungspunkt wird von der Tagesordnung abgesetzt.",
    this_adjourned="Der Tagesordnungspunkt wird vertagt.",
    because="Begründung: {text}",
    together_with="Gemeinsam beraten mit {item}.",
    and_="und",
)
_ASIDES = Asides(
    statement="{name} gibt folgende Erklärung zu Protokoll:",
    statement_unnamed="Erklärung zu Protokoll:",
    quote="„{text}“",
    written="Die Antwort erfolgt schriftlich{until}.",
    written_by="{name} sagt eine schriftliche Antwort zu{until}.",
    later="Die Antwort wird nachgereicht{until}.",
    later_by="{name} reicht die Antwort nach{until}.",
    until=" ({until})",
    attached="Der Niederschrift ist als Anlage {number} beigefügt: {title}",
    attachments="Anlagen",
    assignment="Auftrag ({name}): {text}",
    assignment_unnamed="Auftrag: {text}",
    erased="[geschwärzt]",
    digest="Prüfzahl der Aufzeichnung: {digest}",
    deadline="bis {day}",
    recommendation="Beschlussempfehlung:",
    draft_recommendation="Vorschlag für eine Beschlussempfehlung:",
    motion="Antrag:",
    procedural="Antrag zur Geschäftsordnung:",
    moved_by="Antragsteller: {name}",
    absent="Abwesend",
    from_="ab {time} Uhr",
    to="bis {time} Uhr",
    from_to="von {start} bis {time} Uhr",
    on_day="{day}: {text}",
    only_on="nur am {day}",
)

GERMAN = Wording(
    language="de",
    vote_style="table",
    resolution="Beschluss:",
    draft_resolution="Beschlussvorschlag:",
    vote_result="Abstimmungsergebnis:",
    unanimous="einstimmig:",
    yes="dafür:",
    no="dagegen:",
    abstain="Enthaltungen:",
    noted="Zur Kenntnis genommen.",
    by_ballot="Es wurde geheim abgestimmt.",
    results_intro="Folgende Ergebnisse seien festgehalten worden.",
    item_number="TOP {number}",
    present="Anwesend",
    notices=_NOTICES,
    asides=_ASIDES,
    vote_sentence=vote_sentence,
    fate=fate,
    day=_day,
    short_day=lambda when: f"{when:%d.%m.}",
    clock=_clock,
    opened=lambda when: f"{_day(when)}, {_clock(when)} Uhr",
    called_up=lambda when: f"Aufgerufen um {_clock(when)} Uhr",
    called_up_on=lambda when: f"Aufgerufen am {_day(when)} um {_clock(when)} Uhr",
    closed=lambda when: f"Ende der Sitzung: {_clock(when)} Uhr",
    closed_on=lambda when: f"Ende der Sitzung: {_day(when)}, {_clock(when)} Uhr",
)
