"""What real browsers make of the built files: ink, names, text, policies, and the pages they are used on."""
