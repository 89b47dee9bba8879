"""Tables of what stands beside the figures: their other printings, and what is unknown."""

from collections.abc import Iterator
from dataclasses import fields

from mineaction.facts.base import Fact
from mineaction.facts.contamination import Baseline
from mineaction.facts.quantities import Printing
from mineaction.programme import Programme
from mineaction.tables.parts import ENGLISH, QUALITY, SOURCE, of_territory, quality, source
from mineaction.tables.table import DataTable, Field
from mineaction.unknowns import gaps

AP_ONLY = "ap_only_area"  # a baseline's own printings are of its AP-only area


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """Other printings and unknown values."""
    return (printings(programme), unknown(programme))


def printings(programme: Programme) -> DataTable:
    """Other places that print a figure, perhaps rounded: a row a printing."""
    return of_territory(
        programme,
        "other_printings",
        "Other printings of the figures",
        "Other places that print a figure of the other tables, perhaps rounded.",
        columns=(
            Field("figure", "text", "#indicator+name", "Its path in the data files", True),
            Field("period", "text", "#meta+period", "The year or day that it describes"),
            Field("value", "decimal", "#indicator+value+num", "The value in its unit", True),
            Field("unit", "text", "#meta+unit", "Its unit as printed", required=True),
            Field("as_printed", "text", "#meta+printed", "The digits as printed", required=True),
            SOURCE,
            QUALITY,
        ),
        rows=(
            (
                *(figure, period or None, each.value, each.unit, _as_printed(each)),
                *(source(programme, each.source), quality({"value": each})),
            )
            for file in fields(programme)
            for figure, period, each in _printings(getattr(programme, file.name), file.name, "")
        ),
    )


def _as_printed(printing: Printing) -> str:
    """The digits with their hedge: more than 0.89."""
    return f"{printing.qualifier or ''} {printing.value:f}".strip()


def _printings(value: object, path: str, period: str) -> Iterator[tuple[str, str, Printing]]:
    """Every further printing within a value: its path, its year or day, itself."""
    if isinstance(value, tuple):
        for item in value:
            yield from _printings(item, path, period)
    elif isinstance(value, Fact):
        period = str(getattr(value, "as_of", None) or getattr(value, "year", None) or period)
        own = f"{path}.{AP_ONLY}" if isinstance(value, Baseline) else path
        for each in getattr(value, "also_printed", ()):
            yield own, period, each
        for name in type(value).model_fields:
            if name != "also_printed":
                yield from _printings(getattr(value, name), f"{path}.{name}", period)


def unknown(programme: Programme) -> DataTable:
    """Everything that the data leave open: a row a value."""
    return of_territory(
        programme,
        "unknown_values",
        "Unknown values",
        "Everything that the sources leave open, with the reason.",
        columns=(
            Field("about", "text", "#meta+subject", "What the value belongs to", required=True),
            Field("value", "text", "#indicator+name", "Which value is unknown", required=True),
            Field("because", "text", "#meta+because", "More about the reason, where it is known"),
            Field("quality", "text", "#meta+quality", "Why it is unknown, in two words", True),
        ),
        rows=(
            (gap.what, value, gap.because or None, gap.reason)
            for gap in gaps(programme, ENGLISH)
            for value in gap.values
        ),
    )
