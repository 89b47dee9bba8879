"""What was changed in the data, and why: what an older link or picture may still show."""

from typing import Annotated

from pydantic import Field

from mineaction.facts.base import Fact, Text, When


class Change(Fact):
    """A change of the data in a sentence, with the data version that it made."""

    version: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$")] = Field(
        description="The data version after the change: `python -m mineaction check` prints it"
    )
    date: When
    what: Text
    why: Text


class Changes(Fact):
    """changes.yaml"""

    changes: tuple[Change, ...]
