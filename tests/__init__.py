"""What the dashboard promises, as tests."""
