"""iconkit builds accessible SVG icon sprites: normalized, well named, with PNG fallbacks.

The stages are functions: ``iconkit.build.build`` takes a Config and Workers and gives a Build;
``iconkit.publishing.publish.publish`` puts artifacts into a folder. Their records are in ``iconkit.model``.
"""
