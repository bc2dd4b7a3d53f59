"""The same blocks as one page for a browser: it needs nothing else, and a screen reader finds its way in it."""
