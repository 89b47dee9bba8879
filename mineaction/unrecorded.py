"""Years of the record for which no document was found: what nobody wrote down as unknown."""

from dataclasses import dataclass

from mineaction.findings.record import OF_A_YEAR, QUANTITIES
from mineaction.findings.release_years import cleared_in
from mineaction.programme import Programme

AT_ITS_END = tuple(key for key in QUANTITIES if key not in OF_A_YEAR)


@dataclass(frozen=True)
class Unrecorded:
    """A year and the figures that no document gives of it, by their keys.

    `only_summed_up`: a summary of several years gives the area cleared, and nothing else is known.
    """

    year: int
    keys: tuple[str, ...]
    only_summed_up: bool


def unrecorded(programme: Programme) -> tuple[Unrecorded, ...]:
    """The years between the first and the last record that lack an entry, oldest first.

    An entry of its own says itself what is unknown; here is only what has none.
    """
    earlier = {point.year for point in programme.earlier_years.points}
    remaining = earlier | {baseline.as_of.year for baseline in programme.baselines}
    released = earlier | {year.year for year in programme.release_years}
    recorded = remaining | released
    found = (
        _of_year(programme, year, year in remaining, year in released)
        for year in range(min(recorded), max(recorded) + 1)
    )
    return tuple(each for each in found if each.keys)


def _of_year(programme: Programme, year: int, remaining: bool, released: bool) -> Unrecorded:
    cleared = cleared_in(programme, year) is not None
    of_a_year = tuple(key for key in OF_A_YEAR if not (key == "cleared" and cleared))
    return Unrecorded(
        year,
        (*(() if remaining else AT_ITS_END), *(() if released else of_a_year)),
        only_summed_up=cleared and not remaining and not released,
    )
