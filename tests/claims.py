"""What a sentence claims in numbers, and whether a finding's table and notes bear it out."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

from mineaction.finding import Finding
from mineaction.wording import NO_BREAK

RESULT = re.compile(r"= (?:about )?[+−]?€?\d[\d,.]*(?: ?(?:M|%|km²|m²|times|years))?")
NUMBER = re.compile(r"(€?)(\d[\d,]*(?:\.\d+)?)(M\b|%| km²| times)?")
HARDLY = {"less than 1%": (Decimal(0), Decimal(1)), "more than 99%": (Decimal(99), Decimal(100))}
FACTORS = {"M": 1_000_000, " km²": 1_000_000}


def spaced(text: str) -> str:
    """A text as it reads, with plain spaces."""
    return text.replace(NO_BREAK, " ")


def numbers(text: str) -> list[tuple[Decimal, Decimal, str]]:
    """Every number of a text in m², EUR or pieces: its value, half its last digit, its suffix."""
    found = []
    for _, digits, suffix in NUMBER.findall(spaced(text)):
        value = Decimal(digits.replace(",", ""))
        factor = FACTORS.get(suffix, 1)
        places = int(value.as_tuple().exponent)
        exact = suffix == "" and places == 0
        half = Decimal(0) if exact else Decimal(1).scaleb(places) * factor / 2
        found.append((value * factor, half, suffix))
    return found


def unsupported(finding: Finding) -> list[str]:
    """The numbers of a claim that neither stand in table and notes nor follow from them."""
    known = set(_known(finding))
    cells = {value for value in known if value >= 0}
    claim, missing = spaced(finding.claim), []
    for words, (low, high) in HARDLY.items():
        if words in claim:
            claim = claim.replace(words, "")
            if not any(low < 100 * a / b < high for a in cells for b in cells if b):
                missing.append(words)
    for value, half, suffix in numbers(claim):
        if suffix in ("%", " times"):
            borne_out = _ratio(value, half, suffix, cells)
        else:
            borne_out = any(abs(value - other) <= half for other in known)
        if not borne_out:
            missing.append(f"{value}{suffix}")
    return missing


def half_up(value: Decimal, digits: int = 0) -> Decimal:
    """Rounded as people do, computed apart from the code under test."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def _ratio(value: Decimal, half: Decimal, suffix: str, cells: set[Decimal]) -> bool:
    factor = 100 if suffix == "%" else 1
    return any(abs(factor * a / b - value) <= half for a in cells for b in cells if b)


def _known(finding: Finding) -> Iterator[Decimal]:
    """Cells, their sums down and across, how far they are from a line of reference, numbers of
    notes and caveats, but not what a formula of ours gives; of lines the change since the first
    year, of bridges all that was taken off, of maps how many are known.
    """
    table, kind = finding.table, finding.chart.kind if finding.chart else ""
    yield Decimal(len(table))
    columns = {key: _numeric(table[key]) for key in table.columns}
    cells = [value for values in columns.values() for value in values if value is not None]
    yield from cells
    for values in columns.values():
        there = [value for value in values if value is not None]
        yield sum(there, Decimal(0))
        if kind == "lines":
            yield from (abs(value - there[0]) for value in there)
        if kind == "bridge":
            yield sum((-value for value in there if value < 0), Decimal(0))
        if kind in ("map", "columns") and len(there) < len(values):
            yield Decimal(len(there))
    drawn = [columns[series.column] for series in finding.chart.series] if finding.chart else []
    across = [sum((v or Decimal(0) for v in row), Decimal(0)) for row in zip(*drawn, strict=True)]
    yield from across
    yield sum(across, Decimal(0))
    for line in finding.chart.lines if finding.chart else ():
        yield Decimal(str(line.value))
        yield from (abs(cell - Decimal(str(line.value))) for cell in cells)
    notes = (
        RESULT.sub("", spaced(n.text)) if n.badge == "derived" else n.text for n in finding.notes
    )
    texts = [finding.measure, *finding.caveats, *notes]
    texts += [line.label for line in finding.chart.lines] if finding.chart else []
    texts += [str(value) for key in table.columns for value in table[key]]
    for text in texts:
        yield from (value for value, _, _ in numbers(text))


def _numeric(column: pd.Series) -> list[Decimal | None]:
    numbers_only = pd.to_numeric(column, errors="coerce")
    return [None if pd.isna(value) else Decimal(str(value)) for value in numbers_only]
