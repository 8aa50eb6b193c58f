"""Words inside icons that get into the page's text: each reading of the page, with those words in it and without.

What a title says may well stand in the page's own text too, so words are counted, not just looked for. An attribute is
no text in any reading, so only elements that hold words are asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from iconkit.audit.extractors import EXTRACTORS
from iconkit.audit.positions import Positions
from iconkit.audit.records import Icon, Leak
from iconkit.audit.tab import Tab
from iconkit.scan.icon_table import IconTable


async def leaks_of(
    tab: Tab, icons: Sequence[Icon], symbols: Sequence[Mapping[str, Any]], positions: Positions, table: IconTable
) -> tuple[Leak, ...]:
    """The last thing to ask of a page: the words are taken out of it."""
    ours = [symbol for symbol in symbols if symbol["id"] in table.icons and symbol["words"]]
    titled = [icon for icon in icons if icon.own_title]
    if not ours and not titled:
        return ()
    before = _readings(await tab.ask("texts"))
    await tab.ask("wordless")
    after = _readings(await tab.ask("texts"))

    def readings(words: Sequence[str]) -> tuple[str, ...]:
        return tuple(name for name in before if any(_more(word, before[name], after[name]) for word in words))

    return (*_of_icons(titled, readings), *_of_sprites(ours, readings, positions))


Readings = Callable[[Sequence[str]], tuple[str, ...]]


def _of_icons(icons: Sequence[Icon], readings: Readings) -> list[Leak]:
    leaks = [Leak((icon.own_title,), readings([icon.own_title]), icon, icon.where) for icon in icons]
    return [leak for leak in leaks if leak.readings]


def _of_sprites(symbols: Sequence[Mapping[str, Any]], readings: Readings, positions: Positions) -> list[Leak]:
    """One leak for each sprite in the page."""
    sprites: dict[tuple[int, ...], list[str]] = {}
    for symbol in symbols:
        sprites.setdefault(tuple(symbol["place"] or ()), []).extend(symbol["words"])
    leaks = [
        Leak(tuple(words), readings(words), None, positions.where("svg", place or None))
        for place, words in sprites.items()
    ]
    return [leak for leak in leaks if leak.readings]


def _readings(texts: Mapping[str, str]) -> dict[str, str]:
    """The page's text by the name of each reading, with single spaces."""
    found = {name: text for name, text in texts.items() if name != "html"}
    found |= {name: extract(texts["html"]) for name, extract in EXTRACTORS.items()}
    return {name: " ".join(text.split()) for name, text in found.items()}


def _more(word: str, before: str, after: str) -> bool:
    text = " ".join(word.split())
    return before.count(text) > after.count(text)
