"""From the bytes of a form file to a Form, or to all its problems with their places."""
