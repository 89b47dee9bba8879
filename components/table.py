"""A finding's table as HTML: read aloud, copied and printed as a table; never as markup."""

import html
from collections.abc import Sequence

from mineaction.alternative import cell, shown
from mineaction.finding import Column, Finding, is_missing
from mineaction.wording import Wording


def table(finding: Finding, w: Wording, caption: bool = True) -> str:
    """The table with its measure as caption, units in the heading, reasons for missing values."""
    head = "".join(_head(column) for column in finding.columns)
    rows = "".join(
        f"<tr>{''.join(_cell(finding, position, column, w) for column in finding.columns)}</tr>"
        for position in range(len(finding.table))
    )
    title = f"<caption>{html.escape(finding.measure)}</caption>" if caption else ""
    return (
        f'<div class="table"><table>{title}'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>{_foot(finding, w)}</table></div>"
    )


def rows(head: tuple[str, ...], lines: Sequence[tuple[str, ...]], caption: str = "") -> str:
    """A table of plain texts."""
    top = "".join(f'<th scope="col">{html.escape(text)}</th>' for text in head)
    body = "".join(
        f"<tr>{''.join(f'<td>{html.escape(text)}</td>' for text in line)}</tr>" for line in lines
    )
    title = f"<caption>{html.escape(caption)}</caption>" if caption else ""
    return (
        f'<div class="table"><table>{title}<thead><tr>{top}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _is_name(column: Column) -> bool:
    return column.kind in ("text", "year")


def _head(column: Column) -> str:
    kind = "" if _is_name(column) else ' class="number"'
    label = f'<button type="button" class="sort">{html.escape(column.label)}</button>'
    return f'<th scope="col"{kind}>{label}</th>'


def _cell(finding: Finding, position: int, column: Column, w: Wording) -> str:
    text = html.escape(cell(finding, position, column, w))
    if column is finding.columns[0]:
        return f'<th scope="row">{text}</th>'
    if _is_name(column):
        return f"<td>{text}</td>"
    if (position, column.key) in finding.unknown:
        return f'<td class="number missing">{text}</td>'
    value = finding.table[column.key].iloc[position]
    known = "" if is_missing(value) else f' data-value="{float(value)}"'
    return f'<td class="number"{known}>{text}</td>'


def _foot(finding: Finding, w: Wording) -> str:
    """The sums of the columns that add up, under the rest."""
    if not finding.totals:
        return ""
    cells = "".join(_total(finding, column, w) for column in finding.columns[1:])
    return f'<tfoot><tr><th scope="row">{html.escape(w.say("Total"))}</th>{cells}</tr></tfoot>'


def _total(finding: Finding, column: Column, w: Wording) -> str:
    total = finding.totals.get(column.key)
    text = "" if total is None else html.escape(shown(total, column, w))
    kind = "" if _is_name(column) else ' class="number"'
    return f"<td{kind}>{text}</td>"
