"""What a build is told: ``[tool.iconkit]`` in pyproject.toml, or iconkit.toml."""
