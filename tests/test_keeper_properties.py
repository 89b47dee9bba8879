"""Through any sequence of good and broken edits the keeper shows the last good facts."""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from mineaction.keeper import Keeper, Kept
from tests.conftest import DATA

GOOD = (DATA / "contamination.yaml").read_text(encoding="utf-8")
MARK = "asked communities"

# An edit: a number that the note on the survey gets, or what is wrong with the file.
BREAKS = {
    "a word for a number": lambda text: text.replace("areas: 24", "areas: many"),
    "a key misspelt": lambda text: text.replace("newly_found_areas", "newly_fond_areas"),
    "an indentation": lambda text: text.replace("baselines:", "  baselines:\n x"),
    "half a file": lambda text: text[: len(text) // 2],
    "an empty file": lambda _: "",
    "a missing file": lambda _: None,
}
EDITS = st.lists(st.one_of(st.integers(0, 99), st.sampled_from([*BREAKS])), max_size=5)


def _save(path: Path, text: str | None, moment: int) -> None:
    """As an editor does, with a time of its own even on a coarse clock."""
    if text is None:
        path.unlink(missing_ok=True)
        return
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(moment, moment))


def _note(kept: Kept) -> str:
    return kept.programme.contamination.surveys[0].note.en


@settings(max_examples=15)
@given(EDITS)
def test_the_last_good_facts_are_shown_through_any_sequence_of_edits(edits):
    with TemporaryDirectory() as place:
        folder = Path(shutil.copytree(DATA, Path(place) / "data"))
        watch = Keeper(folder)
        last, wrong_since = MARK, None
        assert last in _note(watch.now())
        for moment, edit in enumerate(edits, start=1):
            good = isinstance(edit, int)
            text = GOOD.replace(MARK, f"asked {edit} groups") if good else BREAKS[edit](GOOD)
            _save(folder / "contamination.yaml", text, moment * 10**9)
            kept = watch.now()
            last = f"asked {edit} groups" if good else last
            assert last in _note(kept)
            assert (kept.problems == ()) == good
            wrong_since = None if good else wrong_since or kept.wrong_since
            assert kept.wrong_since == wrong_since
            assert (wrong_since is None) == good
