"""From scores to suggested goals and their order; pure."""
