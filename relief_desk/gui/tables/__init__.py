"""Long tables: windowed models, their painting, editing, filters and keys."""
