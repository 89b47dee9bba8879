"""Findings made up for tests: one of each kind of chart, with any names, values and reasons."""

from collections.abc import Sequence

from mineaction.finding import Chart, Column, Finding, Line, Series, Shape, tidy

HOSTILE = (
    "a \"name\" in 'quotes'; with semicolons, and commas",
    "two\nlines\r\nand\ta tab",
    "=1+1",
    '#panic("x")',
    '#read("/etc/passwd") #import "x.typ"',
    "$x$ *bold* _thin_ `raw` @ref ~ // gone /* gone */",
    "<b>bold</b> &amp; <script>",
    "back\\slash \\u{41} {gap} {{",
    "مرحبا بالعالم",
    "שלום עולם",
    "\u202eturned round\u202c",
    "地雷 – no letters of our font",
    "a control \x00\x1b character",
    "",
    " ",
)
ENDLESS = ("n" * 5000, "word " * 1000)
KINDS = (
    "bars",
    "stacked bars",
    "grouped bars",
    "shares",
    "stacked columns",
    "grouped columns",
    "marked lines",
    "lines",
    "bridge",
    "timeline",
    "map",
    "table",
)

NUMBERS = (
    Column("first", "First (m²)", "area_m2"),
    Column("second", "Second (m²)", "area_m2"),
)
DATES = (Column("name", "Name", "text"), Column("text", "When", "text"))


def made(
    kind: str,
    names: Sequence[str],
    values: Sequence[float | None],
    reason: str = "not stated",
    claim: str = "A claim",
    caveats: tuple[str, ...] = ("A caveat",),
    label: str = "First",
) -> Finding:
    """A finding of a kind: `first` holds the values, `second` half as much of each."""
    second = [None if value is None else value / 2 for value in values]
    unknown = {
        (row, key): reason
        for row, value in enumerate(values)
        if value is None
        for key in ("first", "second")
    }
    return Finding(
        id="made",
        claim=claim,
        measure="A measure, m²",
        columns=(Column("name", "Name", "text"), *NUMBERS) if kind != "timeline" else DATES,
        table=tidy(_columns(kind, names, values, second)),
        chart=_chart(kind, label, len(names)),
        sources=(),
        caveats=caveats,
        unknown=unknown,
        totals={"first": 7} if kind == "table" else {},
    )


def _columns(kind, names, values, second):
    rows = range(len(names))
    found = {
        "name": list(names),
        "first": list(values),
        "second": second,
        "text": [f"as printed: {name}" for name in names],
        "year": [2000 + row for row in rows],
        "segment": [row // 3 for row in rows],
        "level": list(values),
        "role": ["cleared" if row % 2 else "unexplained" for row in rows],
        "last": [f"20{11 + row}-11" for row in rows],
    }
    months = [f"20{11 + row}-02" for row in rows]
    return found | {"first": months} if kind == "timeline" else found


def _chart(kind: str, label: str, rows: int) -> Chart | None:
    one = (Series("first", "women", label, "text"),)
    two = (Series("first", "cha", label), Series("second", "sha", "Second"))
    level = (Line(3, "a limit"),)
    if kind == "table":
        return None
    shapes = tuple(
        Shape((((20 + r, 42), (21 + r, 42), (21 + r, 43), (20 + r, 42)),), (20.7 + r, 42.4), r)
        for r in range(rows)
    )
    return {
        "bars": Chart("bars", "name", one, "area_m2", lines=level),
        "stacked bars": Chart("bars", "name", two, "area_m2", stacked=True, lines=level),
        "grouped bars": Chart("bars", "name", two, "area_m2", lines=level),
        "shares": Chart("bars", "name", two, "percent", stacked=True),
        "stacked columns": Chart("columns", "name", two, "eur", stacked=True, lines=level),
        "grouped columns": Chart("columns", "name", two, "count", lines=level),
        "marked lines": Chart("lines", "year", two, "area_m2", segments="segment", lines=level),
        "lines": Chart(
            "lines", "year", two, "area_m2", lines=(Line(2001, "a year", along="category"),)
        ),
        "bridge": Chart("bridge", "name", one, "area_m2"),
        "timeline": Chart(
            "timeline", "name", (Series("text", "uncovered", label, "text"),), "count"
        ),
        "map": Chart("map", "name", one[:1], "area_m2", shapes=shapes),
    }[kind]
