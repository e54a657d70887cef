"""The steps from one schema to the next; each is frozen once released."""
