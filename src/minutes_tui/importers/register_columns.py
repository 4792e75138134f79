"""The columns of a register as others name them, and the words in them."""

from __future__ import annotations

from typing import Final, Literal

from minutes_tui.domain.head import ROLES, Role

Column = Literal["id", "name", "surname", "first", "title", "address", "group", "role", "office", "votes", "ref"]

HEADERS: Final[dict[Column, tuple[str, ...]]] = {
    "id": ("id", "kürzel", "kuerzel", "initials", "abbreviation", "code"),
    "name": (
        "name",
        "vollständiger name",
        "mitglied",
        "person",
        "full name",
        "member",
        "name, vorname",
        "nachname, vorname",
    ),
    "surname": ("nachname", "familienname", "zuname", "surname", "last name", "family name", "lastname"),
    "first": ("vorname", "vornamen", "rufname", "first name", "firstname", "given name", "forename", "first names"),
    "title": ("titel", "akad. titel", "akademischer titel", "title", "degree"),
    "address": ("anrede", "address", "salutation", "form of address", "prefix"),
    "group": (
        "fraktion",
        "gruppe",
        "partei",
        "fraktion/gruppe",
        "fraktion/partei",
        "liste",
        "group",
        "party",
        "political group",
    ),
    "role": (
        "rolle",
        "art",
        "mitgliedschaft",
        "status",
        "art der mitgliedschaft",
        "role",
        "capacity",
    ),
    "office": ("funktion", "amt", "vorstandsamt", "position", "aufgabe", "function", "office", "post"),
    "votes": ("stimmberechtigt", "stimmrecht", "stimme", "votes", "voting", "entitled to vote", "vote"),
    "ref": ("ref", "link", "url", "verweis", "person-id", "personennummer", "pers-nr", "reference", "oparl"),
}
"""The words of a header line, in small letters."""

_ROLE_WORDS: Final[dict[Role, tuple[str, ...]]] = {
    "substitute": (
        "stellvertretendes mitglied",
        "stv. mitglied",
        "stellv. mitglied",
        "stellvertret",
        "vertret",
        "substitute",
        "deputy member",
        "ersatz",
    ),
    "administration": (
        "verwaltung",
        "schriftführ",
        "protokoll",
        "dezernent",
        "amtsleit",
        "beigeordnet",
        "kämmer",
        "administration",
        "officer",
        "clerk",
        "secretary",
        "staff",
    ),
    "guest": ("gast", "gäste", "presse", "guest", "visitor", "press"),
    "advisory": (
        "beratend",
        "sachkundige einwohner",
        "sachkundiger einwohner",
        "sachverständig",
        "advis",
        "non-voting",
        "co-opted non",
    ),
    "member": (
        "mitglied",
        "member",
        "vorsitz",
        "chair",
        "bürgermeister",
        "mayor",
        "ratsherr",
        "ratsfrau",
        "sachkundige bürger",
        "sachkundiger bürger",
        "stadtrat",
        "stadträt",
        "gemeinderat",
        "councillor",
        "obmann",
        "obfrau",
        "sprecher",
        "beisitz",
        "kassenwart",
        "schatzmeister",
        "treasurer",
    ),
}
_PLAIN_ROLES: Final = frozenset(
    {
        "mitglied",
        "ordentliches mitglied",
        "stellvertretendes mitglied",
        "stellv. mitglied",
        "stv. mitglied",
        "stellvertretung",
        "beratend",
        "beratendes mitglied",
        "verwaltung",
        "gast",
        "deputy member",
        "advisory member",
    }
)
_YES = frozenset({"ja", "j", "yes", "y", "x", "1", "true", "wahr", "stimmberechtigt"})
_NO = frozenset({"nein", "n", "no", "0", "false", "falsch", "-", "nicht stimmberechtigt", "ohne stimmrecht"})


def column_of(header: str) -> Column | None:
    """Our column of that name; None for one that nobody knows."""
    words = " ".join(header.casefold().strip(" \t:*_\"'").replace("_", " ").split())
    return next((column for column, names in HEADERS.items() if words in names), None)


def role_of(text: str) -> Role | None:
    """The role that these words speak of; None where they speak of none. The chair's deputy is a member."""
    words = " ".join(text.casefold().split())
    exact = next((role for role in _ROLE_WORDS if words == role), None)
    if exact is not None:
        return exact
    if "vorsitz" in words or "bürgermeister" in words or "chair" in words or "mayor" in words:
        return "member"
    return next((role for role, parts in _ROLE_WORDS.items() if any(part in words for part in parts)), None)


def says_no_more(text: str) -> bool:
    """Whether nothing of the words is lost, when only the role is kept."""
    words = " ".join(text.casefold().split())
    return words in _PLAIN_ROLES or words in ROLES


def truth_of(text: str) -> bool | None:
    """Yes or no; None for other words."""
    words = text.casefold().strip()
    return True if words in _YES else False if words in _NO else None
