"""Running the rules of ``iconkit.rules``: which of them, over what, what is silenced, and what is corrected."""
