"""The press: makes the pages of a plan and draws them, in a process of its own that ends when it has rested.

What pages are made and drawn with takes some 30 MB; the window is spared it, and nobody who writes waits for it.
Nothing of it goes by way of the disk: orders and answers go through a pipe.
"""
