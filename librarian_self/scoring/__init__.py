"""From a form and its answers to scores; pure."""
