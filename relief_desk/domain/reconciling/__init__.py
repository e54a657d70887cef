"""What headquarters is told: the reconciliation's sheets, what was sent, and what changed since; writes no file."""
