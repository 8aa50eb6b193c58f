"""``iconkit audit``: the pages that use the icons, as a real browser shows and tells them.

``run.py`` goes through the pages that ``targets.py`` names: ``server.py`` serves those that are files, ``browser.py``
starts Chromium, ``tab.py`` opens one. ``icons_in_page.py`` and ``page.js`` find the icons in it, ``accessible.py`` what
is heard of them, ``looks.py``, ``shot.py`` and ``ink.py`` what is seen of them in each of ``modes.py``, ``loading.py``
what did not arrive, ``leaks.py`` what gets into the page's text. All of it is an Audited (``records.py``), which
``rules/`` judge; ``outcome.py`` is what of that is reported.
"""
