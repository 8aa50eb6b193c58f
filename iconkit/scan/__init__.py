"""Reading the pages and templates that use icons: which are used, and what is wrong there.

``files.py`` finds the files, ``readers/`` makes a Document of each, ``uses.py`` finds our icons in it, ``rules/`` judge
them. Offsets are bytes of the file's text in UTF-8, as the parsers count.
"""
