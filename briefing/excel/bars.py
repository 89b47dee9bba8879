"""Native bars and columns, plain, grouped or stacked, with lines of reference."""

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as ExcelChart

from briefing.excel import marks as marks
from briefing.excel.cells import Cells, Range
from mineaction.finding import Chart, Finding, Line, Series, missing_parts
from mineaction.wording import Wording

ROOM_FOR_LABEL = 0.09  # of the longest bar: a shorter piece of a stack has no label
STUB_SHARE = 0.09  # what is not known has no size: it is drawn this long
GAP = 60  # between bars, in percent of their width


def draw(book: Workbook, cells: Cells, finding: Finding, w: Wording) -> ExcelChart:
    """Bars of a finding; columns where a line of reference runs through them.

    Excel has no line across horizontal bars without a second, hidden pair of axes.
    """
    chart = finding.chart
    assert chart is not None
    across = chart.kind == "bars" and not chart.lines
    kind = {"type": "bar" if across else "column"}
    drawn = book.add_chart(kind | ({"subtype": "stacked"} if chart.stacked else {}))
    names = cells.category(chart.category)
    reach = max([*_totals(cells, chart), *(line.value for line in chart.lines)], default=0) or 1
    for series in chart.series:
        drawn.add_series(_series(cells, chart, series, names, reach))
    stubs = _stubs(cells, finding, chart, names, reach, w)
    if stubs:
        drawn.add_series(stubs)
    _axes(drawn, finding, chart, across, w)
    marks.finish(drawn, legend=len(chart.series) > 1 or bool(chart.lines) or bool(stubs))
    for line in chart.lines:
        _reference(book, drawn, cells, finding, line, names)
    return drawn


def _totals(cells: Cells, chart: Chart) -> list[float]:
    columns = [cells.numbers(series.column) for series in chart.series]
    join = sum if chart.stacked else max
    return [join([value or 0 for value in row]) for row in zip(*columns, strict=True)]


def _series(cells: Cells, chart: Chart, series: Series, names: Range, reach: float) -> marks.Look:
    values = cells.numbers(series.column)
    least = reach * ROOM_FOR_LABEL if chart.stacked else 0
    written = cells.texts(series.labels) if series.labels else [""] * len(values)
    texts = [
        text if value is not None and value >= least and not (chart.stacked and not value) else None
        for text, value in zip(written, values, strict=True)
    ]
    return {
        "name": marks.plain(series.label),
        "categories": names,
        "values": cells.column(series.column),
        "gap": GAP,
        "data_labels": marks.labels(series.role, texts, _inside(chart, values, reach), chart.unit),
        **marks.fill(series.role),
    }


def _inside(chart: Chart, values: list[float | None], reach: float) -> marks.Inside:
    """Within pieces of a stack; at the foot of columns if a line would run through the label."""
    if chart.stacked:
        return "center"
    known = [value for value in values if value is not None]
    tall = all(value >= reach * ROOM_FOR_LABEL for value in known)
    return "inside_base" if chart.lines and tall else None


def _stubs(
    cells: Cells, finding: Finding, chart: Chart, names: Range, reach: float, w: Wording
) -> marks.Look | None:
    """A hatched piece for each row with a drawn value missing: its size says nothing."""
    reasons = missing_parts(finding)
    if not reasons:
        return None
    rows = range(len(finding.table))
    heading = w.say("Not given: size unknown")
    sizes = [reach * STUB_SHARE if row in reasons else None for row in rows]
    across = chart.kind == "bars"  # there is room for words
    texts = [reasons.get(row) if across else None for row in rows]
    return {
        "name": heading,
        "categories": names,
        "values": cells.hidden(heading, sizes, "sizeless"),
        "gap": GAP,
        "data_labels": marks.labels("unstated", texts, "center", chart.unit),
        **marks.fill("unstated"),
    }


def _axes(drawn: ExcelChart, finding: Finding, chart: Chart, across: bool, w: Wording) -> None:
    """Names run downwards as in the table, so values keep their axis at the bottom."""
    names = marks.name_axis(finding, w)
    values = marks.value_axis(finding, chart.unit, w, whole=chart.unit == "percent")
    if across:
        drawn.set_y_axis(names | {"reverse": True, "crossing": "max"})
        drawn.set_x_axis(values)
    else:
        drawn.set_x_axis(names)
        drawn.set_y_axis(values)


def _reference(
    book: Workbook, drawn: ExcelChart, cells: Cells, finding: Finding, line: Line, names: Range
) -> None:
    """A dashed line at a value, from the first column to the last."""
    level = book.add_chart({"type": "line"})
    level.add_series(
        {
            "name": marks.plain(line.label),
            "categories": names,
            "values": cells.hidden(line.label, [line.value] * len(finding.table)),
            "line": marks.stroke(line.role),
            "marker": {"type": "none"},
        }
    )
    drawn.combine(level)
