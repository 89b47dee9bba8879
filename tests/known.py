"""Marks a test of something that the code does not do yet; red as soon as it does."""

import pytest


def bug(reason: str, raises: type[Exception] = AssertionError) -> pytest.MarkDecorator:
    """A fault that was reported. Remove the mark with the fault."""
    return pytest.mark.xfail(reason=f"bug: {reason}", strict=True, raises=raises)
