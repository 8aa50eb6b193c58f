"""CSS values as SVG attributes can hold them: colors, transforms, variables, keywords."""
