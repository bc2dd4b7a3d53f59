"""Languages: messages, catalogues, dates and numbers, spelling and search; knows nothing of Qt."""
