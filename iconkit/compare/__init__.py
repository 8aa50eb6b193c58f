"""Two builds of a set side by side: what has changed for those who use its icons."""
