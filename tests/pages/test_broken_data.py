"""A broken edit costs nobody a figure, and says where it is broken."""

import shutil

import pytest

from tests.pages.editing import edit
from tests.pages.screen import PAGES, ROOT, Screen

# What is wrong, in which file, the text before and after. The place named is the first difference.
EDITS = [
    pytest.param("contamination.yaml", "area_m2: 68832", "area_m2: six", id="a word for a number"),
    pytest.param("contamination.yaml", "area_m2: 68832", "area_m2: -1", id="a negative area"),
    pytest.param("contamination.yaml", "region: east", "region: nowhere", id="an unknown place"),
    pytest.param("people.yaml", "women_percent: 27", "women_percent: 72", id="a wrong percentage"),
    pytest.param("funding.yaml", "  - year: 2024", "  - jear: 2024", id="a misspelt key"),
    pytest.param("land_release.yaml", "value: 47065", "value: [47065", id="no YAML at all"),
]


@pytest.mark.parametrize(("name", "old", "new"), EDITS)
def test_a_broken_edit_keeps_the_figures_and_is_named_with_file_line_and_column(
    data_copy, name, old, new
):
    screen = Screen("contamination")
    before = screen.cards
    place = edit(data_copy / name, old, new)
    screen.again().assert_sound(failed=screen.failed)
    assert screen.cards == before
    assert name in screen.banner
    assert "so the data before it are shown" in screen.banner
    if new != "value: [47065":  # the parser may notice a missing bracket only further on
        assert place in screen.banner


@pytest.mark.parametrize("page", PAGES)
def test_every_page_keeps_its_figures_under_a_broken_edit(data_copy, page):
    screen = Screen(page)
    before = screen.cards, screen.texts("p", "value"), screen.lead
    place = edit(data_copy / "people.yaml", "total: 112", "total: many")
    screen.again().assert_sound(failed=screen.failed)
    assert place in screen.banner
    assert (screen.cards, screen.texts("p", "value"), screen.lead) == before


def test_a_banner_lists_three_problems_and_says_how_to_see_all(data_copy):
    screen = Screen("contamination")
    file = data_copy / "contamination.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("area_m2:", "area_m2: x"), encoding="utf-8")
    screen.again()
    found = [part for part in screen.html if part.find("div[@class='banner']") is not None]
    assert len(list(found[0].iter("li"))) == 3
    assert "python -m mineaction check" in screen.banner


def test_repairing_the_edit_takes_the_banner_away(data_copy):
    screen = Screen("contamination")
    edit(data_copy / "contamination.yaml", "area_m2: 60971", "area_m2: x")
    assert screen.again().banner
    edit(data_copy / "contamination.yaml", "area_m2: x", "area_m2: 60971")
    screen.again()
    assert not screen.banner


def test_a_reader_who_comes_after_a_broken_edit_sees_the_figures_too(data_copy):
    before = Screen("contamination").cards
    place = edit(data_copy / "contamination.yaml", "area_m2: 60971", "area_m2: x")
    late = Screen("contamination")
    assert late.cards == before
    assert place in late.banner


def test_controls_still_work_under_a_broken_edit(data_copy):
    screen = Screen("contamination")
    expected = Screen("contamination").choose(measure="areas").cards
    edit(data_copy / "contamination.yaml", "area_m2: 60971", "area_m2: x")
    assert screen.choose(measure="areas").cards == expected


def test_a_good_edit_shows_at_the_next_click(data_copy):
    screen = Screen("people")
    edit(data_copy / "organisations.yaml", "short: HALO,", "short: HALO Trust,")
    screen.again().assert_sound()
    assert not screen.banner
    assert "HALO Trust" in screen.chart("women-by-operator").alt
    assert "HALO Trust" in screen.card("women-by-operator").claim


def test_the_version_at_the_foot_changes_with_the_data_and_not_with_a_broken_edit(data_copy):
    screen = Screen("overview")
    first = screen.texts("footer", "foot")
    edit(data_copy / "people.yaml", "total: 112", "total: x")
    assert screen.again().texts("footer", "foot") == first
    edit(data_copy / "people.yaml", "total: x", "total: 112")
    edit(data_copy / "people.yaml", "# Staff", "# All staff")
    assert screen.again().texts("footer", "foot") != first


def test_data_notes_repeat_the_problems_of_an_edit_that_is_not_shown(data_copy):
    screen = Screen("data_notes")
    place = edit(data_copy / "people.yaml", "total: 112", "total: x")
    listed = " ".join(screen.again().texts("li"))
    assert place in listed
    assert "The newest edit, which is not shown, has these problems:" in screen.texts("p")


@pytest.mark.parametrize("page", PAGES)
def test_data_broken_from_the_start_show_the_page_that_says_what_to_do(data_copy, page):
    place = edit(data_copy / "people.yaml", "total: 112", "total: x")
    screen = Screen(page)
    screen.assert_sound()
    assert screen.texts("h1") == ["The data cannot be shown yet"]
    assert place in " ".join(screen.texts("li"))
    assert "python -m mineaction check" in " ".join(screen.texts("p"))
    assert not screen.cards
    assert not screen.choices


def test_data_mended_after_a_broken_start_are_shown(data_copy):
    edit(data_copy / "people.yaml", "total: 112", "total: x")
    screen = Screen("people")
    edit(data_copy / "people.yaml", "total: x", "total: 112")
    screen.again().assert_sound()
    assert screen.card("women-by-operator").chart is not None
    assert not screen.banner


def test_a_folder_that_is_not_there_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("MINEACTION_DATA", str(tmp_path / "nowhere"))
    screen = Screen("overview")
    screen.assert_sound()
    assert screen.texts("h1") == ["The data cannot be shown yet"]
    assert "there is no such folder" in " ".join(screen.texts("li"))


@pytest.mark.parametrize("name", ["people.yaml", "places.yaml"])
def test_a_file_that_is_gone_is_named_and_the_figures_stay(data_copy, name):
    screen = Screen("people")
    before = screen.cards
    (data_copy / name).unlink()
    screen.again().assert_sound()
    assert f"{name}:1:1:" in screen.banner
    assert screen.cards == before
    shutil.copy(ROOT / "data" / name, data_copy / name)
    assert not screen.again().banner


def test_problems_are_shown_as_text_even_when_the_edit_has_markup(data_copy):
    screen = Screen("overview")
    edit(data_copy / "people.yaml", "total: 112", "total: <b>112</b>")
    screen.again()
    assert "'<b>112</b>'" in screen.banner
