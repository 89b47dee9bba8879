"""JSON Schemas of the fact files, generated from the models, for completion in editors."""

import json
from collections.abc import Iterator
from pathlib import Path

from mineaction.load import FILES


def schemas() -> dict[str, str]:
    """File name to schema text, one a fact file."""
    return {
        f"{name}.json": json.dumps(model.model_json_schema(), indent=2, ensure_ascii=False) + "\n"
        for name, model in FILES.items()
    }


def write_schemas(folder: Path) -> Iterator[Path]:
    """Write all schemas into a folder and yield their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        yield path
