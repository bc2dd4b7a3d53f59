"""Keeps Pillow out of memory until somebody asks it for a picture."""

from __future__ import annotations

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec

import PIL


def put_off_pillow() -> None:
    """Let `PIL.Image` load when it is first used; call it before reportlab is imported.

    reportlab imports it for pictures, of which our documents have none but a trainer's logo; it takes 3 MB.
    """
    name = "PIL.Image"
    spec = find_spec(name)
    if name in sys.modules or spec is None or spec.loader is None:
        return
    loader = LazyLoader(spec.loader)
    spec.loader = loader
    module = module_from_spec(spec)
    sys.modules[name] = module
    vars(PIL)["Image"] = module  # what `from PIL import Image` looks for
    loader.exec_module(module)
