"""The pages of the window: each puts the words of its view in place and sends messages back."""
