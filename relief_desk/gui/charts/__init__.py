"""Painted figures: each takes values, paints them, names them for screen readers, and tells what was clicked."""
