"""Who may import whom, what pages may be called, and where colours live."""

import ast
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

STDLIB = sys.stdlib_module_names
OURS = {"mineaction", "components", "pages", "tests", "briefing", "app"}
# Distributions that run the dashboard, by their names on the package index.
USED = {"streamlit", "pandas", "plotly", "PyYAML", "Babel", "pydantic", "pydantic_core"}
USED |= {"typst", "xlsxwriter"}
PLOTLY_LIVES_IN = ROOT / "components" / "chart"
COLOURS_LIVE_IN = {"mineaction/palette.py", "components/style.css", ".streamlit/config.toml"}
HEX = re.compile(r"#(?:[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?|[0-9a-fA-F]{3,4})(?![0-9a-zA-Z_-])")


def _files(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def _imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it, with its whole dotted name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports from where it stands"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _packages(path: Path) -> set[str]:
    return {name.split(".")[0] for name in _imports(path)}


def _foreign(path: Path) -> set[str]:
    return _packages(path) - STDLIB


def by_file(*folders: str):
    """One test for each Python file of the folders."""
    files = [path for folder in folders for path in _files(folder)]
    return pytest.mark.parametrize("path", files, ids=[str(p.relative_to(ROOT)) for p in files])


@by_file("mineaction")
def test_facts_and_findings_know_nothing_of_the_screen(path):
    allowed = {"mineaction", "pydantic", "pydantic_core", "yaml", "pandas", "babel"}
    if path.name == "__main__.py":
        allowed |= {"briefing"}  # the command line stands above both
    assert _foreign(path) <= allowed


@by_file("briefing")
def test_files_are_written_without_knowing_the_screen(path):
    assert _foreign(path) <= {"mineaction", "briefing", "pandas", "typst", "xlsxwriter"}


@by_file("components")
def test_components_know_facts_streamlit_and_one_another(path):
    allowed = {"mineaction", "streamlit", "components"}
    if path.name == "downloads.py":
        allowed |= {"briefing"}
    if PLOTLY_LIVES_IN in path.parents:
        allowed = {"mineaction", "components", "plotly", "pandas"}
    assert _foreign(path) <= allowed


def test_charts_are_drawn_with_plotly_and_without_streamlit():
    charts = [path for path in _files("components") if PLOTLY_LIVES_IN in path.parents]
    used = set().union(*(_packages(path) for path in charts))
    assert "plotly" in used
    assert "streamlit" not in used


@by_file("mineaction", "briefing", "components", "pages")
def test_only_charts_import_plotly(path):
    assert "plotly" not in _packages(path) or PLOTLY_LIVES_IN in path.parents


@by_file("pages")
def test_pages_only_put_components_and_findings_together(path):
    assert _foreign(path) <= {"streamlit", "components", "mineaction"}


@by_file("pages", "components", "briefing", "mineaction")
def test_nothing_imports_a_page(path):
    pages = {page.stem for page in _files("pages")}
    whole = {*_imports(path)}
    assert not {name for name in whole if name.split(".")[0] in pages | {"pages"}}


def test_the_application_does_not_import_its_pages():
    assert _foreign(ROOT / "app.py") <= {"streamlit", "components", "mineaction"}
    assert not any(name.startswith("pages") for name in _imports(ROOT / "app.py"))


@by_file("mineaction")
def test_findings_do_not_reach_into_loading_and_facts_not_into_findings(path):
    inner = path.relative_to(ROOT / "mineaction").parts[0]
    forbidden = {
        "facts": ("findings", "checks", "load", "keeper", "wording", "programme", "scenarios"),
        "checks": ("findings", "load", "keeper", "wording", "scenarios"),
        "findings": ("checks", "load", "keeper", "yaml_source"),
        "scenarios": ("findings", "checks", "load", "keeper", "wording", "programme"),
    }.get(inner, ())
    reached = {name.split(".")[1] for name in _imports(path) if name.startswith("mineaction.")}
    assert not reached & {*forbidden}


def test_modules_do_not_import_one_another_in_a_circle():
    modules = {
        _module(path): path
        for path in _files("mineaction") + _files("briefing") + _files("components")
    }
    graph = {
        name: {m for m in _imports(path) if m in modules and m != name}
        for name, path in modules.items()
    }
    left = dict(graph)
    while free := [name for name, needs in left.items() if not needs & left.keys()]:
        for name in free:
            del left[name]
    assert not left, f"in or behind a circle: {sorted(left)}"


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _taken_names() -> set[str]:
    top_level = importlib.metadata.packages_distributions()
    wanted = {name.lower().replace("-", "_") for name in USED}
    theirs = {
        module
        for module, distributions in top_level.items()
        if any(each.lower().replace("-", "_") in wanted for each in distributions)
    }
    return {name.lower() for name in theirs | OURS | {"yaml", "babel", "typst"}}


@by_file("pages")
def test_no_page_hides_a_package_behind_its_name(path):
    assert path.stem.lower() not in _taken_names()
    assert path.stem not in STDLIB


def test_the_names_that_pages_must_not_have_are_known():
    assert _taken_names() >= {"streamlit", "pandas", "plotly", "yaml", "babel", "pydantic"}
    assert _taken_names() >= {"typst", "briefing", "components", "mineaction", "tests"}


def _texts() -> Iterator[tuple[str, str]]:
    """What is written in every file that is shown or run: for Python its strings, else all."""
    for folder in ("mineaction", "briefing", "components", "pages", "."):
        pattern = "*" if folder == "." else "**/*"
        for path in sorted((ROOT / folder).glob(pattern)):
            name = path.relative_to(ROOT).as_posix()
            if path.suffix == ".py":
                tree = ast.parse(path.read_text(encoding="utf-8"))
                strings = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant))
                yield name, "\n".join(value for value in strings if isinstance(value, str))
            elif path.suffix in (".css", ".toml", ".js", ".html", ".typ", ".json"):
                yield name, path.read_text(encoding="utf-8")


def test_colours_live_in_one_place():
    found = {name: HEX.findall(text) for name, text in _texts() if HEX.search(text)}
    assert {*found} <= COLOURS_LIVE_IN
    assert "mineaction/palette.py" in found


@pytest.mark.parametrize("text", ["#fff", "#c4561f", "x: #C4561F;", "#c4561fcc", "(#abcd)"])
def test_a_colour_would_be_noticed(text):
    assert HEX.search(text)


@pytest.mark.parametrize("text", ["#adm1+name", "#date+year", "#1", "# a heading", "#meta"])
def test_a_tag_is_no_colour(text):
    assert not HEX.search(text)


@pytest.fixture(scope="module")
def settings() -> dict:
    """The settings that the dashboard is started with."""
    return tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def test_there_are_just_ten_chart_colours(settings):
    colours = settings["theme"]["chartCategoricalColors"]
    assert len(colours) == 10  # with fewer Streamlit silently uses Plotly's own
    assert len({*colours}) == 10


def test_nothing_leaves_the_machine_and_no_fault_is_shown_to_readers(settings):
    assert settings["browser"]["gatherUsageStats"] is False
    assert settings["client"]["showErrorDetails"] == "none"
    assert settings["server"]["address"] == "127.0.0.1"
