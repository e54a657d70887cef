"""The parts of the three-way merge: which export came back, which row is whose, what was edited; applies nothing."""
