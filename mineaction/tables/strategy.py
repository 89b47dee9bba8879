"""Tables of strategies and their targets."""

from collections.abc import Iterator

from mineaction.facts.base import SourceRef, Unknown
from mineaction.facts.quantities import Quantity
from mineaction.facts.strategy import Strategy
from mineaction.programme import Programme
from mineaction.tables.parts import (
    AS_PRINTED,
    NOTE,
    QUALITY,
    SOURCE,
    because,
    ident,
    of_territory,
    printed_cells,
    quality,
    source,
    whole,
)
from mineaction.tables.table import DataTable, Field, Row

TARGETS = ("strategy-targets", "path-to-2030", "left-in-2030", "pace-scenario")


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of strategies."""
    return (strategies(programme), targets(programme))


def strategies(programme: Programme) -> DataTable:
    """Strategies, their years, and what must stand beside any arithmetic on their targets."""
    return of_territory(
        programme,
        "strategies",
        "Strategies",
        "Strategies and their years. Mind the caveats with any arithmetic on the targets.",
        columns=(
            ident("The strategy"),
            Field("title", "text", "#description+title", "Title", required=True),
            Field("first_year", "year", "#date+year+start", "First year", required=True),
            Field("last_year", "year", "#date+year+end", "Last year", required=True),
            Field("caveats", "text", "#meta+note", "Statements that belong to the targets"),
            SOURCE,
            QUALITY,
        ),
        rows=(_strategy_row(programme, each) for each in programme.strategy.strategies),
        findings=TARGETS,
        key=("id",),
    )


def _strategy_row(programme: Programme, strategy: Strategy) -> Row:
    caveats = " ".join(programme.statement(each).text.en for each in strategy.caveats)
    years = strategy.first_year, strategy.last_year
    where = source(programme, strategy.source)
    return (strategy.id, strategy.title.en, *years, caveats or None, where, AS_PRINTED)


def targets(programme: Programme) -> DataTable:
    """Targets of strategies: a row a target, the number with its unit."""
    return of_territory(
        programme,
        "strategy_targets",
        "Targets of strategies",
        "What a strategy sets itself, and what it starts from.",
        columns=(
            Field("strategy_id", "text", "#meta+strategy+id", "The strategy", True, "strategies"),
            Field("target", "text", "#indicator+target+name", "What is counted", required=True),
            Field("value", "decimal", "#targeted+num", "The number, in the unit beside it"),
            Field("unit", "text", "#meta+unit", "The unit", required=True),
            Field("as_printed", "text", "#meta+printed", "The digits that the source prints"),
            Field("unit_printed", "text", "#meta+unit+printed", "The unit that the source prints"),
            NOTE,
            SOURCE,
            QUALITY,
        ),
        rows=(
            row for each in programme.strategy.strategies for row in _target_rows(programme, each)
        ),
        findings=TARGETS,
        key=("strategy_id", "target"),
    )


Target = tuple[str, Quantity | Unknown | int, str, SourceRef]


def _target_rows(programme: Programme, strategy: Strategy) -> Iterator[Row]:
    for name, figure, unit, ref in _targets(strategy):
        figures = {"value": figure}
        yield (
            *(strategy.id, name, *_value(figure, unit), because(figures)),
            *(source(programme, ref, figures), quality(figures)),
        )


def _targets(strategy: Strategy) -> tuple[Target, ...]:
    clearance, tasks, places = strategy.clearance, strategy.priority_tasks, strategy.municipalities
    high = "High- and medium-priority tasks"
    return (
        ("Area to be cleared a year", clearance.a_year, "m2", clearance.source),
        (f"{high} to be left", tasks.high_and_medium_left, "tasks", tasks.source),
        ("Low-priority tasks to be left", tasks.low_left, "tasks", tasks.source),
        (f"{high}: their area", tasks.high_and_medium_area_m2, "m2", tasks.source),
        (
            "Municipalities contaminated at the start",
            places.contaminated,
            "municipalities",
            places.source,
        ),
        (
            "Municipalities to be declared free",
            places.to_be_declared_free,
            "municipalities",
            places.source,
        ),
    )


def _value(figure: Quantity | Unknown | int, unit: str) -> Row:
    """Value, unit, digits as printed, unit as printed."""
    if isinstance(figure, int):
        return figure, unit, str(figure), unit
    if isinstance(figure, Unknown):
        return whole(figure), unit, None, None
    value, digits, unit_printed = printed_cells(figure)
    return value, unit, digits, unit_printed
