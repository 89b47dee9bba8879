"""Everything the data say, in one frozen value."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from mineaction.boundaries import Boundary
from mineaction.facts.base import SourceRef
from mineaction.facts.changes import Changes
from mineaction.facts.contamination import Baseline, Contamination
from mineaction.facts.contradictions import Contradiction, Contradictions
from mineaction.facts.earlier_years import EarlierYears
from mineaction.facts.funding import FundingFacts
from mineaction.facts.land_release import LandReleaseFacts, ReleaseYear
from mineaction.facts.people import People
from mineaction.facts.places import District, Places, Region
from mineaction.facts.sources import (
    Document,
    Documents,
    Footnote,
    Footnotes,
    Organisation,
    Organisations,
)
from mineaction.facts.statements import Glossary, Statement, Statements
from mineaction.facts.strategy import Strategies, Strategy

T = TypeVar("T")


@dataclass(frozen=True)
class Programme:
    """The facts of a mine action programme: one field a data file, of the same name."""

    documents: Documents
    footnotes: Footnotes
    organisations: Organisations
    places: Places
    contamination: Contamination
    land_release: LandReleaseFacts
    funding: FundingFacts
    people: People
    strategy: Strategies
    earlier_years: EarlierYears
    statements: Statements
    contradictions: Contradictions
    glossary: Glossary
    changes: Changes
    boundaries: tuple[Boundary, ...] = ()

    @cached_property
    def baselines(self) -> tuple[Baseline, ...]:
        """What remained, latest date first."""
        return tuple(sorted(self.contamination.baselines, key=lambda b: b.as_of, reverse=True))

    @cached_property
    def release_years(self) -> tuple[ReleaseYear, ...]:
        """Years of land release, latest first."""
        return tuple(sorted(self.land_release.years, key=lambda year: year.year, reverse=True))

    @property
    def latest_date(self) -> date:
        """The latest date that the data describe."""
        return self.baselines[0].as_of

    @property
    def current_strategy(self) -> Strategy | None:
        """The strategy that runs latest, or None when there is none."""
        return max(self.strategy.strategies, key=lambda each: each.last_year, default=None)

    @cached_property
    def _by_id(self) -> dict[tuple[type, str], object]:
        everything: tuple[Document | Organisation | Region | District | Statement, ...] = (
            *self.documents.documents,
            *self.organisations.organisations,
            *self.places.regions,
            *self.places.districts,
            *self.statements.statements,
        )
        return {(type(each), each.id): each for each in everything}

    def document(self, identifier: str) -> Document:
        """The document with an id (checked when the data were loaded)."""
        return self._of(Document, identifier)

    def organisation(self, identifier: str) -> Organisation:
        """The organisation with an id."""
        return self._of(Organisation, identifier)

    def region(self, identifier: str) -> Region:
        """The region with an id."""
        return self._of(Region, identifier)

    def district(self, identifier: str) -> District:
        """The district with an id."""
        return self._of(District, identifier)

    def statement(self, identifier: str) -> Statement:
        """The statement with an id."""
        return self._of(Statement, identifier)

    def _of(self, kind: type[T], identifier: str) -> T:
        found = self._by_id[kind, identifier]
        assert isinstance(found, kind)
        return found

    def about(self, subject: str) -> tuple[Statement, ...]:
        """The statements on a subject, in the order of the file."""
        return tuple(each for each in self.statements.statements if each.subject == subject)

    def cited(self, source: SourceRef) -> tuple[Footnote, ...]:
        """The footnotes of a source, in order."""
        return tuple(
            note
            for note in self.footnotes.footnotes
            if note.document == source.document and note.number in source.footnotes
        )

    def known(self, rule: str, about: object) -> Contradiction | None:
        """The listed contradiction that a rule finds about something, or None."""
        return next(
            (
                each
                for each in self.contradictions.contradictions
                if each.rule == rule and each.about == str(about)
            ),
            None,
        )
