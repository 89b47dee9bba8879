"""Pictures of findings: from a finding to plain JSON, from that to paper by typst."""
