"""Native lines over years, joined only where points compare."""

from itertools import groupby

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as ExcelChart

from briefing.excel import marks as marks
from briefing.excel.cells import Cells, Range
from briefing.excel.table import number
from mineaction.finding import Chart, Finding, Line, Series
from mineaction.palette import STYLES
from mineaction.wording import Wording

MARK_SIZE = 8


def draw(book: Workbook, cells: Cells, finding: Finding, w: Wording) -> ExcelChart:
    """Lines of a finding whose category is a year."""
    chart = finding.chart
    assert chart is not None
    drawn = book.add_chart({"type": "line"})
    names = cells.category(chart.category)
    unnamed: list[int] = []  # series that the legend leaves out
    count = 0
    for series in chart.series:
        runs = _runs(cells, finding, chart, series)
        for place, run in enumerate(runs):
            drawn.add_series(_line(cells, chart, series, names, run))
            unnamed += [count] if place else []
            count += 1
    for line in chart.lines:
        mark = _reference(cells, finding, chart, line, names)
        if mark:
            drawn.add_series(mark)
            unnamed.append(count)
            count += 1
    drawn.set_x_axis(marks.name_axis(finding, w))
    drawn.set_y_axis(marks.value_axis(finding, chart.unit, w))
    marks.finish(drawn, legend=len(chart.series) > 1, hidden=unnamed)
    return drawn


def _runs(cells: Cells, finding: Finding, chart: Chart, series: Series) -> list[list[float | None]]:
    """A column's numbers once for each run of comparable points, all else left blank."""
    values = cells.numbers(series.column)
    if chart.segments is None:
        return [_until_nothing_is_left(values)]
    segments = list(finding.table[chart.segments])
    groups = [[*rows] for _, rows in groupby(range(len(values)), key=lambda row: segments[row])]
    known = [[row for row in rows if values[row] is not None] for rows in groups]
    return [
        [value if row in rows else None for row, value in enumerate(values)]
        for rows in known
        if rows
    ]


def _until_nothing_is_left(values: list[float | None]) -> list[float | None]:
    """A path ends where it reaches zero, rather than running on along the ground."""
    done = next((row for row, value in enumerate(values) if value == 0), len(values))
    return [value if row <= done else None for row, value in enumerate(values)]


def _line(
    cells: Cells,
    chart: Chart,
    series: Series,
    names: Range,
    run: list[float | None],
) -> marks.Look:
    same = run == cells.numbers(series.column)
    few = chart.segments is not None
    colour = {"color": STYLES[series.role].colour}
    dots = {"type": "circle", "size": MARK_SIZE, "fill": colour, "border": colour}
    look: marks.Look = {
        "name": marks.plain(series.label),
        "categories": names,
        "values": cells.column(series.column) if same else cells.hidden(series.label, run),
        "line": marks.stroke(series.role),
        "marker": dots if few else {"type": "none"},
    }
    if few:
        written = cells.texts(series.labels) if series.labels else [""] * len(run)
        texts = [None if v is None else text for text, v in zip(written, run, strict=True)]
        look["data_labels"] = marks.labels(series.role, texts, None, chart.unit)
        last = series is chart.series[-1]  # the larger of two, its labels go the other way
        look["data_labels"]["position"] = "above" if last else "below"
    return look


def _reference(
    cells: Cells, finding: Finding, chart: Chart, line: Line, names: Range
) -> marks.Look | None:
    """A dashed line up from a category: the error bar of a point that is not drawn itself."""
    rows = [number(year) == line.value for year in finding.table[chart.category]]
    known = [v for s in chart.series for v in cells.numbers(s.column) if v is not None]
    if not any(rows) or line.along != "category":
        return None
    reach = max(known, default=0)
    bar = {"type": "percentage", "value": 100, "direction": "minus", "end_style": 0}
    return {
        "name": marks.plain(line.label),
        "categories": names,
        "values": cells.hidden(line.label, [reach if here else None for here in rows]),
        "line": {"none": True},
        "marker": {"type": "none"},
        "y_error_bars": bar | {"line": marks.stroke(line.role, 1.5)},
        "data_labels": {
            "series_name": True,
            "position": "right",
            "font": {"size": marks.LABEL_SIZE},
        },
    }
