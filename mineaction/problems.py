"""What can be wrong with the data: one value a problem, and the list of all codes."""

import re
from dataclasses import dataclass

CODES = {
    "missing-file": "a file the dashboard needs is not in the folder",
    "unknown-file": "a YAML file that the dashboard does not know, perhaps a misspelt name",
    "unreadable-file": "a file that cannot be opened or is too large",
    "empty-file": "a file without any content",
    "not-utf8": "a byte that is not UTF-8 text",
    "not-yaml": "text that is not valid YAML",
    "not-geojson": "a file of boundaries that is not GeoJSON polygons",
    "alias": "an anchor (&) or alias (*), which fact files do not use",
    "tag": "a tag (!), which fact files do not use",
    "too-deep": "lists within lists beyond any table",
    "duplicate-key": "the same key twice in one block",
    "empty-value": "a key without a value",
    "unknown-key": "a key that does not belong here, perhaps misspelt",
    "missing-key": "a key that must be here is not",
    "wrong-type": "text where a number belongs, or the like",
    "bad-date": "a date that does not exist or is not written year-month-day",
    "future-date": "a date or year that has not come yet",
    "later-than-document": "a year later than the situation that its document describes",
    "negative": "a number below zero",
    "not-finite": "a number that is infinite or not a number",
    "out-of-range": "a number or text beyond what is possible here",
    "unknown-unit": "a unit that does not belong here",
    "not-allowed": "a word that is not one of those possible here",
    "unknown-place": "a region or district that places.yaml does not have",
    "unknown-source": "a document, table or section that documents.yaml does not have",
    "unknown-footnote": "a footnote that footnotes.yaml does not have",
    "unknown-organisation": "an organisation that organisations.yaml does not have",
    "unknown-statement": "a statement that statements.yaml does not have",
    "missing-footnote": "a footnote that the document has and footnotes.yaml does not",
    "twice": "the same year, date, place or id twice",
    "total-differs": "rows that do not add up to the printed total",
    "percentage-differs": "a printed percentage that its counts do not give",
    "rounding-differs": "two printings of one figure that differ at the coarser precision",
    "part-exceeds-whole": "a part greater than its whole",
    "contradiction-not-listed": "two figures that disagree and are not listed as known",
    "contradiction-changed": "a known contradiction whose figures are not those in the data",
    "contradiction-gone": "a known contradiction that the data no longer contain",
}


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong with the data, where it stands and what to do (line and column from 1)."""

    file: str
    line: int
    column: int
    code: str
    what: str
    do: str

    def __str__(self) -> str:
        text = f"{self.file}:{self.line}:{self.column}: {self.what}; {self.do}"
        return re.sub(r"[\x00-\x1f\x7f-\x9f]+", " ", text)  # one line, whatever was typed


class DataProblems(Exception):
    """The data cannot be used; `problems` holds everything that is wrong with them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
