"""A drawing as pixels, and pixels as the bytes of a file: pure functions that ``render.py`` stands on."""
