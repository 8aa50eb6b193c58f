"""Icons in templates: the right markup from the manifest, for Python, Jinja and Django.

Light on purpose: nothing here draws, parses or builds, so a web server that imports it pays for nothing else.
"""

from __future__ import annotations

from iconkit.html.icons import Icons, NoDecisionError, UnknownIconError

__all__ = ["Icons", "NoDecisionError", "UnknownIconError"]
