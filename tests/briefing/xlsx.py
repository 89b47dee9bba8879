"""Reads .xlsx files with the standard library: what stands in which cell, what charts draw."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SHAPES = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

Cell = str | float
Place = tuple[int, int]  # row and column, from 0
RANGE = re.compile(r"^'?(.+?)'?!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$")


@dataclass(frozen=True)
class ReadSheet:
    """A sheet: its name, its cells, the format of each number, its XML and its chart's."""

    name: str
    cells: dict[Place, Cell]
    forms: dict[Place, str]
    xml: ElementTree.Element
    chart: ElementTree.Element | None
    description: str | None

    def row(self, number: int) -> list[Cell]:
        """A row's cells that hold something, from the left."""
        return [self.cells[place] for place in sorted(self.cells) if place[0] == number]

    def texts(self) -> list[str]:
        """Everything said down the first column."""
        return [str(value) for (_, column), value in sorted(self.cells.items()) if column == 0]

    def range(self, formula: str) -> list[Cell | None]:
        """The cells that a chart's formula names, from above."""
        match = RANGE.match(formula)
        assert match, formula
        assert match[1].replace("''", "'") == self.name
        first, last = int(match[3]) - 1, int(match[5] or match[3]) - 1
        return [self.cells.get((row, _column(match[2]))) for row in range(first, last + 1)]


@dataclass(frozen=True)
class Book:
    """A workbook: its sheets in order, every file in it, its properties."""

    sheets: list[ReadSheet]
    files: dict[str, bytes]


def read(data: bytes) -> Book:
    """Read a workbook from its bytes."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    words = _shared(files)
    forms = _forms(ElementTree.fromstring(files["xl/styles.xml"]))
    book = ElementTree.fromstring(files["xl/workbook.xml"])
    targets = _relations(files, "xl/workbook.xml")
    sheets = []
    for entry in book.iter(f"{MAIN}sheet"):
        path = f"xl/{targets[entry.attrib[RELATION]]}"
        xml = ElementTree.fromstring(files[path])
        cells = {place: value for place, value, _ in _cells(xml, words)}
        looks = {place: forms[style] for place, value, style in _cells(xml, words)}
        sheets.append(ReadSheet(entry.attrib["name"], cells, looks, xml, *_chart(files, path, xml)))
    return Book(sheets, files)


def _shared(files: dict[str, bytes]) -> list[str]:
    if "xl/sharedStrings.xml" not in files:
        return []
    shared = ElementTree.fromstring(files["xl/sharedStrings.xml"])
    return [_plain("".join(t.text or "" for t in item.iter(f"{MAIN}t"))) for item in shared]


def _plain(text: str) -> str:
    """ISO 29500-1, 22.9.2.19: _xHHHH_ stands for a character, so _x005F_ for an underscore."""
    return re.sub("_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), text)


def _forms(styles: ElementTree.Element) -> list[str]:
    built_in = {"0": "General", "1": "0", "3": "#,##0"}
    own = {f.attrib["numFmtId"]: f.attrib["formatCode"] for f in styles.iter(f"{MAIN}numFmt")}
    (used,) = styles.iter(f"{MAIN}cellXfs")
    return [(own | built_in)[form.attrib["numFmtId"]] for form in used]


def _cells(xml: ElementTree.Element, words: list[str]):
    for cell in xml.iter(f"{MAIN}c"):
        assert cell.find(f"{MAIN}f") is None, "a formula"
        value = cell.find(f"{MAIN}v")
        if value is None or value.text is None:
            continue
        is_text = cell.attrib.get("t") == "s"
        found: Cell = words[int(value.text)] if is_text else float(value.text)
        match = re.match(r"([A-Z]+)(\d+)", cell.attrib["r"])
        yield (int(match[2]) - 1, _column(match[1])), found, int(cell.attrib.get("s", 0))


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _relations(files: dict[str, bytes], path: str) -> dict[str, str]:
    folder, name = path.rsplit("/", 1)
    file = f"{folder}/_rels/{name}.rels"
    if file not in files:
        return {}
    return {
        each.attrib["Id"]: each.attrib["Target"] for each in ElementTree.fromstring(files[file])
    }


def _chart(files: dict[str, bytes], path: str, xml: ElementTree.Element):
    drawing = xml.find(f"{MAIN}drawing")
    if drawing is None:
        return None, None
    file = _relations(files, path)[drawing.attrib[RELATION]].replace("..", "xl")
    shapes = ElementTree.fromstring(files[file])
    (name,) = shapes.iter(f"{SHAPES}cNvPr")
    (target,) = _relations(files, file).values()
    chart = ElementTree.fromstring(files[target.replace("..", "xl")])
    return chart, name.attrib.get("descr")


def series(chart: ElementTree.Element) -> list[ElementTree.Element]:
    """Every series of a chart."""
    return list(chart.iter(f"{CHART}ser"))


def name_of(drawn: ElementTree.Element) -> str:
    """What a series is called."""
    text = drawn.find(f"{CHART}tx/{CHART}v")
    assert text is not None
    return _plain(text.text or "")


def formula(drawn: ElementTree.Element, part: str) -> str:
    """The range that a series has its values ("val") or names ("cat") from."""
    (found,) = drawn.find(f"{CHART}{part}").iter(f"{CHART}f")
    return found.text or ""
