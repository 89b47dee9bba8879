"""Tables of people: staff by role and sex, clearance capacity, personnel through the season."""

from collections.abc import Iterator
from typing import Literal

from mineaction.facts.people import CapacityRow, CapacityYear, StaffRow, StaffYear
from mineaction.programme import Programme
from mineaction.tables.parts import (
    AS_PRINTED,
    QUALITY,
    SOURCE,
    YEAR,
    of_territory,
    organisation,
    organisation_cells,
    source,
)
from mineaction.tables.table import DataTable, Field, Row

Role = Literal["all_staff", "managerial_or_supervisory", "operational"]
ROLES: dict[Role, str] = {
    "all_staff": "All staff",
    "managerial_or_supervisory": "Managerial or supervisory",
    "operational": "Operational",
}
OPERATOR = organisation("operator", "impl", "The operator")


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of people."""
    return (staff(programme), capacity(programme), season(programme))


def staff(programme: Programme) -> DataTable:
    """Women and all people in each role: a row a year, operator and role."""
    return of_territory(
        programme,
        "staff",
        "Staff by operator, role and sex",
        "People and the women among them. Roles overlap and do not cover all staff: they are no "
        "parts of a whole and must not be added up.",
        columns=(
            YEAR,
            *OPERATOR,
            Field("role", "text", "#group+role+code", "The role", required=True),
            Field("role_name", "text", "#group+role+name", "The role in words", required=True),
            Field("people", "whole number", "#indicator+staff+num", "Women and men", True),
            Field("women", "whole number", "#indicator+staff+f+num", "Women among them", True),
            Field(
                "women_percent",
                "whole number",
                "#indicator+staff+f+pct+num",
                "Women in percent, as printed",
                required=True,
            ),
            Field(
                "as_of",
                "text",
                "#date+reported",
                "Date, month or year (ISO), where the source dates the operator's row",
            ),
            SOURCE,
            QUALITY,
        ),
        rows=(row for year in programme.people.staff for row in _staff_rows(programme, year)),
        findings=("women-by-operator", "women-by-role"),
        key=("year", "operator_id", "role"),
    )


def _staff_rows(programme: Programme, year: StaffYear) -> Iterator[Row]:
    where = source(programme, year.source)
    for row in year.rows:
        for role in ROLES:
            yield (year.year, *_staff_cells(programme, row, role), where, AS_PRINTED)


def _staff_cells(programme: Programme, row: StaffRow, role: Role) -> Row:
    count = getattr(row, role)
    operator = organisation_cells(programme, row.operator)
    numbers = count.total, count.women, count.women_percent
    return (*operator, role, ROLES[role], *numbers, row.as_of)


def capacity(programme: Programme) -> DataTable:
    """Clearance teams and personnel: a row a year and operator."""
    return of_territory(
        programme,
        "clearance_capacity",
        "Clearance capacity by operator",
        "Manual teams, and clearance personnel as an average across the year.",
        columns=(
            YEAR,
            *OPERATOR,
            Field("manual_teams", "whole number", "#capacity+teams+num", "Manual teams", True),
            Field(
                "personnel",
                "whole number",
                "#capacity+personnel+num",
                "Clearance personnel, average across the year as printed",
                required=True,
            ),
            SOURCE,
            QUALITY,
        ),
        rows=(
            _capacity_cells(programme, year, row)
            for year in programme.people.capacity
            for row in year.rows
        ),
        findings=("personnel-by-season",),
        key=("year", "operator_id"),
    )


def _capacity_cells(programme: Programme, year: CapacityYear, row: CapacityRow) -> Row:
    numbers = row.manual_teams, row.personnel
    operator = organisation_cells(programme, row.operator)
    return (year.year, *operator, *numbers, source(programme, year.source), AS_PRINTED)


def season(programme: Programme) -> DataTable:
    """Clearance personnel by part of the season: a row a year, operator and part."""
    return of_territory(
        programme,
        "clearance_capacity_by_season",
        "Clearance personnel through the season",
        "Clearance personnel from one month to another, both included.",
        columns=(
            YEAR,
            *OPERATOR,
            Field("first_month", "whole number", "#meta+month+start", "First month, 1 to 12", True),
            Field("last_month", "whole number", "#meta+month+end", "Last month, 1 to 12", True),
            Field("personnel", "whole number", "#capacity+personnel+num", "Personnel", True),
            SOURCE,
            QUALITY,
        ),
        rows=(row for year in programme.people.capacity for row in _season_rows(programme, year)),
        findings=("personnel-by-season",),
        key=("year", "operator_id", "first_month"),
    )


def _season_rows(programme: Programme, year: CapacityYear) -> Iterator[Row]:
    where = source(programme, year.source)
    for row in year.rows:
        operator = organisation_cells(programme, row.operator)
        for part in row.season:
            numbers = part.first_month, part.last_month, part.personnel
            yield (year.year, *operator, *numbers, where, AS_PRINTED)
