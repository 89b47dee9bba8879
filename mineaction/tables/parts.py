"""What tables share: common columns, a figure as printed, its source and its quality in words."""

from collections.abc import Iterable, Mapping

from mineaction.facts.base import SourceRef, Text, Unknown
from mineaction.facts.places import PlaceName
from mineaction.facts.quantities import Printing, Quantity
from mineaction.programme import Programme
from mineaction.tables.table import DataTable, Field, Row, Value
from mineaction.wording import Wording

ENGLISH = Wording()
AS_PRINTED, ROUNDED = "as printed", "rounded"
RETOLD, READING = "retold", "reading"
SEPARATOR = " | "  # what HXL puts between the items of a list

TERRITORY = Field(
    "territory_code", "text", "#country+code+v_iso2", "Code of the territory", required=True
)
AS_OF = Field("as_of", "date", "#date+reported", "The day that the figures describe", required=True)
YEAR = Field("year", "year", "#date+year", "The year that the figures describe", required=True)
COMPARABLE = Field(
    "comparable_with_previous",
    "yes/no",
    "#meta+comparable",
    "Whether the change since the entry before is a real one",
    required=True,
)
NOTE = Field("note", "text", "#meta+note", "What must be known to read the figures")
SOURCE = Field(
    "source",
    "text",
    "#meta+source",
    "Document, table or section, footnotes; a column with a source of its own is named with it",
    required=True,
)
QUALITY = Field(
    "quality",
    "text",
    "#meta+quality",
    "One word for all figures of the row, or each column that is not as printed with its word: "
    "as printed, rounded, retold, reading, not stated, not found, not reported",
    required=True,
)

UNITS = {"m2": "m2", "eur": "c_eur"}  # of a column, as HXL writes them

Figures = Mapping[str, object]  # column name to what the data say: a figure or an Unknown


def of_territory(
    programme: Programme,
    name: str,
    title: str,
    description: str,
    *,
    columns: tuple[Field, ...],
    rows: Iterable[Row],
    findings: tuple[str, ...] = (),
    key: tuple[str, ...] = (),
) -> DataTable:
    """A table whose every row begins with the territory's code, so that data sets can be joined."""
    code = programme.places.territory.code
    return DataTable(
        name=name,
        title=title,
        description=description,
        columns=(TERRITORY, *columns),
        rows=tuple((code, *row) for row in rows),
        findings=findings,
        key=key,
    )


def ident(description: str) -> Field:
    """The column that other tables refer to."""
    return Field("id", "text", "#meta+id", description, required=True)


def organisation(role: str, attribute: str, words: str) -> tuple[Field, Field]:
    """Columns for an organisation: its id and its short name."""
    return (
        Field(
            f"{role}_id", "text", f"#org+{attribute}+code", f"{words}: id", True, "organisations"
        ),
        Field(role, "text", f"#org+{attribute}+name", f"{words}: short name", required=True),
    )


def organisation_cells(programme: Programme, identifier: str) -> Row:
    """Values for the columns of `organisation`."""
    return identifier, programme.organisation(identifier).short


def place(kind: str, tag: str) -> tuple[Field, ...]:
    """Columns for a region or district: its id and its name in three languages.

    Empty where the source gives no figures by place for the date or year.
    """
    names = {"en": "English", "sq": "Albanian", "sr": "Serbian"}
    return (
        Field(f"{kind}_id", "text", f"{tag}+code", f"The {kind}: id", refers=f"{kind}s"),
        *(
            Field(f"{kind}_{code}", "text", f"{tag}+name+i_{code}", f"The {kind}: {words} name")
            for code, words in names.items()
        ),
    )


def place_cells(identifier: str, name: PlaceName) -> Row:
    """Values for the columns of `place`."""
    return identifier, name.en, name.sq, name.sr


def printed(name: str, tag: str, words: str, unit: str = "m2") -> tuple[Field, Field, Field]:
    """Columns for a figure: in m² or EUR, and its digits and unit as printed."""
    return (
        Field(f"{name}_{unit}", "decimal", f"{tag}+{UNITS[unit]}+num", f"{words}, in {unit}"),
        Field(
            f"{name}_as_printed",
            "text",
            f"#meta+{name}+printed",
            f"{words}: the digits that the source prints, with its hedge",
        ),
        Field(
            f"{name}_unit_printed",
            "text",
            f"#meta+{name}+unit",
            f"{words}: the unit that the source prints (m2, km2, eur, million_eur)",
        ),
    )


def printed_cells(figure: Quantity | Unknown) -> Row:
    """Values for the columns of `printed`."""
    if isinstance(figure, Unknown):
        return None, None, None
    digits = f"{figure.value:f}"
    hedged = f"{figure.qualifier} {digits}" if figure.qualifier else digits
    return figure.in_base, hedged, figure.unit


def whole(figure: Quantity | Unknown | int) -> Value:
    """A count as a whole number; None where it is unknown."""
    if isinstance(figure, Unknown):
        return None
    return int(figure.value) if isinstance(figure, Quantity) else figure


def english(text: Text | None) -> Value:
    """A text of the data in English."""
    return text.en if text else None


def quality(figures: Figures) -> str:
    """How firm the figures of a row are: a word for all, or those that are not as printed."""
    words = {name: _word(figure) for name, figure in figures.items()}
    if len({*words.values()}) == 1:
        return next(iter(words.values()))
    return "; ".join(f"{name}: {word}" for name, word in words.items() if word != AS_PRINTED)


def _word(figure: object) -> str:
    if isinstance(figure, Unknown):
        return figure.unknown
    rounded = isinstance(figure, Quantity | Printing) and figure.rounded
    return ROUNDED if rounded else AS_PRINTED


def source(programme: Programme, ref: SourceRef, figures: Figures | None = None) -> str:
    """Where a row is printed, and the columns that stand somewhere else."""
    own = (
        f"{name}: {ENGLISH.source(figure.source, programme)}"
        for name, figure in (figures or {}).items()
        if isinstance(figure, Quantity) and figure.source
    )
    return "; ".join((ENGLISH.source(ref, programme), *own))


def because(figures: Figures, note: Text | None = None) -> Value:
    """The note of a row, then why its columns are unknown, where the data say it."""
    reasons = (
        figure.because.en if len(figures) == 1 else f"{name}: {figure.because.en}"
        for name, figure in figures.items()
        if isinstance(figure, Unknown) and figure.because
    )
    return " ".join((*((note.en,) if note else ()), *reasons)) or None
