"""What the tables of an Article 7 draft share: rows that know where each of their cells stands.

The tables have the columns that reports under Article 7 of the APMBC usually have: what remains
by area, CHA and SHA, in number and m²; what was released by area, cancelled, reduced and cleared
in m², with the devices destroyed. Whoever is not party to the convention reports voluntarily.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mineaction.facts.base import SourceRef
from mineaction.finding import Column, Finding, Note, tidy
from mineaction.programme import Programme
from mineaction.wording import Wording

AREA, TYPE, SOURCE = "area", "type", "source"


@dataclass(frozen=True)
class Row:
    """A row: the area, the type of contamination, numbers and the source of each by column key.

    `reasons` says of a missing number why it is missing, where not simply unreported.
    """

    area: str
    type: str
    numbers: Mapping[str, int | None]
    sources: Mapping[str, SourceRef]
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """A draft's table: its columns of numbers, with short names for the column of sources."""

    columns: tuple[Column, ...]
    short: Mapping[str, str]
    rows: Sequence[Row]
    totals: Row

    @property
    def sources(self) -> tuple[SourceRef, ...]:
        """Every source that a cell or a total has, once."""
        used = (source for row in (*self.rows, self.totals) for source in row.sources.values())
        return tuple(dict.fromkeys(used))


def finding(
    identifier: str,
    claim: str,
    measure: str,
    table: Table,
    notes: Sequence[Note],
    programme: Programme,
    w: Wording,
) -> Finding:
    """The finding that shows a draft's table; that it is a draft travels with every export."""
    return Finding(
        id=identifier,
        claim=claim,
        measure=measure,
        columns=table.columns,
        table=tidy({column.key: _cells(table, column, programme, w) for column in table.columns}),
        chart=None,
        sources=table.sources,
        notes=(
            Note("as printed", f"{draft(programme, w)} {_how(table, programme, w)}"),
            *_silence(table, w),
            Note("as printed", w.text(programme.places.territory.convention_note)),
            *notes,
        ),
        caveats=(draft(programme, w),),
        unknown=_unknown(table, w),
        totals={key: total for key, total in table.totals.numbers.items() if total is not None},
    )


def draft(programme: Programme, w: Wording) -> str:
    """What the tables are: whoever is party reports anyway, whoever is not does so freely."""
    if programme.places.territory.convention_party:
        return w.say("A working draft from public figures, not a submission.")
    return w.say("Voluntary reporting: a working draft from public figures, not a submission.")


def text_columns(w: Wording, area: str, tag: str) -> tuple[Column, Column, Column]:
    """The columns that are words: the area, the type, and where the numbers are printed."""
    return (
        Column(AREA, area, "text", f"{tag}+name+i_{w.language}"),
        Column(TYPE, w.say("Type of contamination"), "text", "#subject+type"),
        Column(SOURCE, w.say("Where each figure is printed"), "text", "#meta+source"),
    )


def _cells(table: Table, column: Column, programme: Programme, w: Wording) -> list[object]:
    match column.key:
        case "area":
            return [row.area for row in table.rows]
        case "type":
            return [row.type for row in table.rows]
        case "source":
            return [printed_at(table, row, programme, w) for row in table.rows]
    return [row.numbers.get(column.key) for row in table.rows]


def printed_at(table: Table, row: Row, programme: Programme, w: Wording) -> str:
    """Where each of a row's numbers is printed: reduced: Table 6; cleared: Table 7."""
    what: dict[SourceRef, list[str]] = {}
    for key, short in table.short.items():
        if key in row.sources and short not in what.setdefault(row.sources[key], []):
            what[row.sources[key]].append(short)
    return "; ".join(
        w.say("{what}: {where}", what=", ".join(names), where=_where(table, source, programme, w))
        for source, names in what.items()
    )


def _where(table: Table, source: SourceRef, programme: Programme, w: Wording) -> str:
    """A place in its document; the document too where the table rests on several."""
    place = w.source(source, programme)
    if len({each.document for each in table.sources}) > 1:
        return place
    return place.removeprefix(f"{programme.document(source.document).short}, ")


def _unknown(table: Table, w: Wording) -> dict[tuple[int, str], str]:
    return {
        (position, column.key): row.reasons.get(column.key, w.unknown("not reported"))
        for position, row in enumerate(table.rows)
        for column in table.columns
        if column.kind != "text" and row.numbers.get(column.key) is None
    }


def _how(table: Table, programme: Programme, w: Wording) -> str:
    totals = printed_at(table, table.totals, programme, w)
    if not totals:
        return w.say("Figures stand as the source prints them.")
    return w.say(
        "Figures stand as the source prints them, totals too ({where}), unless a note says that "
        "they are computed.",
        where=totals,
    )


def _silence(table: Table, w: Wording) -> tuple[Note, ...]:
    """Which columns have a cell that the source is silent about."""
    silent = {
        key
        for (_, key), reason in _unknown(table, w).items()
        if reason == w.unknown("not reported")
    }
    labels = [column.label for column in table.columns if column.key in silent]
    if not labels:
        return ()
    text = w.say(
        "Where the source is silent a cell says “not reported”, in: {columns}.",
        columns=", ".join(labels),
    )
    return (Note("not stated", text),)
