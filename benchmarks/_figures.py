"""From measured values to the rows of one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

HEADER = ("measure", "ours", "peer", "ratio or difference", "target", "met?")


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: texts as they are shown, and whether the target is met."""

    measure: str
    ours: str
    peer: str
    outcome: str
    target: str
    met: bool


def percentile95(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return quantiles(values, n=20, method="inclusive")[-1]


def ratio(measure: str, ours: Sequence[float], peer: Sequence[float], limit: float, unit: str = "ms") -> Figure:
    """How many times the peer's: the median of the runs' own ratios, since a machine is slow for whole runs."""
    found = median(one / other for one, other in zip(ours, peer, strict=True))
    return Figure(
        measure,
        _said(median(ours), unit),
        _said(median(peer), unit),
        f"{found:.2f} ×",
        f"≤ {limit:g} ×",
        found <= limit,
    )


def difference(measure: str, ours: Sequence[float], peer: Sequence[float], limit: float, unit: str = "ms") -> Figure:
    """How much more than the peer's."""
    found = median(one - other for one, other in zip(ours, peer, strict=True))
    return Figure(
        measure,
        _said(median(ours), unit),
        _said(median(peer), unit),
        _said(found, unit, sign=True),
        f"≤ +{_said(limit, unit)}",
        found <= limit,
    )


def value(
    measure: str, values: Sequence[float], limit: float, unit: str, of: Callable[[Sequence[float]], float] = median
) -> Figure:
    """A figure that is measured at none but ourselves."""
    found = of(values)
    return Figure(measure, _said(found, unit), "", "", f"≤ {_said(limit, unit)}", found <= limit)


def table(figures: Sequence[Figure]) -> str:
    """The table in Markdown."""
    rows = [HEADER, ("---", "---:", "---:", "---:", "---:", "---")]
    rows += [
        (one.measure, one.ours, one.peer, one.outcome, one.target, "yes" if one.met else "**no**") for one in figures
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def _said(number: float, unit: str, *, sign: bool = False) -> str:
    digits = 0 if abs(number) >= 100 or number == int(number) else 1 if abs(number) >= 10 else 2
    return f"{number:{'+' if sign else ''},.{digits}f} {unit}"
