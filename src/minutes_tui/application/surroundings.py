"""What the program takes from the world around it, as one argument: clock, user, chance, process."""

from __future__ import annotations

import getpass
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`clock` gives the time with its offset, `user` who takes the minutes, `new_id` a random event id.

    `new_salt` gives what goes with the texts of an event, so that none can be guessed once it is erased; "" for none.
    """

    clock: Callable[[], datetime]
    user: str
    new_id: Callable[[], str]
    new_salt: Callable[[], str] = str


def real_surroundings() -> Surroundings:
    """This machine's clock to the second, the account's name, the system's randomness."""
    return Surroundings(clock=_now, user=_user(), new_id=_random_id, new_salt=_random_salt)


def _now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as containers have
        return f"uid-{os.getuid()}"


def _random_salt() -> str:
    return secrets.token_hex(16)


def _random_id() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(12))
