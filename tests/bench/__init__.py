"""Measurements beside other tools, run by hand. README.md says what each script answers."""
