"""Rules that find, in the data, where a source disagrees with itself or is easily misread.

Each rule yields what it finds as a Disagreement; contradictions.yaml must list those of the
binding rules, and must list nothing that no rule finds any more.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from mineaction.facts.contamination import ByRegion, ByType, Contamination
from mineaction.facts.funding import FundingFacts
from mineaction.facts.land_release import (
    ClearanceByDistrict,
    LandReleaseFacts,
    ReleaseYear,
    TechnicalSurveyByDistrict,
    WithoutMines,
)
from mineaction.facts.people import People
from mineaction.facts.places import Places
from mineaction.facts.quantities import Area, Count, Money
from mineaction.facts.strategy import Strategies
from mineaction.yaml_source import At


@dataclass(frozen=True)
class Disagreement:
    """What a rule found: about what, where in the data, and the numbers (m², EUR or pieces).

    `values` is empty where words rather than numbers stand against each other.
    """

    rule: str
    about: str
    at: At
    values: tuple[Decimal, ...] = ()


@dataclass(frozen=True)
class Rule:
    """A rule, the files it needs, and whether what it finds must be listed as known."""

    needs: tuple[str, ...]
    binding: bool
    find: Callable[..., Iterable[Disagreement]]


def _years(facts: LandReleaseFacts) -> Iterator[tuple[ReleaseYear, At]]:
    for position, year in enumerate(facts.years):
        yield year, ("land_release", "years", position)


def _numbers(*values: int | Decimal) -> tuple[Decimal, ...]:
    return tuple(Decimal(value) for value in values)


def cleared_by_year_and_by_district(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """The area cleared in a year against the total of its table by district."""
    for year, at in _years(facts):
        table = year.clearance_by_district
        if isinstance(table, ClearanceByDistrict) and isinstance(year.cleared, Area):
            stated, total = year.cleared.in_base, Decimal(table.totals.area_m2)
            if abs(stated - total) > year.cleared.half_step:
                rule, place = "cleared-by-year-and-by-district", (*at, "cleared", "value")
                yield Disagreement(rule, str(year.year), place, (stated, total))


def reduced_by_year_and_by_district(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """The area reduced in a year against the total of its table by district."""
    for year, at in _years(facts):
        table = year.technical_survey_by_district
        if isinstance(table, TechnicalSurveyByDistrict) and isinstance(year.reduced, Area):
            stated, total = year.reduced.in_base, Decimal(table.totals.area_m2)
            if abs(stated - total) > year.reduced.half_step:
                rule, place = "reduced-by-year-and-by-district", (*at, "reduced", "value")
                yield Disagreement(rule, str(year.year), place, (stated, total))


def mines_by_year_and_by_district(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """The mines destroyed in a year against the total of its table by district.

    The year's figure includes survey and spot tasks, so only fewer than the table is at odds.
    """
    for year, at in _years(facts):
        table, mines = year.clearance_by_district, year.ap_mines_destroyed
        if isinstance(table, ClearanceByDistrict) and isinstance(mines, Count):
            total = Decimal(table.totals.ap_mines_destroyed)
            if mines.value < total:
                rule, place = "mines-by-year-and-by-district", (*at, "ap_mines_destroyed", "value")
                yield Disagreement(rule, str(year.year), place, (mines.value, total))


def cleared_without_mines(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """The text's area without mines, and its percentage, against the rows without mines."""
    for year, at in _years(facts):
        text, table = year.cleared_without_mines, year.clearance_by_district
        if not (isinstance(text, WithoutMines) and isinstance(table, ClearanceByDistrict)):
            continue
        rows = [row for row in table.rows if row.ap_mines_destroyed == 0]
        areas, by_rows = sum(row.areas for row in rows), sum(row.area_m2 for row in rows)
        percent, total = text.percent_of_cleared, table.totals.area_m2
        share = Decimal(100 * by_rows) / total if total else Decimal(0)
        place = (*at, "cleared_without_mines", "area_m2")
        if text.area_m2 != by_rows:
            values = _numbers(text.area_m2, by_rows, *((percent.value,) if percent else ()))
        elif percent is not None and abs(percent.value - share) > percent.half_step:
            values = _numbers(percent.value, share.quantize(Decimal("0.1")))
            place = (*at, "cleared_without_mines", "percent_of_cleared", "value")
        elif text.areas != areas:
            values = _numbers(text.areas, areas)
            place = (*at, "cleared_without_mines", "areas")
        else:
            values = ()
        if values:
            yield Disagreement("cleared-without-mines", str(year.year), place, values)


def two_geographies(
    contamination: Contamination, facts: LandReleaseFacts
) -> Iterator[Disagreement]:
    """Contamination in regions beside release in districts, under the same printed heading."""
    by_district = any(isinstance(y.clearance_by_district, ClearanceByDistrict) for y in facts.years)
    for position, baseline in enumerate(contamination.baselines):
        table = baseline.by_region
        if isinstance(table, ByRegion) and table.printed_heading == "District" and by_district:
            at = ("contamination", "baselines", position, "by_region", "printed_heading")
            yield Disagreement("two-geographies", baseline.as_of.isoformat(), at)


def ap_only_and_mixed(contamination: Contamination) -> Iterator[Disagreement]:
    """A total for AP mines only beside one that includes areas mixed with CMR."""
    for position, baseline in enumerate(contamination.baselines):
        if not isinstance(baseline.by_type, ByType):
            continue
        sizes = {row.type: row.area_m2 for row in baseline.by_type.rows}
        if sizes.get("ap_and_cmr"):
            values = _numbers(*sizes.values(), baseline.by_type.totals.area_m2)
            at = ("contamination", "baselines", position, "by_type", "rows")
            yield Disagreement("ap-only-and-mixed", baseline.as_of.isoformat(), at, values)


def baselines_do_not_connect(
    contamination: Contamination, facts: LandReleaseFacts
) -> Iterator[Disagreement]:
    """Baselines a year apart whose difference release does not explain, nothing being found."""
    released = {year.year: year.released_m2 for year in facts.years}
    numbered = list(enumerate(contamination.baselines))
    for (_, before), (position, after) in pairwise(sorted(numbered, key=lambda nb: nb[1].as_of)):
        out = released.get(after.as_of.year)
        if before.as_of.year + 1 != after.as_of.year or out is None:
            continue
        old, new = before.remaining, after.remaining
        found_some = isinstance(after.newly_found_areas, int) and after.newly_found_areas > 0
        if found_some and new.area.in_base >= old.area.in_base - out:
            continue  # what was found may well explain it
        tolerance = old.area.half_step + new.area.half_step
        if old.area.qualifier is not None:  # "almost 1" is no more than 1
            tolerance = new.area.half_step
        if abs(old.area.in_base - out - new.area.in_base) > tolerance:
            counts = [areas for areas in (old.areas, new.areas) if isinstance(areas, int)]
            values = _numbers(*counts, old.area.in_base, new.area.in_base)
            at = ("contamination", "baselines", position, "remaining", "area", "value")
            about = after.as_of.isoformat()
            yield Disagreement("baselines-do-not-connect", about, at, values)


def survey_column_says_cleared(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """A table of technical survey whose printed heading says cleared."""
    for year, at in _years(facts):
        table = year.technical_survey_by_district
        if isinstance(table, TechnicalSurveyByDistrict) and "clear" in table.printed_heading:
            place = (*at, "technical_survey_by_district", "printed_heading")
            yield Disagreement("survey-column-says-cleared", str(year.year), place)


def need_and_government_money(funding: FundingFacts) -> Iterator[Disagreement]:
    """A need beside money of which a part is not stated."""
    known = [
        (money.year, money.amount.in_base)
        for money in funding.received
        if money.kind == "government" and isinstance(money.amount, Money)
    ]
    if not known or all(isinstance(money.amount, Money) for money in funding.received):
        return
    latest = max(year for year, _ in known)
    given = sum((amount for year, amount in known if year == latest), Decimal(0))
    for position, need in enumerate(funding.requirements):
        at = ("funding", "requirements", position, "a_year", "value")
        a_year = need.a_year.in_base
        values = (a_year, given, a_year - given)
        yield Disagreement("need-and-government-money", need.id, at, values)


def several_endings_of_funding(funding: FundingFacts) -> Iterator[Disagreement]:
    """More than one statement of when funding ends."""
    if len({(ending.first_month, ending.last_month) for ending in funding.endings}) > 1:
        yield Disagreement("several-endings-of-funding", "funding", ("funding", "endings"))


def target_does_not_finish(
    strategy: Strategies, contamination: Contamination
) -> Iterator[Disagreement]:
    """A target pace that leaves mined area at the end of the strategy."""
    remaining = max(contamination.baselines, key=lambda b: b.as_of).remaining.area.in_base
    for position, each in enumerate(strategy.strategies):
        a_year = each.clearance.a_year.in_base
        in_all = a_year * (each.last_year - each.first_year + 1)
        if in_all < remaining:
            at = ("strategy", "strategies", position, "clearance", "a_year", "value")
            values = (remaining, a_year, in_all)
            yield Disagreement("target-does-not-finish", each.id, at, values)


def roles_overlap(people: People) -> Iterator[Disagreement]:
    """Roles that add up to more than the staff of an operator."""
    for position, year in enumerate(people.staff):
        values: list[int] = []
        first: int | None = None
        for number, row in enumerate(year.rows):
            roles = row.managerial_or_supervisory.total + row.operational.total
            if roles > row.all_staff.total:
                values += (roles, row.all_staff.total)
                first = number if first is None else first
        if first is not None:
            at = ("people", "staff", position, "rows", first)
            yield Disagreement("roles-overlap", str(year.year), at, _numbers(*values))


def mines_in_few_areas(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """Most areas cleared held no mine."""
    for year, at in _years(facts):
        table = year.clearance_by_district
        if isinstance(table, ClearanceByDistrict):
            empty = sum(row.areas for row in table.rows if row.ap_mines_destroyed == 0)
            if empty * 2 > table.totals.areas:
                values = _numbers(table.totals.areas, empty)
                place = (*at, "clearance_by_district", "rows")
                yield Disagreement("mines-in-few-areas", str(year.year), place, values)


def rounded_beside_exact(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """A rounded summary of years of which some are known exactly."""
    exact = {y.year: y.cleared.in_base for y in facts.years if isinstance(y.cleared, Area)}
    values: list[Decimal] = []
    for row in facts.summary.rows:
        if row.cleared.rounded and row.year in exact:
            values += (row.cleared.in_base, exact[row.year])
    if values:
        at = ("land_release", "summary", "rows")
        yield Disagreement("rounded-beside-exact", "summary", at, tuple(values))


def printed_zero(facts: LandReleaseFacts) -> Iterator[Disagreement]:
    """A survey result that is printed as zero, which is not the same as missing."""
    for year, at in _years(facts):
        zeros = [p for p in (year.reduced, year.cancelled) if isinstance(p, Area) and p.value == 0]
        if zeros:
            values = _numbers(*(0 for _ in zeros))
            yield Disagreement("printed-zero", str(year.year), (*at, "reduced"), values)


def all_municipalities(strategy: Strategies, places: Places) -> Iterator[Disagreement]:
    """As many municipalities called contaminated as there are."""
    there_are = places.territory.municipalities
    for position, each in enumerate(strategy.strategies):
        if each.municipalities.contaminated == there_are:
            at = ("strategy", "strategies", position, "municipalities", "contaminated")
            values = _numbers(there_are, there_are)
            yield Disagreement("all-municipalities", each.id, at, values)


def average_of_season(people: People) -> Iterator[Disagreement]:
    """A printed average that agrees with the parts of the season only once rounded."""
    for position, year in enumerate(people.capacity):
        for number, row in enumerate(year.rows):
            months = [(part.last_month - part.first_month + 1) for part in row.season]
            worked = sum(m * part.personnel for m, part in zip(months, row.season, strict=True))
            in_order = all(length > 0 for length in months)  # otherwise reported elsewhere
            if months and in_order and worked != row.personnel * sum(months):
                average = (Decimal(worked) / sum(months)).quantize(Decimal("0.1"))
                at = ("people", "capacity", position, "rows", number, "personnel")
                values = _numbers(row.personnel, average)
                yield Disagreement("average-of-season", str(year.year), at, values)


RULES: dict[str, Rule] = {
    "cleared-by-year-and-by-district": Rule(
        ("land_release",), True, cleared_by_year_and_by_district
    ),
    "reduced-by-year-and-by-district": Rule(
        ("land_release",), True, reduced_by_year_and_by_district
    ),
    "mines-by-year-and-by-district": Rule(("land_release",), True, mines_by_year_and_by_district),
    "cleared-without-mines": Rule(("land_release",), True, cleared_without_mines),
    "baselines-do-not-connect": Rule(
        ("contamination", "land_release"), True, baselines_do_not_connect
    ),
    "roles-overlap": Rule(("people",), True, roles_overlap),
    "two-geographies": Rule(("contamination", "land_release"), True, two_geographies),
    "survey-column-says-cleared": Rule(("land_release",), True, survey_column_says_cleared),
    "several-endings-of-funding": Rule(("funding",), True, several_endings_of_funding),
    "need-and-government-money": Rule(("funding",), True, need_and_government_money),
    "target-does-not-finish": Rule(("strategy", "contamination"), True, target_does_not_finish),
    "ap-only-and-mixed": Rule(("contamination",), True, ap_only_and_mixed),
    "rounded-beside-exact": Rule(("land_release",), False, rounded_beside_exact),
    "mines-in-few-areas": Rule(("land_release",), False, mines_in_few_areas),
    "printed-zero": Rule(("land_release",), False, printed_zero),
    "all-municipalities": Rule(("strategy", "places"), False, all_municipalities),
    "average-of-season": Rule(("people",), False, average_of_season),
}
