"""Each kind of chart as plain JSON: values, their texts, and what is unknown, said as such."""

import math
from itertools import groupby

from briefing.pictures.plain import (
    LABEL_LENGTH,
    Plain,
    clean,
    labels,
    names,
    reasons,
    short,
    style,
    values,
)
from mineaction.finding import Chart, Finding, Line, Series, Unit
from mineaction.palette import STYLES
from mineaction.wording import Wording

MONTHS = 12
MONTHS_A_TICK = 3
MOST_TICKS = 4
FAINTEST, FULLEST = 0.3, 0.85


def bars(finding: Finding, chart: Chart, w: Wording) -> Plain:
    """Bars across or columns upwards. `ends` is how far each row reaches, `stubs` its reasons."""
    columns = [values(finding, series.column) for series in chart.series]
    join = sum if chart.stacked else max
    ends = [join([max(v or 0, 0) for v in row]) for row in zip(*columns, strict=True)]
    reach = max([*ends, *(line.value for line in chart.lines)], default=0) or 1
    return {
        "kind": chart.kind,
        "stacked": chart.stacked or len(chart.series) == 1,
        "shares": chart.stacked and chart.unit == "percent",
        "names": names(finding),
        "series": [_series(finding, series, w) for series in chart.series],
        "legend": _legend(finding, chart),
        "stubs": _stubs(finding, chart, w),
        "unstated": style("unstated"),
        "ends": ends,
        "totals": _totals(finding, chart, ends, w),
        "reach": reach,
        "ticks": ticks(reach, chart.unit, w),
        "lines": [_line(line, chart.unit, w) for line in chart.lines],
    }


def lines(finding: Finding, chart: Chart, w: Wording) -> Plain:
    """Lines over years: `runs` of points that are joined, `bands` of years without a figure."""
    years = [int(year) for year in finding.table[chart.category]]
    known = [v for s in chart.series for v in values(finding, s.column) if v is not None]
    reach = max([*known, *_standing(chart, "value")], default=0) or 1
    shown = [*years, *(int(year) for year in _standing(chart, "category"))]
    first, last = min(shown), max(shown)
    return {
        "kind": "lines",
        "marked": chart.segments is not None,
        "first": first,
        "last": last,
        "years": [{"value": y, "text": str(y)} for y in range(first, last + 1)],
        "series": [_path(finding, chart, series, years, w) for series in chart.series],
        "bands": [[run[0], run[-1]] for run in _empty_runs(finding, chart, years)],
        "empty": w.say("no figure found"),
        "unstated": style("unstated"),
        "reach": reach,
        "ticks": ticks(reach, chart.unit, w),
        "lines": [_line(line, chart.unit, w) for line in chart.lines],
    }


def bridge(finding: Finding, chart: Chart, w: Wording) -> Plain:
    """Steps from level to level: each with where it begins and ends, None where unknown."""
    (series,) = chart.series
    changes, levels = values(finding, series.column), values(finding, "level")
    texts, roles = labels(finding, series, w), list(finding.table["role"])
    missing = w.say("Not given: size unknown")
    begins = [
        0 if level is None or change is None else level - change
        for level, change in zip(levels, changes, strict=True)
    ]
    steps = [
        {
            "name": name,
            "from": begin,
            "to": level,
            "change": change,
            "text": text if level is not None else text or missing,
            "style": style(role),
        }
        for name, change, begin, level, text, role in zip(
            names(finding), changes, begins, levels, texts, roles, strict=True
        )
    ]
    return {
        "kind": "bridge",
        "steps": steps,
        "unstated": style("unstated"),
        "reach": max([*begins, *(level or 0 for level in levels)], default=0) or 1,
    }


def timeline(finding: Finding, chart: Chart, w: Wording) -> Plain:
    """Rows from a month to a month (counted since year 0, the end exclusive) with their dates."""
    (series,) = chart.series
    starts = [_months(str(month)) for month in finding.table["first"]]
    ends = [_months(str(month)) + 1 for month in finding.table["last"]]
    first, last = min(starts, default=0), max(ends, default=1)
    first -= first % MONTHS_A_TICK
    return {
        "kind": "timeline",
        "names": names(finding),
        "texts": labels(finding, series, w),
        "style": style(series.role),
        "starts": starts,
        "ends": ends,
        "first": first,
        "last": last,
        "ticks": [
            {"value": tick, "text": _month(tick, w), "year": str(tick // MONTHS)}
            for tick in range(first, last + MONTHS_A_TICK, MONTHS_A_TICK)
        ],
    }


def map_of_places(finding: Finding, chart: Chart, w: Wording) -> Plain:
    """Places on a plane on which a degree is as long eastwards as northwards; north is up."""
    (series,) = chart.series
    found, named = values(finding, series.column), names(finding)
    points = [p for shape in chart.shapes for ring in shape.rings for p in ring]
    west, north = min(x for x, _ in points), max(y for _, y in points)
    narrow = math.cos(math.radians((min(y for _, y in points) + north) / 2))
    largest = max((value for value in found if value), default=0) or 1

    def at(point: tuple[float, float]) -> list[float]:
        return [round((point[0] - west) * narrow, 5), round(north - point[1], 5)]

    return {
        "kind": "map",
        "style": style(series.role),
        "label": short(series.label, LABEL_LENGTH),
        "unstated": style("unstated"),
        "missing": w.say("no release reported"),
        "faintest": FAINTEST,
        "fullest": FULLEST,
        "outline": STYLES["target"].colour,
        "width": max(x - west for x, _ in points) * narrow,
        "height": max(north - y for _, y in points),
        "places": [
            {
                "name": named[shape.row],
                "value": found[shape.row],
                "text": _said(found[shape.row], w),
                "strength": _strength(found[shape.row], largest),
                "at": at(shape.label_at),
                "rings": [[at(point) for point in ring] for ring in shape.rings],
            }
            for shape in chart.shapes
        ],
    }


def ticks(reach: float, unit: Unit, w: Wording) -> list[Plain]:
    """A few round values from 0 up, each with its text."""
    if unit == "percent":
        found = [tick for tick in (0.0, 25.0, 50.0, 75.0, 100.0) if tick <= reach * 1.05]
    else:
        power = 10 ** math.floor(math.log10(reach))
        steps = (share * power for share in (0.2, 0.5, 1, 2, 5))
        step = max(next(step for step in steps if reach / step <= MOST_TICKS), 1)
        found = [step * number for number in range(math.floor(reach / step) + 1)]
    return [{"value": tick, "text": w.short(tick, unit)} for tick in found]


def _series(finding: Finding, series: Series, w: Wording) -> Plain:
    return {
        "label": short(series.label, LABEL_LENGTH),
        "style": style(series.role),
        "values": values(finding, series.column),
        "texts": labels(finding, series, w),
        "reasons": reasons(finding, series.column),
    }


def _legend(finding: Finding, chart: Chart) -> bool:
    """Whether the series must be named: not where the names beside the marks say the same."""
    return len(chart.series) > 1 and not {s.label for s in chart.series} <= {*names(finding)}


def _stubs(finding: Finding, chart: Chart, w: Wording) -> list[str | None]:
    """For each row with a missing value what is missing and why; None where all is known."""
    missing = {series: reasons(finding, series.column) for series in chart.series}
    found: list[str | None] = []
    for row in range(len(finding.table)):
        why = {series.label: said[row] for series, said in missing.items() if said[row]}
        nothing = all(values(finding, s.column)[row] is None for s in chart.series)
        unique = ", ".join(dict.fromkeys(reason for reason in why.values() if reason))
        if nothing:
            found.append(unique or w.say("Not given: size unknown"))
        elif why and chart.kind == "bars":
            found.append(clean(f"{w.listing([*why])}: {unique}"))
        else:
            found.append(unique or None)
    return found


def _totals(finding: Finding, chart: Chart, ends: list[float], w: Wording) -> list[str]:
    """The sum of each stack of several known parts; "" where a sum would say nothing.

    What is there and what is not covered make no sum: together they are what is needed.
    """
    columns = [values(finding, series.column) for series in chart.series]
    lacking = [values(finding, s.column) for s in chart.series if s.role == "uncovered"]
    stubs = _stubs(finding, chart, w)
    several = chart.stacked and chart.unit != "percent"  # shares of a whole need no sum
    return [
        w.short(end, chart.unit)
        if several
        and stubs[row] is None
        and not any(column[row] for column in lacking)
        and (sum(bool(column[row]) for column in columns) > 1 or not end)
        else ""
        for row, end in enumerate(ends)
    ]


def _line(line: Line, unit: Unit, w: Wording) -> Plain:
    """A line of reference; its label says its value, unless it stands at a name."""
    value = w.short(line.value, unit)
    told = line.along == "category" or value in line.label
    return {
        "value": line.value,
        "along": line.along,
        "label": short(line.label if told else f"{line.label}: {value}", LABEL_LENGTH),
        "style": style(line.role),
    }


def _standing(chart: Chart, along: str) -> list[float]:
    """Where the lines of reference of a direction stand."""
    return [line.value for line in chart.lines if line.along == along]


def _path(finding: Finding, chart: Chart, series: Series, years: list[int], w: Wording) -> Plain:
    found, texts = values(finding, series.column), labels(finding, series, w)
    joined = [0] * len(years) if chart.segments is None else list(finding.table[chart.segments])
    runs = []
    for _, group in groupby(range(len(years)), key=lambda row: joined[row]):
        rows = [row for row in group if found[row] is not None]
        rows = rows if chart.segments is not None else _until_nothing_is_left(rows, found)
        if rows:
            runs.append([{"year": years[r], "value": found[r], "text": texts[r]} for r in rows])
    label = short(series.label, LABEL_LENGTH)
    return {"label": label, "style": style(series.role), "runs": runs}


def _until_nothing_is_left(rows: list[int], found: list[float | None]) -> list[int]:
    """A path ends where it reaches zero, rather than running on along the ground."""
    done = next((place for place, row in enumerate(rows) if found[row] == 0), len(rows))
    return rows[: done + 1]


def _empty_runs(finding: Finding, chart: Chart, years: list[int]) -> list[list[int]]:
    """Runs of years in which no series has a figure."""
    columns = [values(finding, series.column) for series in chart.series]
    empty = [all(column[row] is None for column in columns) for row in range(len(years))]
    return [
        [years[row] for row in group]
        for is_empty, group in groupby(range(len(years)), key=lambda row: empty[row])
        if is_empty
    ]


def _months(when: str) -> int:
    year, month = when.split("-")[:2]
    return int(year) * MONTHS + int(month) - 1


def _month(months: int, w: Wording) -> str:
    return w.months(months % MONTHS + 1, months % MONTHS + 1)


def _said(value: float | None, w: Wording) -> str:
    return "" if value is None else w.m2(value)


def _strength(value: float | None, largest: float) -> float:
    """How full a place's colour is, 0 to 1; nothing of it where there is no value."""
    return FAINTEST + (FULLEST - FAINTEST) * value / largest if value else 0.0
