"""A number is traced to its table and footnote, and can be quoted with all that belongs to it."""

import re

import pytest

from mineaction import citation
from mineaction.finding import Finding, tidy
from mineaction.findings import contamination_by_region, funding, path_over_years
from tests.chapter import FOOTNOTE_DATES, TABLE_1
from tests.every_finding import EVERY

VERSION = "2024-12-31-0a1b2c3d"


@pytest.fixture
def by_region(programme, w):
    return contamination_by_region.by_region(programme, w, programme.baselines[0], "area", "ap")


def test_a_citation_has_the_number_the_table_the_footnote_the_date_and_the_version(
    by_region, programme, w
):
    said = citation.cite(by_region, programme, w, VERSION).replace("\u00a0", " ")
    assert f"{TABLE_1['West'][5]:,} m²" in said
    assert "Mine Action Review, Clearing the Mines 2025, Kosovo chapter, 2025" in said
    assert "Table 1, footnote 3" in said
    assert "as of 31 December 2024" in said
    assert said.endswith(f"Data version {VERSION}.")


def test_what_must_be_read_with_a_claim_is_quoted_with_it(programme, w):
    finding = path_over_years.remaining(programme, w, "all")
    assert finding.caveats
    said = citation.cite(finding, programme, w, VERSION)
    assert all(caveat in said for caveat in finding.caveats)


@pytest.mark.parametrize("build", EVERY.values(), ids=EVERY)
def test_every_finding_can_be_cited_with_all_its_documents(build, programme, w):
    finding = build(programme, w)
    said = citation.cite(finding, programme, w, VERSION)
    assert said.startswith(finding.claim)
    assert finding.sources
    for source in finding.sources:
        assert programme.document(source.document).title in said
        assert all(str(number) in said for number in source.footnotes)


def test_a_finding_without_a_source_names_none(programme, w):
    bare = Finding("bare", "Nothing is known.", "", (), tidy({}), None, ())
    said = citation.cite(bare, programme, w, VERSION)
    assert said == f"Nothing is known. Data version {VERSION}."
    assert citation.source_line(bare, programme, w) == ""


def test_a_place_is_named_once_with_all_its_footnotes(programme, w):
    finding = funding.a_year(programme, w)
    assert len(finding.sources) > 1
    assert citation.source_line(finding, programme, w) == (
        "Source: Clearing the Mines 2025, Kosovo: section “Funding for AP mine survey and "
        "clearance”, footnotes 18, 19 and 20"
    )


def test_a_place_is_given_in_full_with_what_its_footnotes_cite(by_region, programme, w):
    (printed,) = citation.printed_in(by_region, programme, w)
    assert printed.place == "Table 1 (AP mined area by region, end of 2024)"
    assert [note.number for note in printed.footnotes] == [3]
    assert FOOTNOTE_DATES[3] == ("2025-05-05",)
    works = [citation.cited_works(note, programme, w) for note in printed.footnotes]
    assert works == ["KMAC, e-mail, 5 May 2025"]


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        *[(9, "p. 2"), (9, "pp. 6 and 15"), (10, "p. 15"), (14, "pp. 5–6"), (16, "p. 3")],
        *[(41, "p. 11"), (46, "p. 3"), (59, "pp. 8 and 12"), (60, "p. 13")],
    ],
)
def test_one_page_and_several_pages_are_said_as_the_footnote_prints_them(
    programme, w, number, printed
):
    (note,) = (each for each in programme.footnotes.footnotes if each.number == number)
    assert f", {printed}" in citation.cited_works(note, programme, w)


def test_no_footnote_has_several_pages_where_one_is_printed(programme, w):
    for note in programme.footnotes.footnotes:
        said = citation.cited_works(note, programme, w)
        assert not re.search(r"\bpp\. \w+(?! and|–|\w)", said), note.number
        assert not re.search(r"\bp\. \w+( and|–)", said), note.number
