"""Reusable widgets. They get finished sentences, and paint themselves from the `Look` of the application.

Import from the modules: a page that needs a button should not wait for charts.
"""
