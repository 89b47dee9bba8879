"""A bridge (waterfall) as stacked columns: an invisible one below what is seen."""

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as ExcelChart

from briefing.excel import marks as marks
from briefing.excel.cells import Cells, Range
from mineaction.finding import Finding
from mineaction.wording import Wording

GAP = 45


def draw(book: Workbook, cells: Cells, finding: Finding, w: Wording) -> ExcelChart:
    """Columns that stand on the ground for levels and hang between levels for changes."""
    chart = finding.chart
    assert chart is not None
    (series,) = chart.series
    levels = [level or 0 for level in cells.numbers("level")]
    changes = cells.numbers(series.column)
    bases = [_base(level, change) for level, change in zip(levels, changes, strict=True)]
    pieces = [_piece(level, change) for level, change in zip(levels, changes, strict=True)]
    names = cells.category(chart.category)
    drawn = book.add_chart({"type": "column", "subtype": "stacked"})
    ground = w.say("Below the step")
    drawn.add_series(
        {
            "name": ground,
            "categories": names,
            "values": cells.hidden(ground, bases),
            "fill": {"none": True},
            "border": {"none": True},
            "gap": GAP,
        }
    )
    drawn.add_series(
        {
            "name": marks.plain(series.label),
            "categories": names,
            "values": cells.hidden(series.label, pieces),
            "points": [marks.fill(role) for role in finding.table["role"]],
            "gap": GAP,
        }
    )
    tops = [base + piece for base, piece in zip(bases, pieces, strict=True)]
    drawn.combine(_labels(book, cells, finding, names, tops))
    drawn.set_x_axis(marks.name_axis(finding, w))
    drawn.set_y_axis(marks.value_axis(finding, chart.unit, w))
    marks.finish(drawn, legend=False)
    return drawn


def _labels(
    book: Workbook, cells: Cells, finding: Finding, names: Range, tops: list[float]
) -> ExcelChart:
    """The texts above the steps: a line that is not drawn itself holds them."""
    chart = finding.chart
    assert chart is not None
    (series,) = chart.series
    texts = cells.texts(series.labels) if series.labels else [""] * len(tops)
    line = book.add_chart({"type": "line"})
    line.add_series(
        {
            "name": marks.plain(series.label),
            "categories": names,
            "values": cells.hidden(series.label, tops),
            "line": {"none": True},
            "marker": {"type": "none"},
            "data_labels": marks.labels(series.role, texts, None, chart.unit)
            | {"position": "above"},
        }
    )
    return line


def _base(level: float, change: float | None) -> float:
    return 0 if change is None else min(level, level - change)


def _piece(level: float, change: float | None) -> float:
    return level if change is None else abs(change)
