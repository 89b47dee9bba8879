"""People: women against staff, percentages against counts, rows against totals, the season."""

from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from mineaction.checks.fault import Fault, column_total, digits, part_of_whole, twice
from mineaction.facts.people import (
    CapacityRow,
    People,
    StaffCount,
    StaffRow,
    StaffTotals,
    StaffYear,
)
from mineaction.yaml_source import At

AT: At = ("people",)
ROLES = ("all_staff", "managerial_or_supervisory", "operational")


def check(people: People) -> Iterator[Fault]:
    """Everything the tables of staff and capacity must agree on."""
    at = (*AT, "staff")
    yield from twice(people.staff, lambda year: year.year, at, "year", "the year")
    for position, year in enumerate(people.staff):
        yield from _staff(year, (*at, position))
    at = (*AT, "capacity")
    yield from twice(people.capacity, lambda year: year.year, at, "year", "the year")
    for position, capacity in enumerate(people.capacity):
        rows = (*at, position, "rows")
        yield from twice(capacity.rows, lambda row: row.operator, rows, "operator", "the operator")
        for number, row in enumerate(capacity.rows):
            yield from _season(row, (*rows, number))


def _staff(year: StaffYear, at: At) -> Iterator[Fault]:
    rows = (*at, "rows")
    yield from twice(year.rows, lambda row: row.operator, rows, "operator", "the operator")
    for position, row in enumerate(year.rows):
        yield from _row(row, (*rows, position))
    yield from _row(year.totals, (*at, "totals"))
    for role in ROLES:
        for column in ("total", "women"):
            yield from _role_total(year, role, column, (*at, "totals", role, column))


def _role_total(year: StaffYear, role: str, column: str, at: At) -> Iterator[Fault]:
    printed = getattr(getattr(year.totals, role), column)
    name = f"{role}, {column}"
    yield from column_total(
        year.rows, lambda row: getattr(getattr(row, role), column), printed, at, name
    )


def _row(row: StaffRow | StaffTotals, at: At) -> Iterator[Fault]:
    for role in ROLES:
        count: StaffCount = getattr(row, role)
        place, there = (*at, role, "women"), (*at, role, "total")
        yield from part_of_whole(count.women, count.total, place, there, "women among staff")
        yield from _percentage(count, (*at, role, "women_percent"))
        whole = (*at, "all_staff", "total")
        words = f"{role} staff among all staff"
        yield from part_of_whole(count.total, row.all_staff.total, there, whole, words)
        whole, words = (*at, "all_staff", "women"), f"women among {role} staff and among all staff"
        yield from part_of_whole(count.women, row.all_staff.women, place, whole, words)


def _percentage(count: StaffCount, at: At) -> Iterator[Fault]:
    share = Decimal(100 * count.women) / count.total if count.total else Decimal(0)
    possible = {int(share.quantize(Decimal(1), way)) for way in (ROUND_HALF_UP, ROUND_HALF_EVEN)}
    if count.women_percent not in possible:
        what = (
            f"{digits(count.women)} of {digits(count.total)} is {share:.1f}%, "
            f"{count.women_percent}% is printed"
        )
        yield Fault(at, "percentage-differs", what, "compare counts and percentage with the source")


def _season(row: CapacityRow, at: At) -> Iterator[Fault]:
    months = 0
    personnel = 0
    last = 0
    for position, part in enumerate(row.season):
        place = (*at, "season", position, "first_month")
        if part.last_month < part.first_month or part.first_month <= last:
            what = f"months {part.first_month} to {part.last_month} are out of order or overlap"
            yield Fault(place, "out-of-range", what, "list the parts of the season in order")
        last = max(last, part.last_month)
        length = part.last_month - part.first_month + 1
        months += length
        personnel += length * part.personnel
    if months > 0 and abs(Decimal(personnel) / months - row.personnel) > Decimal("0.5"):
        average = Decimal(personnel) / months
        what = f"the season's average is {average:.1f}, {row.personnel} is printed"
        yield Fault((*at, "personnel"), "total-differs", what, "compare each with the source")
