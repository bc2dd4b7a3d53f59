"""The parts of a plan: each turns content into blocks."""
