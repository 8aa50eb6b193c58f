"""What a real Chromium makes of the built files: ink, names, text, policies, and the pages they are used on."""
