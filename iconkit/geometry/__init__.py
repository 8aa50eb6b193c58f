"""Where shapes are: outlines, bounds, footprints, and the transforms between them. All pure functions."""
