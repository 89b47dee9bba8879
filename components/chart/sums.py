"""A chart of bars as a whole: what its rows add up to, what they lack, what is said of them."""

from dataclasses import dataclass, replace

from components.chart import marks
from mineaction.finding import Chart, Finding, missing_parts
from mineaction.wording import Wording


@dataclass(frozen=True)
class Drawing:
    """What the parts of a chart have to know of the whole."""

    finding: Finding
    chart: Chart
    w: Wording
    totals: list[float]
    reach: float

    @property
    def across(self) -> bool:
        """Whether bars go to the right, not columns up."""
        return self.chart.kind == "bars"

    @property
    def names_lines_in_place(self) -> bool:
        """Whether the name of a line has room at its end, so that no legend is needed."""
        return self.across and len(self.chart.lines) == 1


def totals(finding: Finding, chart: Chart) -> list[float]:
    """How far each row reaches: the sum of its parts when stacked, else the largest."""
    columns = [marks.values(finding, series.column) for series in chart.series]
    join = sum if chart.stacked else max
    return [join([value or 0 for value in row]) for row in zip(*columns, strict=True)]


def parts(it: Drawing, row: int) -> int:
    """Of how many known parts, zeros aside, a row is made."""
    keys = [series.column for series in it.chart.series]
    return sum(bool(value) for value in it.finding.table[keys].iloc[row].fillna(0))


def is_whole(it: Drawing, row: int) -> bool:
    """Whether the sum of a row is known and worth saying: shares of a whole need none."""
    return it.chart.unit != "percent" and row not in missing_parts(it.finding)


def said(it: Drawing) -> list[str]:
    """What stands beside each row's name: its sum or its label, or why a part is missing."""
    missing = missing_parts(it.finding)
    texts = [marks.safe(missing.get(row, "")) for row in marks.places(it.finding)]
    if not it.chart.stacked and len(it.chart.series) == 1:
        labels = marks.labels(it.finding, it.chart.series[0], it.w)
        return [text or label for text, label in zip(texts, labels, strict=True)]
    if not it.chart.stacked:
        return texts
    return [_sum(it, row, total, texts[row]) for row, total in enumerate(there(it))]


def there(it: Drawing) -> list[float]:
    """The sum of each row's parts without what it lacks."""
    there = tuple(each for each in it.chart.series if each.role != "uncovered")
    return totals(it.finding, replace(it.chart, series=there))


def _sum(it: Drawing, row: int, total: float, reason: str) -> str:
    """What is known of a row, and that some of it is not."""
    known = it.w.short(total, it.chart.unit)
    if is_whole(it, row):
        return known
    if not reason or not total or it.chart.unit == "percent":
        return reason
    return it.w.say("{known} + {reason}", known=known, reason=reason)
