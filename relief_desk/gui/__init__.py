"""What the user sees: the only folder that knows PySide6."""
