"""Every text of every chart can be read: none is cut off, none covers another, all stand out."""

import pytest
from playwright.sync_api import Page, expect

from mineaction.palette import DARK_GROUND, LIGHT_GROUND
from tests.browser.view import CHARTS, charts, open_at
from tests.test_palette import blended, contrast

WIDTHS = (1440, 390)
HEIGHT = 900
SEEN = [path for path, number in CHARTS.items() if number]
# Pages in a state that draws other charts, or the same with other labels.
OTHERS = {
    "/land-release?span=all&year=2023": 2,
    "/contamination?measure=areas&scope=all&date=2023-12-31": 1,  # no map of 2023 either
    "/path-to-2030?scope=ap&cleared=0&surveyed=0": 3,
    "/people?operator=kmac": 3,
}
FITS = """width => [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every(chart => {
  const plot = chart.querySelector('.js-plotly-plot'), svg = chart.querySelector('.main-svg');
  return chart.clientWidth < width && Math.abs(svg.clientWidth - chart.clientWidth) <= 1
    && plot._fullLayout.width === svg.clientWidth;
})"""
TEXTS = """() => [...document.querySelectorAll('.js-plotly-plot')].map(plot => {
  const edge = plot.getBoundingClientRect();
  const shown = text => text.textContent.trim() && getComputedStyle(text).display !== 'none'
    && text.getBoundingClientRect().width > 0;
  return [...plot.querySelectorAll('svg text')].filter(shown).map(text => {
    const box = text.getBoundingClientRect();
    return [text.textContent, box.left - edge.left, box.top - edge.top,
            edge.right - box.right, edge.bottom - box.bottom, box.width, box.height,
            parseFloat(getComputedStyle(text).fontSize)];
  });
})"""
ON_THE_GROUND = (
    ".lead, .claim, .measure, .evidence > span:first-child, .badge, .caveat, .quiet, .statement,"
    " .statement small, .foot p, .figure p, .js-plotly-plot .xtick text,"
    " .js-plotly-plot .ytick text, .js-plotly-plot .annotation-text, .js-plotly-plot .legendtext,"
    " .js-plotly-plot .textpoint text, .js-plotly-plot .bartext-inside[style*='weight: 700'],"
    " [data-testid='stExpander'] summary p"
)
LETTERS = """selector => {
  const found = new Map();
  for (const part of document.querySelectorAll(selector)) {
    const style = getComputedStyle(part);
    const colour = part instanceof SVGElement ? style.fill : style.color;
    let [red, green, blue, opacity] = colour.match(/[\\d.]+(?:e-\\d+)?/g).map(Number);
    opacity ??= 1;
    if (colour.startsWith('color(')) {  // mixed colours come as shares of srgb
      [red, green, blue] = [red, green, blue].map(share => Math.round(share * 255));
    }
    for (let each = part; each; each = each.parentElement) {
      opacity *= Number(getComputedStyle(each).opacity);
    }
    const name = part.getAttribute('class') || part.tagName;
    const hex = '#' + [red, green, blue].map(n => n.toString(16).padStart(2, '0')).join('');
    found.set(hex + opacity, [name, hex, opacity]);
  }
  return [...found.values()];
}"""
TRIES, WAIT_MS = 20, 250
ENOUGH = 4.5  # as WCAG asks for letters of any size
TOUCH = 1.5  # pixels by which the boxes of two texts may meet: letters do not fill them


class Text:
    """A text of a chart with its place: pixels from the chart's left and upper edge."""

    def __init__(self, words: str, *places: float) -> None:
        self.words = words
        self.left, self.top, self.to_right, self.to_bottom, self.width, self.height, self.size = (
            places
        )

    def is_cut(self) -> bool:
        """Whether some of it lies outside the chart."""
        return min(self.left, self.top, self.to_right, self.to_bottom) < -TOUCH

    def covers(self, other: "Text") -> bool:
        """Whether it stands over another."""
        across = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        down = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        return across > TOUCH and down > TOUCH


def show(page: Page, width: int, number: int) -> None:
    """Make the page as wide as a screen and wait until every chart has followed."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    expect(charts(page)).to_have_count(number)
    page.wait_for_function(FITS, arg=width)


@pytest.mark.parametrize(
    ("path", "number"), [(path, CHARTS[path]) for path in SEEN] + [*OTHERS.items()]
)
def test_no_text_of_a_chart_is_cut_or_covered_on_a_desk_or_on_a_phone(server, page, path, number):
    open_at(page, server.address + path)
    try:
        for width in WIDTHS:
            show(page, width, number)
            drawn = [[Text(*each) for each in chart] for chart in page.evaluate(TEXTS)]
            assert len(drawn) == number
            assert all(drawn)
            for texts in drawn:
                assert [text.words for text in texts if text.is_cut()] == [], width
                pairs = [(a, b) for i, a in enumerate(texts) for b in texts[i + 1 :]]
                assert [(a.words, b.words) for a, b in pairs if a.covers(b)] == [], width
                assert min(text.size for text in texts) >= 13, width
    finally:
        page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stand_out_from_the_ground(server, visit, scheme):
    ground = {"light": LIGHT_GROUND, "dark": DARK_GROUND}[scheme]
    page = visit(color_scheme=scheme).new_page()
    for path in ("/", "/contamination", "/funding", "/people", "/path-to-2030"):
        open_at(page, server.address + path)
        for _ in range(TRIES):  # what has just come may still fade in
            found = page.evaluate(LETTERS, ON_THE_GROUND)
            assert found
            seen = [(name, blended(*colour, ground)) for name, *colour in found]
            faint = [each for each in seen if contrast(each[1], ground) < ENOUGH]
            if not faint:
                break
            page.wait_for_timeout(WAIT_MS)
        assert faint == [], path
    page.close()
