"""A finding as a picture that survives a meeting on its own, drawn without a browser."""

import json
import struct
import xml.etree.ElementTree as ET
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from briefing.pictures.drawing import drawing
from briefing.pictures.plain import Plain, clean
from mineaction.alternative import alternative
from mineaction.finding import Finding
from mineaction.wording import Wording

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"
PIXELS_PER_INCH = 144  # of a page 800 pt wide: 1600 pixels
SVG = "http://www.w3.org/2000/svg"


def write_picture(
    finding: Finding, w: Wording, foot: tuple[str, ...], form: Literal["png", "svg"]
) -> bytes:
    """The finding's chart (or, without one, its table) with claim, measure, caveats and foot.

    1600 pixels wide as PNG, the same proportions as SVG; the height follows the content.
    Raises typst.TypstError if it cannot be drawn, which no text in a finding may bring about.
    """
    drawn = draw(drawing(finding, w, foot), form)
    title, words = clean(finding.claim), clean(alternative(finding, w))
    return _titled_svg(drawn, title, words) if form == "svg" else _titled_png(drawn, title, words)


def draw(plain: Plain, form: Literal["png", "svg", "pdf"]) -> bytes:
    """A drawing as a file. All texts travel as JSON: nothing in them is read as markup."""
    compiler = typst.Compiler(PICTURES / "picture.typ", root=PICTURES, font_paths=_fonts())
    inputs = {"drawing": json.dumps(plain, allow_nan=False)}
    made = compiler.compile(format=form, ppi=PIXELS_PER_INCH, sys_inputs=inputs)
    assert isinstance(made, bytes)  # the page grows with its content, so there is one
    return made


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Our font and those inside typst, none of the machine's: the same picture everywhere."""
    return typst.Fonts(include_system_fonts=False, font_paths=[HERE / "fonts"])


def _titled_svg(svg: bytes, title: str, words: str) -> bytes:
    """The picture with its claim and numbers in words: typst draws letters as outlines."""
    ET.register_namespace("", SVG)
    root = ET.fromstring(svg)
    root.set("role", "img")
    for place, (tag, text) in enumerate((("title", title), ("desc", words))):
        element = ET.Element(f"{{{SVG}}}{tag}")
        element.text = text
        root.insert(place, element)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _titled_png(png: bytes, title: str, words: str) -> bytes:
    """The picture with claim and numbers as international text chunks after its header."""
    end_of_header = 8 + 4 + 4 + 13 + 4  # signature; length, name, content, checksum of IHDR
    texts = _text_chunk("Title", title) + _text_chunk("Description", words)
    return png[:end_of_header] + texts + png[end_of_header:]


def _text_chunk(keyword: str, text: str) -> bytes:
    """An iTXt chunk: uncompressed, no language, no translated keyword, then UTF-8."""
    content = keyword.encode("ascii") + b"\0\0\0\0\0" + text.encode("utf-8")
    named = b"iTXt" + content
    return struct.pack(">I", len(content)) + named + struct.pack(">I", zlib.crc32(named))
