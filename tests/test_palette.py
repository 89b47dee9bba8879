"""Colours that everybody can tell from the ground and, within a chart, from one another."""

import itertools
import tomllib
from typing import get_args

import pytest

from components.chart.map_of_places import FAINTEST, FULLEST
from mineaction.finding import Role
from mineaction.palette import DARK_GROUND, LIGHT_GROUND, STYLES, faded, ink
from tests.conftest import ROOT
from tests.every_finding import EVERY

Rgb = tuple[float, float, float]

# Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB.
SIGHT = {
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)
LEAST_CONTRAST = 3
LETTERS_CONTRAST = 4.5  # with the better of two inks, of which one is nearly black
LEAST_DIFFERENCE = 20  # CIE76


def linear(colour: str) -> Rgb:
    """A hex colour as linear RGB."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def times(matrix: tuple[tuple[float, ...], ...], vector: Rgb) -> Rgb:
    """A matrix times a vector."""
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG has it, 1 to 21."""
    low, high = sorted(times(TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def blended(colour: str, opacity: float, ground: str) -> str:
    """The colour that something of some opacity has on a ground."""
    parts = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * opacity + b * (1 - opacity)):02x}" for a, b in parts)


def lab(colour: str, sight: str) -> Rgb:
    """A colour in CIELAB as it is seen."""
    red, green, blue = (min(max(part, 0), 1) for part in times(SIGHT[sight], linear(colour)))
    xyz = times(TO_XYZ, (red, green, blue))
    x, y, z = (
        ratio ** (1 / 3) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116
        for ratio in (part / white for part, white in zip(xyz, WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str) -> float:
    """How far two colours are apart for whoever can tell them apart least (CIE76)."""
    return min(
        sum((a - b) ** 2 for a, b in zip(lab(one, s), lab(other, s), strict=True)) ** 0.5
        for s in SIGHT
    )


def test_the_measures_give_known_values():
    assert contrast("#000000", "#ffffff") == pytest.approx(21, abs=0.01)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert lab("#ffffff", "full") == pytest.approx((100, 0, 0), abs=0.02)
    assert lab("#ff0000", "full") == pytest.approx((53.24, 80.09, 67.20), abs=0.05)
    assert difference("#000000", "#ffffff") == pytest.approx(100, abs=0.05)
    assert difference("#ff0000", "#00aa00") < 60  # red and green are close for many


def test_every_role_has_a_look():
    assert {*STYLES} == {*get_args(Role)}


@pytest.mark.parametrize("ground", [LIGHT_GROUND, DARK_GROUND])
@pytest.mark.parametrize("role", STYLES)
def test_a_mark_stands_out_from_the_ground(role, ground):
    assert contrast(STYLES[role].colour, ground) >= LEAST_CONTRAST


@pytest.mark.parametrize(
    "role", [role for role, style in STYLES.items() if not style.hatch and style.dash == "solid"]
)
def test_a_number_on_a_mark_can_be_read(role):
    assert contrast(STYLES[role].colour, ink(STYLES[role].colour)) >= LETTERS_CONTRAST


def _told_apart(one: Role, other: Role, dashes: bool) -> bool:
    a, b = STYLES[one], STYLES[other]
    by_form = a.hatch != b.hatch or (dashes and a.dash != b.dash)
    return by_form or difference(a.colour, b.colour) >= LEAST_DIFFERENCE


def _neighbours(programme, w) -> set[tuple[str, str, str]]:
    """Two roles that some chart draws, and the kind of that chart."""
    found = set()
    for build in EVERY.values():
        finding = build(programme, w)
        if finding.chart is None:
            continue
        roles = {series.role for series in finding.chart.series}
        if finding.chart.kind == "bridge":
            roles = {*finding.table["role"]}
        if finding.unknown:
            roles |= {"unstated"}
        found |= {(*pair, finding.chart.kind) for pair in itertools.combinations(sorted(roles), 2)}
    return found


# Pairs that look alike to some readers, reported; each goes with the fault.
ALIKE = [
    ("cancelled", "cleared"),  # 9.5 with protanopia: release by year
    ("cleared", "reduced"),  # 10.7 with tritanopia: release by year and by district
    ("cleared", "released"),  # 10.7 with tritanopia, both solid lines: path to 2030
    ("cleared", "rest"),  # 9.5 with protanopia: cleared with and without mines
    ("government", "international"),  # 13.0 with tritanopia: a year's money
    ("government", "pledged"),  # 13.0 with tritanopia: a scenario of money
    ("international", "rest"),  # 9.1 with protanopia: a year's money
]


def test_roles_in_one_chart_can_be_told_apart_by_everybody(programme, w):
    alike = {
        (one, other)
        for one, other, kind in _neighbours(programme, w)
        if not _told_apart(one, other, dashes=kind == "lines")
    }
    assert alike <= {*ALIKE}


@pytest.mark.parametrize("pair", ALIKE)
def test_roles_that_were_reported_can_be_told_apart(pair):
    assert _told_apart(*pair, dashes=pair == ("cleared", "released"))


def test_what_is_uncertain_is_hatched():
    for role in ("sha", "uncovered", "unstated", "unexplained"):
        assert STYLES[role].hatch


def test_suspected_has_the_colour_of_confirmed():
    assert STYLES["sha"].colour == STYLES["cha"].colour
    assert STYLES["sha"].hatch != STYLES["cha"].hatch


def test_grounds_are_those_of_the_settings():
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))[
        "theme"
    ]
    assert theme["light"]["backgroundColor"] == LIGHT_GROUND
    assert theme["dark"]["backgroundColor"] == DARK_GROUND


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_can_be_read_on_both_grounds(mode):
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))[
        "theme"
    ]
    for ground in ("backgroundColor", "secondaryBackgroundColor"):
        assert contrast(theme[mode]["textColor"], theme[mode][ground]) >= 7
        assert contrast(theme[mode]["primaryColor"], theme[mode][ground]) >= LEAST_CONTRAST


def test_chart_colours_of_the_settings_are_colours_of_roles():
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))[
        "theme"
    ]
    assert {*theme["chartCategoricalColors"]} <= {style.colour for style in STYLES.values()}


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("strength", [FAINTEST, FULLEST])
def test_names_on_an_area_of_a_map_can_be_read(mode, strength):
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))[
        "theme"
    ][mode]
    for role in ("released", "cleared"):
        area = blended(STYLES[role].colour, strength, theme["backgroundColor"])
        assert contrast(area, theme["textColor"]) >= LETTERS_CONTRAST


def test_a_faded_colour_keeps_its_parts():
    assert faded("#c4561f", 0.16) == "rgba(196,86,31,0.16)"
