"""What is advised for the usual slips in YAML."""

import pytest

from mineaction.yaml_source import read


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("a:\n\tb: 1\n", "not with a tab"),
        ("a: one: two\n", "a text that has a colon in quotes"),
        ("a:\n  - b: 1\n   - b: 2\n", "indent the row"),
        ("a: {b: 1\nc: 2\n", "the one before"),
    ],
)
def test_the_advice_names_the_slip(tmp_path, text, advice):
    file = tmp_path / "facts.yaml"
    file.write_text(text, encoding="utf-8")
    (problem,) = read(file).problems
    assert problem.code == "not-yaml"
    assert advice in problem.do
