"""The icons of a page as they are seen in each mode: the page scrolled to them, with and without them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from iconkit.audit.ink import MARGIN, as_webp, differ, ink_box, is_mirrored, look_of, mask_of
from iconkit.audit.modes import Mode
from iconkit.audit.records import Box, Look
from iconkit.audit.shot import Shot, in_window, shot_of
from iconkit.audit.tab import DENSITY, HEIGHT, Tab

if TYPE_CHECKING:
    from PIL.Image import Image

_EDGE = 40  # CSS px between an icon and the upper and lower edge of the window: headers that stick are there
_MARKS = ("#ff00ff", "#00ff00")  # two, as one may be the color that is there
_MOST_CENTERED = 40  # icons that are looked for one by one, in what scrolls by itself
_MOST_LOOKS = 4  # at what seems to be wrong: in a page that never rests no two are the same


@dataclass(frozen=True, slots=True)
class _View:
    """Where the page is scrolled to, and the icons that are looked at there."""

    icons: tuple[int, ...]
    top: float = 0
    is_centered: bool = False
    """True if the first of the icons is brought to the middle of whatever it scrolls in."""


@dataclass(frozen=True, slots=True)
class _Seen:
    look: Look
    mask: Image | None = None
    direction: str = ""


Looks = dict[int, dict[str, Look]]
"""By the number of the icon, from 0, and the title of the mode."""


async def looks_of(tab: Tab, modes: Sequence[Mode], directional: Collection[int]) -> Looks:
    """An icon that the page does not display has no looks, and in a turned mode only ``directional`` ones have any."""
    views, first = await _planned(tab, modes[0])
    looks: Looks = {number: {modes[0].title: seen.look} for number, seen in first.items()}
    for mode in modes[1:]:
        asked = [_only(view, directional) for view in views] if mode.is_turned else views
        if not any(view.icons for view in asked):
            continue
        await _enter(tab, mode)
        for view in filter(lambda view: view.icons, asked):
            for number, seen in (await _looked(tab, view, first if mode.is_turned else {})).items():
                looks[number][mode.title] = seen.look
    await _enter(tab, modes[0])
    return looks


def _turned(seen: _Seen, first: _Seen | None) -> _Seen:
    """With whether it turns, if text runs the other way where it is."""
    if seen.mask is None or first is None or first.mask is None or seen.direction == first.direction:
        return seen
    return replace(seen, look=replace(seen.look, turns=is_mirrored(first.mask, seen.mask)))


async def _enter(tab: Tab, mode: Mode) -> None:
    await tab.show(mode)
    await tab.ask("turn", mode.is_turned)
    await tab.ask("still")
    await tab.frame_drawn()


async def _planned(tab: Tab, mode: Mode) -> tuple[list[_View], dict[int, _Seen]]:
    """The fewest windows that hold all icons; and what covers an icon there may not cover it in the window's middle."""
    await tab.show(mode)
    await tab.ask("scrollTo", 0)
    states = await tab.ask("states")
    tops = sorted((state["box"][1], number) for number, state in enumerate(states) if _is_shown(state))
    views: list[_View] = []
    while tops:
        top = max(tops[0][0] - _EDGE, 0)
        inside = [number for at, number in tops if at + states[number]["box"][3] <= top + HEIGHT - _EDGE]
        inside = inside or [tops[0][1]]  # taller than the window
        views.append(_View(tuple(sorted(inside)), top))
        tops = [(at, number) for at, number in tops if number not in inside]
    seen: dict[int, _Seen] = {}
    for view in views:
        seen |= await _looked(tab, view, rests=True)
    unseen = [number for number, found in seen.items() if found.look.sight == "unseen"]
    for number in sorted(unseen)[:_MOST_CENTERED]:
        view = _View((number,), is_centered=True)
        found = await _looked(tab, view, rests=True)
        if found[number].look.sight != "unseen":
            views = [*(_only(other, {*other.icons} - {number}) for other in views), view]
            seen |= found
    return [view for view in views if view.icons], dict(sorted(seen.items()))


def _only(view: _View, numbers: Collection[int]) -> _View:
    return replace(view, icons=tuple(number for number in view.icons if number in numbers))


async def _looked(
    tab: Tab, view: _View, unturned: Mapping[int, _Seen] = MappingProxyType({}), *, rests: bool = False
) -> dict[int, _Seen]:
    """Each icon of a view as the page shows it now; what seems to be wrong is looked at until two looks agree, as a
    busy machine's browser may not have drawn all of a page yet. ``rests``: the page may load what comes into view."""
    seen = await _glimpsed(tab, view, unturned, rests=rests)
    for _ in range(_MOST_LOOKS - 1):
        wrong = {number: found.look for number, found in seen.items() if _is_wrong(found.look)}
        if not wrong:
            break
        seen |= await _glimpsed(tab, _only(view, wrong), unturned, rests=True)
        if all(seen[number].look == look for number, look in wrong.items()):
            break
    return seen


def _is_wrong(look: Look) -> bool:
    return look.sight != "unseen" and (look.turns is False or not look.is_clear)


async def _glimpsed(tab: Tab, view: _View, unturned: Mapping[int, _Seen], *, rests: bool) -> dict[int, _Seen]:
    await (tab.ask("center", view.icons[0]) if view.is_centered else tab.ask("scrollTo", view.top))
    if rests:
        await tab.rest()
    await tab.ask("still")
    await tab.frame_drawn()
    states = await tab.ask("states")
    places = {number: in_window(Box(*states[number]["box"])) for number in view.icons if _is_shown(states[number])}
    boxes = {number: box for number, box in places.items() if box is not None}
    shown = await shot_of(tab, boxes.values())
    without = await _changed(tab, boxes.values(), "hide", [*boxes])
    seen = {number: _Seen(Look("unseen")) for number in view.icons}
    seen |= {number: _judged(shown, without, box, states[number]) for number, box in boxes.items()}
    blank = {number: boxes[number] for number, found in seen.items() if found.look.sight == "blank"}
    if blank:
        marks = [await _changed(tab, blank.values(), "mark", [*blank], color) for color in _MARKS]
        for number, box in blank.items():
            if not differ(*(mark.crop(box) for mark in marks)):
                seen[number] = replace(seen[number], look=replace(seen[number].look, sight="unseen"))
    return {number: _turned(found, unturned.get(number)) for number, found in seen.items()}


def _judged(shown: Shot, without: Shot, box: Box, state: Mapping[str, Any]) -> _Seen:
    if state["isLoose"]:
        box = ink_box(shown.crop(box), without.crop(box), box, DENSITY)
    pair = shown.crop(box), without.crop(box)
    look = look_of(*pair)
    picture = shown.crop(box, MARGIN)
    size = picture.width // DENSITY, picture.height // DENSITY
    mask = mask_of(*pair) if look.sight == "seen" else None
    return _Seen(replace(look, picture=as_webp(picture), picture_size=size), mask, state["direction"])


def _is_shown(state: Mapping[str, Any]) -> bool:
    _, _, width, height = state["box"]
    return bool(state["isDisplayed"]) and width >= 1 and height >= 1


async def _changed(tab: Tab, boxes: Iterable[Box], how: str, *arguments: object) -> Shot:
    await tab.ask(how, *arguments)
    shot = await shot_of(tab, boxes)
    await tab.ask("restore")
    return shot
