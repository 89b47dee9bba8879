"""Reads pictures made by typst: where its letters stand, what is hatched."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

SVG = "{http://www.w3.org/2000/svg}"
Matrix = tuple[float, float, float, float, float, float]
SAME: Matrix = (1, 0, 0, 1, 0, 0)


def letters(svg: bytes) -> list[tuple[float, float]]:
    """Where each drawn letter begins on its line, in points from the top left corner."""
    return [(e, f) for tag, (_, _, _, _, e, f) in _walk(ET.fromstring(svg), SAME) if tag == "use"]


def size(svg: bytes) -> tuple[float, float]:
    """Width and height of the picture in points."""
    _, _, width, height = map(float, ET.fromstring(svg).get("viewBox", "").split())
    return width, height


def hatched(svg: bytes) -> int:
    """How many areas are filled with a pattern."""
    areas = ET.fromstring(svg).iter(f"{SVG}path")
    return sum(area.get("fill", "").startswith("url(#") for area in areas)


def _walk(element: ET.Element, outer: Matrix) -> Iterator[tuple[str, Matrix]]:
    if element.tag == f"{SVG}defs":
        return
    here = _times(outer, _matrix(element.get("transform", "")))
    x, y = (float(element.get(key, "0")) for key in ("x", "y"))
    if element.tag in (f"{SVG}use", f"{SVG}path"):
        yield element.tag.removeprefix(SVG), _times(here, (1, 0, 0, 1, x, y))
    for child in element:
        yield from _walk(child, here)


def _matrix(text: str) -> Matrix:
    found = SAME
    for name, inside in re.findall(r"(\w+)\(([^)]*)\)", text):
        numbers = [float(number) for number in re.split(r"[ ,]+", inside.strip())]
        found = _times(found, _single(name, numbers))
    return found


def _single(name: str, numbers: list[float]) -> Matrix:
    if name == "matrix":
        a, b, c, d, e, f = numbers
        return a, b, c, d, e, f
    x, y = (*numbers, 0)[:2]
    if name == "translate":
        return 1, 0, 0, 1, x, y
    assert name == "scale"
    return x, 0, 0, y if len(numbers) > 1 else x, 0, 0


def _times(m: Matrix, n: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return (
        a * p + c * q,
        b * p + d * q,
        a * r + c * s,
        b * r + d * s,
        a * t + c * u + e,
        b * t + d * u + f,
    )
