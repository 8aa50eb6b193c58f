"""The id contract: every id that sites were ever given, in ``published.toml``, and what keeps each of them working."""
