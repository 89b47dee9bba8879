"""Where the facts are: the project's own folder, or the one that MINEACTION_DATA names."""

import os
from pathlib import Path

VARIABLE = "MINEACTION_DATA"


def data_folder() -> Path:
    """The folder of fact files to use."""
    own = Path(__file__).resolve().parent.parent / "data"
    return Path(os.environ.get(VARIABLE) or own)
