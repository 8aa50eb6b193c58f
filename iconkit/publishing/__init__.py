"""Files put where people see them: whole or not at all, by one build at a time."""
