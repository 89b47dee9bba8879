"""Pictures: whole, well-formed, with everything that must travel with the chart."""

import copy
import itertools
import json
import struct
import xml.etree.ElementTree as ET
import zlib
from dataclasses import replace

import pytest

from briefing.picture import draw, write_picture
from briefing.pictures.drawing import drawing
from mineaction.alternative import alternative
from tests.briefing.made import ENDLESS, HOSTILE, KINDS, made
from tests.briefing.svg import SVG, hatched, letters, size
from tests.every_finding import EVERY

FOOT = ("Source: a document, Table 1", "A status footnote", "Data version 1")
WORD = "xxxxx"

every = pytest.mark.parametrize("name", EVERY)
kind_by_kind = pytest.mark.parametrize("kind", KINDS)
APART = 16  # points between where letters of two words begin, at least


def chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    """The parts of a PNG; each must have the right checksum and all must fill the file."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        named = png[at + 4 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(named)
        found.append((named[:4], named[4:]))
        at += 12 + length
    return found


@pytest.fixture(scope="module")
def as_svg(programme, w):
    """Every finding and its picture as SVG."""
    findings = {name: build(programme, w) for name, build in EVERY.items()}
    return {name: (made, write_picture(made, w, FOOT, "svg")) for name, made in findings.items()}


@every
def test_every_finding_is_a_png_1600_pixels_wide_that_carries_its_claim(programme, w, name):
    finding = EVERY[name](programme, w)
    parts = chunks(write_picture(finding, w, FOOT, "png"))
    width, height = struct.unpack(">II", parts[0][1][:8])
    assert (parts[0][0], parts[-1][0]) == (b"IHDR", b"IEND")
    assert width == 1600
    assert 300 < height < 1600
    texts = dict(inside.split(b"\0\0\0\0\0") for kind, inside in parts if kind == b"iTXt")
    assert texts[b"Title"].decode() == finding.claim
    assert texts[b"Description"].decode() == alternative(finding, w)


@every
def test_every_finding_is_a_well_formed_svg_that_says_in_words_what_it_shows(as_svg, w, name):
    finding, svg = as_svg[name]
    root = ET.fromstring(svg)
    assert root.tag == f"{SVG}svg"
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text == finding.claim
    assert root[1].text == alternative(finding, w)
    width, height = size(svg)
    assert width == 800
    assert all(0 <= x < width and 0 < y < height for x, y in letters(svg))


@pytest.mark.parametrize("form", ["png", "svg"])
@kind_by_kind
def test_hostile_texts_are_drawn_and_read_as_nothing_but_text(kind, form, w):
    values = [row if row % 4 else None for row in range(len(HOSTILE))]
    hostile = made(kind, HOSTILE, values, HOSTILE[3], HOSTILE[4], HOSTILE, HOSTILE[6])
    assert write_picture(hostile, w, HOSTILE, form)


@kind_by_kind
def test_endless_texts_stay_on_the_paper(kind, w):
    endless = made(kind, ENDLESS, (1, None), ENDLESS[0], ENDLESS[0], ENDLESS[:1], ENDLESS[1])
    svg = write_picture(endless, w, ENDLESS[1:], "svg")
    width, height = size(svg)
    assert all(0 <= x < width and 0 < y < height for x, y in letters(svg))


@pytest.mark.parametrize("values", [(5,), (0, 0), (None, None), (0.4, 1e9, 1)], ids=str)
@kind_by_kind
def test_any_number_of_rows_and_any_size_is_drawn(kind, values, w):
    svg = write_picture(made(kind, "ABC"[: len(values)], values), w, FOOT, "svg")
    width, height = size(svg)
    assert all(0 <= x < width and 0 < y < height for x, y in letters(svg))


def crowded(svg: bytes) -> list[tuple[float, float]]:
    """Letters that begin where another does: two texts are drawn over one another."""
    at: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for x, y in letters(svg):
        at.setdefault((round(x // 10), round(y // 10)), []).append((x, y))
    return [
        (x, y)
        for (column, row), group in at.items()
        for x, y in group
        for i, j in itertools.product((-1, 0, 1), repeat=2)
        for other in at.get((column + i, row + j), [])
        if other != (x, y) and abs(other[0] - x) < 1.5 and abs(other[1] - y) < 7
    ]


@every
def test_no_text_is_drawn_over_another(as_svg, name):
    assert not crowded(as_svg[name][1])


def words(svg: bytes) -> list[list[int]]:
    """The lengths of the words of each line: letters with little between where they begin."""
    lines: dict[int, list[float]] = {}
    for x, y in letters(svg):
        lines.setdefault(round(y), []).append(x)
    found = []
    for line in lines.values():
        begins = sorted(line)
        gaps = [at for at, (a, b) in enumerate(itertools.pairwise(begins), 1) if b - a > APART]
        ends = [0, *gaps, len(begins)]
        found.append([end - start for start, end in itertools.pairwise(ends)])
    return found


def test_numbers_of_a_row_stay_apart(as_svg):
    total = ["Total", "6", "362,179", "15", "528,520", "24", "1,115,699"]
    assert [len(word) for word in total] in words(as_svg["article 7, remaining"][1])


@pytest.mark.parametrize("kind", sorted({*KINDS} - {"map"}))
def test_long_names_wrap_rather_than_run_into_one_another(kind, w):
    names = [f"A place of the name of Number {row} behind the hills" for row in range(9)]
    values = [700_000 + 31_000 * (row % 4) if row != 5 else None for row in range(9)]
    assert not crowded(write_picture(made(kind, names, values), w, FOOT, "svg"))


@pytest.mark.parametrize("rows", [16, 40])
@pytest.mark.parametrize("kind", ["lines", "marked lines"])
def test_many_years_and_their_labels_do_not_run_into_one_another(kind, rows, w):
    assert not crowded(write_picture(made(kind, "A" * rows, [700_000] * rows), w, FOOT, "svg"))


@pytest.mark.parametrize("kind", ["marked lines", "stacked columns", "grouped columns"])
def test_a_number_without_room_is_left_out_and_never_broken(kind, w):
    few, many = (
        {round(y, 2) for _, y in letters(write_picture(finding, w, FOOT, "svg"))}
        for finding in (made(kind, "A" * rows, [700_000] * rows) for rows in (4, 24))
    )
    assert len(many) <= len(few)


PLACES = {
    "claim": ["claim"],
    "measure": ["measure"],
    "caveat": ["caveats", 0],
    "last caveat": ["caveats", 1],
    "foot": ["foot", 0],
    "last line of the foot": ["foot", 2],
}


def more_letters(plain, place: list) -> int:
    """How many letters more are drawn when the text at a place gets another word."""
    longer = copy.deepcopy(plain)
    inner = longer
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] += f" {WORD}"
    return len(letters(draw(longer, "svg"))) - len(letters(draw(plain, "svg")))


@kind_by_kind
def test_what_must_travel_with_the_chart_is_drawn_word_for_word(kind, w):
    finding = made(kind, ("A", "B"), (2, 1), caveats=("A caveat", "Another"))
    plain = drawing(finding, w, FOOT)
    added = {name: more_letters(plain, place) for name, place in PLACES.items()}
    assert added == dict.fromkeys(PLACES, len(WORD))


NAMED = {
    "bars": ["names", 0],
    "stacked bars": ["series", 1, "label"],
    "grouped bars": ["series", 0, "texts", 0],
    "shares": ["series", 0, "texts", 0],
    "stacked columns": ["names", 1],
    "grouped columns": ["series", 1, "label"],
    "marked lines": ["series", 1, "runs", 0, 0, "text"],
    "lines": ["series", 1, "label"],
    "bridge": ["steps", 0, "text"],
    "timeline": ["texts", 1],
    "map": ["places", 0, "name"],
}


@pytest.mark.parametrize("kind", NAMED)
def test_names_and_numbers_are_drawn_word_for_word(kind, w):
    plain = drawing(made(kind, ("A", "B"), (200, 100)), w, FOOT)
    assert more_letters(plain, ["chart", *NAMED[kind]]) == len(WORD)


@pytest.mark.parametrize("kind", ["bars", "stacked bars", "shares", "stacked columns"])
def test_the_reason_for_an_unknown_is_drawn_beside_its_stub(kind, w):
    plain = drawing(made(kind, ("A", "B"), (None, 200)), w, FOOT)
    assert more_letters(plain, ["chart", "stubs", 0]) == len(WORD)


HATCHED = {
    "bars": 1,
    "grouped bars": 2,
    "stacked columns": 1,
    "grouped columns": 2,
    "map": 2,  # the place, and the key that says what it means
}


@pytest.mark.parametrize("kind", HATCHED)
def test_an_unknown_is_hatched_and_a_zero_is_not(kind, w):
    zero, unknown = (
        hatched(write_picture(made(kind, ("A", "B"), (value, 200)), w, FOOT, "svg"))
        for value in (0, None)
    )
    assert unknown - zero == HATCHED[kind]


def test_years_without_a_figure_are_hatched(w):
    with_gap, without = (
        hatched(write_picture(made("marked lines", "ABC", (3, v, 1)), w, FOOT, "svg"))
        for v in (None, 2)
    )
    assert (with_gap, without) == (1, 0)


def test_words_are_drawn_alike_whatever_their_letters_mean_to_a_typesetter(w):
    plain = drawing(made("table", ("A",), (1,), claim="A"), w, ())
    markup = replace(made("table", ("A",), (1,)), claim="#panic($x$)*_`@")
    drawn = letters(draw(drawing(markup, w, ()), "svg"))
    assert len(drawn) - len(letters(draw(plain, "svg"))) == len("#panic($x$)*_`@") - 1


def test_the_same_finding_gives_the_same_bytes(programme, w):
    finding = EVERY["bridge, latest"](programme, w)
    for form in ("png", "svg"):
        assert write_picture(finding, w, FOOT, form) == write_picture(finding, w, FOOT, form)


def test_all_colours_come_from_the_palette(w):
    plain = json.loads(json.dumps(drawing(made("bars", ("A",), (1,)), w, ())))
    plain["chart"]["series"][0]["style"]["colour"] = "#0000ff"
    assert b"#0000ff" in draw(plain, "svg")
