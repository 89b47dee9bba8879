"""What the data package says in words: its README and its statement on licences."""

import re
from collections.abc import Iterable

from mineaction.facts.sources import Document
from mineaction.programme import Programme
from mineaction.tables.table import DataTable

PURPOSE_CODE = 15250  # DAC/IATI: removal of land mines and explosive remnants of war
KEYWORDS = (
    "mine action",
    "mine clearance",
    "land release",
    "anti-personnel mines",
    "cluster munition remnants",
    "HXL",
    f"DAC {PURPOSE_CODE}",
)
DESCRIPTION = (
    "Figures on mine clearance as public documents print them, each with its source and with how "
    "firm it is; where a source contradicts itself, both values. What the sources do not say is "
    "an empty cell."
)
LICENCE_TITLE = "No licence is granted for the publishers' figures and texts; see LICENCE.md"

README = """# {title}

{description}

- Data version: {version}
- Place code: {code}
- Purpose code (DAC, IATI): {purpose}, removal of land mines and explosive remnants of war.
  For the gender equality policy marker, `staff.csv` has women and men apart.

## How to read the files

- The files are CSV: UTF-8 with a byte order mark, commas, lines that end with CRLF. Where a
  spreadsheet puts all columns into one (it expects semicolons), import the file as text with
  commas instead of opening it.
- The first row has the column names. **The second row has HXL hashtags** (hxlstandard.org), so
  data begin in the third row. `datapackage.json` tells programs to skip the second row.
- **An empty cell is unknown, never zero.** A printed zero is 0. The column `quality` says why a
  cell is empty: *not stated* (the source has no such figure), *not found* (no document was found
  that has it), *not reported*.
- `quality` is one word where it holds for all figures of the row; otherwise it names the columns
  that are not as printed. *as printed* is exact, or a percentage as the source rounds it;
  *rounded* means that the source prints a coarse unit (km2, million_eur) or a hedge such as
  "almost"; *retold* marks sentences of our own; *reading* marks the months that we take printed
  words such as "summer" to mean; *computed* marks a value of ours that stands against a printed
  one; *no source* marks a value that no document prints.
- A column in `m2` or `eur` holds the figure in that unit. Where the source may print another,
  `..._as_printed` and `..._unit_printed` beside it keep its digits, its hedge and its unit.
- Nothing is computed except such changes of unit and what is marked as computed. No row sums
  others; totals that the sources print stand in `printed_totals.csv`.
- Dates are ISO 8601. Numbers have a decimal point and no thousands separators. Lists in a cell
  are separated by ` | `.
- A text that a spreadsheet would take for a formula has an apostrophe before it.
- Names of places stand in English, Albanian and Serbian; everything else is in English.

## Tables

{tables}

## Sources

{sources}

## Contradictions

Where a source disagrees with itself or is easily misread, this is what the dashboard does. All
values, with where each is printed, are in `contradictions.csv`.

{contradictions}

## Licence

{licence}
"""

LICENCE = """# What may be done with these data

The figures were taken from public documents, and belong to whoever published them:

{sources}

We know of no open licence under which these documents were published, and none can be granted
here in their publishers' place. Cite the document that a row names in its column `source`, and
ask its publisher before you use more than single figures.

Sentences, names of columns and the arrangement are this project's own. No licence has been
chosen for them either: ask whoever gave you the package.
"""


def title(programme: Programme) -> str:
    """The title of the data set."""
    return f"Mine action data: {programme.places.territory.name.en}"


def cited(document: Document) -> str:
    """A document as a reader would look for it: title, edition, publisher."""
    parts = [document.title, *([document.edition] if document.edition else [])]
    return f"{', '.join(parts)} ({document.publisher})"


def readme(programme: Programme, version: str, tables: tuple[DataTable, ...]) -> str:
    """README.md of the package: what it is, how to read it, what is in it."""
    return README.format(
        title=_line(title(programme)),
        description=DESCRIPTION,
        version=_line(version),
        code=programme.places.territory.code,
        purpose=PURPOSE_CODE,
        tables=_listing(
            f"`{each.name}.csv`: {_line(each.title)}. {_line(each.description)}" for each in tables
        ),
        sources=_sources(programme),
        contradictions=_contradictions(programme),
        licence=f"{LICENCE_TITLE.replace('LICENCE.md', '`LICENCE.md`')}.",
    )


def licence(programme: Programme) -> str:
    """LICENCE.md of the package: what the publishers have not granted, we do not grant."""
    return LICENCE.format(sources=_sources(programme))


def _sources(programme: Programme) -> str:
    return _listing(
        _line(cited(each)) + (f", {_line(each.address)}" if each.address else "")
        for each in programme.documents.documents
    )


def _contradictions(programme: Programme) -> str:
    known = programme.contradictions.contradictions
    return _listing(f"**{_line(each.title.en)}.** {_line(each.used.en)}" for each in known)


def _listing(items: Iterable[str]) -> str:
    lines = [f"- {item}" for item in items]
    return "\n".join(lines) or "None."


def _line(text: str) -> str:
    """A text of the data in one line of Markdown, shown as it is written."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", " ".join(text.split()))
