"""One file a screen: what the user looks at and does; each asks the desk through its session."""
