"""What each page shows, as finished words and plain values; a page of the window only has to put them in place."""
