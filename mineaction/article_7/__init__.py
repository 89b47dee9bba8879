"""A draft of the tables that reports under Article 7 of the APMBC bring, from public figures.

The columns are those of the convention's reporting format: what remains by area, CHA and SHA,
in number and m²; what was released by area, cancelled, reduced and cleared in m², with the
devices destroyed. A territory that is not party to the convention reports voluntarily.
"""

from mineaction.article_7.released import released
from mineaction.article_7.remaining import remaining

__all__ = ["released", "remaining"]
