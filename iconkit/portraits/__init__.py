"""Small pictures of icons, and what can be measured in them, for the rules that judge drawings."""
