"""What the user can do: each service gathers, lets the domain decide, then does."""
