"""Where the elements of a page stand in its source: a browser does not say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from html.parser import HTMLParser

from iconkit.model import Where

_APART = frozenset({"template", "noscript"})
"""What stands in them is no part of the page as it is shown."""


class Positions:
    """Line and column of the start tags of one source, by tag and number."""

    def __init__(self, name: str, source: str) -> None:
        self._name = name
        self._found = _Reader(source).found

    def where(self, tag: str, place: Sequence[int] | None) -> Where:
        """``place`` is the element's number among those of its tag in the browser, and how many there are.

        If the source has another number of them, a script has changed the page: then only the page is known.
        """
        found = self._found[tag.lower()]
        if place is None or place[1] != len(found) or not 0 <= place[0] < len(found):
            return Where(self._name)
        return Where(self._name, *found[place[0]])


class _Reader(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._depth = 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if not self._depth:
            line, column = self.getpos()
            self.found[tag].append((line, column + 1))
        self._depth += tag in _APART

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._depth -= tag in _APART

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag in _APART and self._depth > 0
