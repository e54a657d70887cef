"""The parts of the matching screen: rules and suppositions, a plan in tables and charts, rounds, forms below them."""
