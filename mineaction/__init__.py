"""The domain: facts about mine action, their checks, and the findings computed from them."""
