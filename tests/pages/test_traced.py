"""From a number to its table, footnote and terms, to a citation and a link, without a search."""

import re

import pytest

from mineaction.catalogue import every_finding
from mineaction.search import entries
from tests.chapter import TABLE_1, TEXT
from tests.pages.screen import PAGES, Screen, elements, shown, text

CARDS = ("contamination", "land_release", "path_to_2030", "funding", "people", "strategy")


def parts(screen, name):
    """The HTML of a card."""
    block = screen.at.main.get_by_key(f"card-{name}")
    return [each.value for each in block.get("html")]


@pytest.mark.parametrize("page", CARDS)
def test_every_card_says_in_full_where_its_figures_are_printed(page):
    screen = shown(page)
    for name in screen.cards:
        said = " ".join(parts(screen, name))
        assert '<dl class="sources">' in said, name
        assert re.search(r"describes the situation at (\d+ )?\w+", said), name


def test_the_footnote_of_a_table_is_written_out_on_the_card():
    said = " ".join(parts(shown("contamination"), "contamination-by-region"))
    assert "Table 1 (AP mined area by region, end of 2024)" in said
    assert "Footnote 3: KMAC, e-mail, 5 May 2025" in said


@pytest.mark.parametrize("page", CARDS)
def test_every_badge_says_what_it_means_to_whoever_points_at_it(page):
    marks = [each for part in shown(page).html for each in elements(part, "abbr", "badge")]
    assert marks
    assert all(len(mark.get("title", "")) > 20 for mark in marks)
    assert all(mark.get("tabindex") == "0" for mark in marks)


@pytest.mark.parametrize(
    ("page", "term", "meaning"),
    [
        ("contamination", "CHA", "direct evidence"),
        ("contamination", "SHA", "indirect evidence"),
        ("land_release", "reduced", "technical survey"),
        ("land_release", "cancelled", "non-technical survey"),
        ("funding", "CMR", "cluster munitions"),
    ],
)
def test_a_term_is_explained_where_it_appears(page, term, meaning):
    marks = [each for part in shown(page).html for each in elements(part, "abbr", "term")]
    explained = {text(mark): mark.get("title", "") for mark in marks}
    assert meaning in explained[term]
    listed = [
        text(li) for part in shown(page).html for ul in elements(part, "ul", "defined") for li in ul
    ]
    assert any(meaning in each for each in listed)


@pytest.mark.parametrize("page", CARDS)
def test_every_table_can_be_sorted_by_each_of_its_columns(page):
    for part in shown(page).html:
        for table in part.iter("table"):
            heads = list(table.iter("th"))
            in_head = [th for th in heads if th.get("scope") == "col"]
            assert all(th.find("button") is not None for th in in_head)


@pytest.fixture
def citing():
    """The contamination page with a control changed and the citation of its first card open."""
    screen = Screen("contamination", measure="areas")
    screen.at.session_state["cite-contamination-by-region"] = True
    return screen.again()


def test_a_citation_can_be_copied_with_number_table_footnote_date_and_version(citing):
    citation, link = (each.value for each in citing.at.code)
    assert f"{TABLE_1['West'][4]} of {TABLE_1['Totals'][4]} AP mined areas" in citation
    assert (
        "Table 1, footnote 3, edition as of 31 December 2024. Data version 2024-12-31-" in citation
    )
    assert "measure=areas" in link
    assert re.search(r"[?&]v=2024-12-31-[0-9a-f]{8}&", link)
    assert link.endswith("show=card-contamination-by-region")


def test_a_link_of_this_data_version_says_nothing_more(citing):
    version = re.search(r"v=([^&]+)", citing.at.code[1].value)
    assert version is not None
    again = Screen("contamination", measure="areas", v=version[1])
    assert not again.texts("div", "notice")


@pytest.mark.parametrize("version", ["2023-12-31-0000abcd", "x" * 500, "<b>", "💣"])
def test_a_link_of_another_data_version_says_so(version):
    (said,) = Screen("contamination", v=version).texts("div", "notice")
    assert f"data version {version[:40]}" in said
    assert "does not know that version" in said


def test_a_link_of_a_logged_version_tells_what_changed_since(data_copy):
    log = data_copy / "changes.yaml"
    log.write_text(
        "changes:\n"
        '  - {version: 2024-12-31-00000002, date: 2026-11-02, what: {en: "A *new* figure."},'
        " why: {en: It was mistyped.}}\n"
        "  - {version: 2024-12-31-00000001, date: 2026-11-01, what: {en: First figures.},"
        " why: {en: They were published.}}\n",
        encoding="utf-8",
    )
    (said,) = Screen("funding", v="2024-12-31-00000001").texts("div", "notice")
    assert "A *new* figure. It was mistyped." in said
    assert "First figures" not in said
    (said,) = Screen("funding", v="2024-12-31-00000002").texts("div", "notice")
    assert "Nothing has been logged since" in said
    assert any("First figures." in each for each in Screen("data_notes").texts("li"))


def test_every_footnote_names_what_rests_on_it():
    rows = {row[0]: row[2] for row in shown("sources").rows if row[0].isdigit()}
    assert "West has 84%" in rows["3"]
    assert "How much was cleared without finding a mine" in rows["54"]
    assert [number for number, resting in rows.items() if not resting] == []


@pytest.mark.parametrize(("kind", "concerns"), [("contradiction", "all"), ("all", "funding")])
def test_data_notes_are_filtered_by_kind_and_page(kind, concerns):
    every = shown("data_notes").texts("h3", "claim")
    some = Screen("data_notes", kind=kind, concerns=concerns).texts("h3", "claim")
    assert 0 < len(some) < len(every)
    assert set(some) < set(every)


def test_a_filter_keeps_what_concerns_the_page_and_nothing_else():
    titles = " ".join(Screen("data_notes", concerns="land-release").texts("h3", "claim"))
    assert "Two totals of the area cleared in 2024" in titles
    assert "not simply the gap" not in titles
    assert str(TEXT["cleared_without_mines_m2"])[:2] in " ".join(
        cell for row in Screen("data_notes", concerns="land-release").rows for cell in row
    )


@pytest.mark.parametrize(
    ("concerns", "gap", "value"),
    [
        ("path-to-2030", "Strategy", "area of high- and medium-priority tasks"),
        ("strategy", "Strategy", "area of high- and medium-priority tasks"),
        ("land-release", "Earlier years · 2018", "area cleared"),
        ("contamination", "Earlier years · 2018", "remaining AP mined area"),
        ("funding", "Funding · 2024, EU", "amount"),
    ],
)
def test_what_a_page_cannot_tell_is_listed_for_it(concerns, gap, value):
    screen = Screen("data_notes", concerns=concerns)
    assert any(row[0].startswith(gap) and value in row[1] for row in screen.rows)
    assert "Nothing is unknown here." not in screen.texts("p")


def test_the_lead_of_the_data_notes_counts_every_value_that_is_listed():
    screen = shown("data_notes")
    listed = [row[1].split(", ") for row in screen.rows if row[2] in ("not stated", "not found")]
    said = " ".join(screen.texts("p"))
    assert f"{sum(map(len, listed))} values are unknown" in said


def test_whoever_could_give_what_is_missing_is_named():
    rows = {row[0]: row[-1] for row in shown("data_notes").rows}
    assert rows["Funding · 2024, EU"] == "EU and HALO"
    assert rows["Land release · 2023"] == "KMAC"


@pytest.mark.parametrize("page", PAGES)
def test_the_search_finds_on_every_page_and_leads_to_the_card(page):
    screen = Screen(page)
    screen.at.text_input(key="search").set_value("47,065").run()
    links = screen.at.sidebar.get("page_link")
    assert links
    assert "47,065" in links[0].proto.label
    assert links[0].proto.query_string == "show=card-land-release-by-year"


def test_a_search_for_nothing_known_says_so():
    screen = Screen("overview")
    screen.at.text_input(key="search").set_value("xyzzy").run()
    assert "Nothing was found." in " ".join(screen.texts("p"))


def test_what_the_search_leads_to_is_on_its_page(programme, w):
    written = {page: _ids(shown(page)) for page in PAGES}
    written["land_release"] |= _ids(shown("land_release", span="all"))
    for entry in entries(programme, w, every_finding(programme, w)):
        assert entry.at in written[entry.page.replace("-", "_")], entry.title


def _ids(screen):
    """What a script in the browser can go to: ids in HTML, and keys of containers."""
    said = " ".join(each.value for each in screen.at.get("html"))
    return {*re.findall(r' id="([^"]+)"', said), *(block.key for block in screen.at.container)}
