"""Which pictures of a page are icons of the set, and which icon each asks for, there or not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from iconkit.audit.accessible import AccessibilityTree, text_of, within
from iconkit.audit.positions import Positions
from iconkit.audit.records import Box, Control, Icon
from iconkit.scan.icon_table import IconTable

_OWN_FILE = re.compile(r"(.*/)(?:svg/([\w-]+)\.svg|png/([\w-]+?)(?:@\dx)?\.png)$")


def asked_icons(pictures: Sequence[Mapping[str, Any]], symbols: Sequence[str], icons: IconTable) -> dict[int, str]:
    """The id that each picture asks for, by the number of the picture. ``symbols`` are the ids of those in the page."""
    has_sprite = any(symbol in icons.icons for symbol in symbols)
    found = {number: _asked(picture, icons, has_sprite) for number, picture in enumerate(pictures)}
    # An own file that the set does not have is known by the folder it is in: that of others that the set has.
    folders = {match[1] for number in found if found[number] and (match := _own_file(pictures[number]))}
    for number, picture in enumerate(pictures):
        if not found[number] and (match := _own_file(picture)) and match[1] in folders:
            found[number] = match[2] or match[3]
    return {number: icon_id for number, icon_id in found.items() if icon_id}


def _asked(picture: Mapping[str, Any], icons: IconTable, has_sprite: bool) -> str:
    address, _, fragment = str(picture["written"]).partition("#")
    icon_id = unquote(fragment)
    if icon_id and (icons.sprite_name.search(address) or (address.startswith("data:") and icon_id in icons.icons)):
        return icon_id
    if picture["kind"] == "use":
        is_missing = has_sprite and not picture["hasLocal"]
        return icon_id if not address and (icon_id in icons.icons or is_missing) else ""
    parts = unquote(address.partition("?")[0]).split("/")
    return next((icons.files[own] for own in ("/".join(parts[-n:]) for n in (2, 3)) if own in icons.files), "")


def _own_file(picture: Mapping[str, Any]) -> re.Match[str] | None:
    if picture["kind"] == "use":
        return None
    return _OWN_FILE.match(str(picture["href"]).partition("#")[0].partition("?")[0])


def icon_of(
    number: int,
    icon_id: str,
    picture: Mapping[str, Any],
    state: Mapping[str, Any],
    nodes: Sequence[Mapping[str, Any] | None],
    tree: AccessibilityTree,
    positions: Positions,
) -> Icon:
    """``nodes`` are the ``DOM.Node`` of the picture and of the control around it."""
    element, around = nodes
    assert element is not None
    control = None
    if around is not None:
        control = Control(around["backendNodeId"], picture["isDisabled"], tree.heard(around))
    cloned = [clone for use in _uses(element) for clone in use.get("shadowRoots", ())]
    symbols = [symbol for clone in cloned for symbol in clone.get("children", ())]
    titles = [text_of(child) for symbol in symbols for child in symbol.get("children", ()) if _is(child, "title")]
    texts = [text_of(node) for clone in cloned for node in within(clone) if _is(node, "title", "desc")]
    return Icon(
        number=number,
        id=icon_id,
        kind=picture["kind"],
        written=picture["written"],
        href=picture["href"],
        tag=picture["tag"],
        attributes=picture["attributes"],
        where=positions.where(picture["tag"], picture["place"]),
        path=picture["path"],
        language=picture["language"],
        beside=picture["beside"],
        control=control,
        heard=None if picture["pseudo"] else tree.heard(element),
        inner=tree.inner(element) if picture["kind"] == "use" else (),
        own_title=picture["title"],
        symbol_texts=tuple(filter(None, texts)),
        symbol_title=next(filter(None, titles), ""),
        is_pointed=state["pointed"],
        missing_labels=tuple(picture["missing"]),
        box=Box(*state["box"]),
        is_displayed=state["isDisplayed"],
    )


def _uses(element: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [node for node in within(element) if _is(node, "use")]


def _is(node: Mapping[str, Any], *names: str) -> bool:
    return node["localName"] in names
