"""The colors of a drawing: which there are, which is the accent, and what white over dark means."""
