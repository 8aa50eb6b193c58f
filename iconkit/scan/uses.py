"""Every use of our icons in a document, and which ids it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Literal

from iconkit.scan.document import URL, Answer, Call, Document, Element, Hole, Parts, Value
from iconkit.scan.icon_table import IconTable
from iconkit.scan.ours import COMPONENTS, is_call_ours, is_component_ours

Kind = Literal["sprite", "inline", "image", "file", "css", "helper", "component", "mention"]
_PICTURES = {"img": "src", "source": "srcset", "image": "href", "object": "data", URL: "src"}
_MENTION = re.compile(rb"\.(?:svg|html)#([a-z][\w-]*)")
_QUOTED = rb"""["'`]([a-z0-9][a-z0-9-]*)["'`]"""
_LOOKUPS = (
    re.compile(rb"icons(?:\?\.)?(?:\[|\.get\(|\.title\()\s*" + _QUOTED),  # icons["id"], icons.title("id")
    re.compile(rb"icon\(\s*\{[^{}]{0,500}?\bname\s*:\s*" + _QUOTED),  # icons.icon({ name: "id" })
    re.compile(rb"button\(\s*\{[^{}]{0,500}?\bname\s*:\s*" + _QUOTED),
)
_LONGEST_NAME = 200  # bytes of a sprite's file name
_ADDRESS = re.compile(r"""["'`]([^"'`#{}\s]+#[\w-]+)["'`]""")


@dataclass(frozen=True, eq=False)
class Use:
    """One place that shows an icon. ``ids`` are the known ones it may show, ``unknown`` those it names that are not
    there, ``idle`` the patterns that match no id."""

    kind: Kind
    element: Element | None
    """The icon itself: the ``svg`` around a ``use``, the ``img``, the component."""
    call: Call | None
    start: int
    """Bytes: the id, if it is written there, else the expression."""
    end: int
    ids: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    is_dynamic: bool = False
    """True if it may show other icons than ``ids`` and ``unknown``."""
    href: str = ""
    """The address, as far as it is literal."""
    is_written: bool = True
    """True if the id stands in the file from ``start`` to ``end``."""
    is_sure: bool = True
    """False for a component, a call or a lookup that may mean other icons than ours."""

    @property
    def id(self) -> str | None:
        """The one id it means, if that is known for sure."""
        return self.ids[0] if len(self.ids) == 1 and not self.unknown and not self.is_dynamic else None


def find_uses(document: Document, icons: IconTable) -> tuple[Use, ...]:
    """In the order of the document."""
    found = [use for node in document.nodes for use in _of(node, document, icons)]
    found += _mentions(document, icons, found)
    return tuple(sorted(found, key=lambda use: use.start))


def _of(node: object, document: Document, icons: IconTable) -> Iterator[Use]:
    if isinstance(node, Call):
        yield from _named("helper", None, node, node.icon, is_call_ours(node, document), icons)
    elif isinstance(node, Element) and node.name in COMPONENTS:
        attribute = node.get("name")
        if attribute is not None:
            yield from _named("component", node, None, attribute.value, is_component_ours(node, document), icons)
    elif isinstance(node, Element) and node.name == "use":
        for attribute in (node.get("href"), node.get("xlink:href")):
            if attribute is not None:
                yield from _referred(node, attribute.value, document, icons)
                return
    elif isinstance(node, Element) and node.name in _PICTURES:
        attribute = node.get(_PICTURES[node.name])
        if attribute is not None:
            yield from _picture(node, attribute.value, document, icons)


def _named(
    kind: Kind, element: Element | None, call: Call | None, value: Value, is_ours: Answer, icons: IconTable
) -> Iterator[Use]:
    if is_ours != "no":
        start = value.start if value.is_plain else -1
        use = _resolved(kind, element, call, value, [*value.alternatives], icons, "", start)
        yield replace(use, is_sure=is_ours == "yes")


def _referred(use: Element, value: Value, document: Document, icons: IconTable) -> Iterator[Use]:
    """``<use href="sprite.svg#id">`` and ``<use href="#id">``."""
    icon = next((around for around in use.ancestors if around.name == "svg"), use)
    before, after = _at_hash(value)
    if not after or any(around.name in {"symbol", "defs"} for around in use.ancestors):  # a drawing, not a use of it
        return
    address = _text(before)
    if icons.sprite_name.search(address):
        yield _resolved("sprite", icon, None, value, after, icons, address, _id_start(value, document))
    elif address.startswith("data:") or any(isinstance(part, Hole) for part in before):
        use_ = _resolved("sprite", icon, None, value, after, icons, address, _id_start(value, document))
        # The address says nothing, so only an id that we have says that it is ours.
        if use_.ids and not use_.unknown and not use_.is_dynamic:
            yield use_
    elif not address:
        use_ = _resolved("inline", icon, None, value, after, icons, address, _id_start(value, document))
        if use_.is_dynamic or (use_.unknown and not _is_inlined(use_, document, icons)):
            return
        if use_.ids or use_.unknown:
            yield use_


def _is_inlined(use: Use, document: Document, icons: IconTable) -> bool:
    """True if an unknown id is surely meant to be ours: the page has our sprite in it, and nothing else of that id."""
    own = [*re.finditer(rb"""\bid\s*=\s*["']?([^\s"'>]+)""", document.source)]
    ids = {match[1].decode("utf-8", "replace") for match in own}
    has_sprite = b"icon-sprite" in document.source and not ids.isdisjoint(icons.icons)
    return has_sprite and ids.isdisjoint(use.unknown)


def _picture(element: Element, value: Value, document: Document, icons: IconTable) -> Iterator[Use]:
    kind: Kind = "css" if element.name == URL else "image"
    icon = element
    if element.name == "image":
        icon = next((around for around in element.ancestors if around.name == "svg"), element)
    before, after = _at_hash(value)
    address = _text(before)
    if after and icons.sprite_name.search(address):
        yield _resolved(kind, icon, None, value, after, icons, address, _id_start(value, document))
        return
    literal = value.literal
    if literal is not None:
        path = re.sub(r"[?#\s].*", "", literal.strip(), flags=re.DOTALL)
        icon_id = _file(path, document, icons)
        if icon_id:
            start = value.start + document.source[value.start : value.end].find(PurePosixPath(path).name.encode())
            end = start + len(PurePosixPath(path).name.encode())
            is_known = icon_id in icons.icons
            known, unknown = ((icon_id,), ()) if is_known else ((), (icon_id,))
            kind = "css" if element.name == URL else "file"
            yield Use(kind, icon, None, start, end, known, unknown, href=literal, is_written=False)
    elif any(_holed_file(parts, icons) for parts in value.alternatives):
        ids = {icon_id for parts in value.alternatives for icon_id in _holed_file(parts, icons)}
        yield Use("file", icon, None, value.start, value.end, tuple(sorted(ids)), is_dynamic=True, is_written=False)


def _file(path: str, document: Document, icons: IconTable) -> str:
    """The id of the icon whose file an address names, there or not; empty if it is not ours."""
    parts = path.split("/")
    for count in (2, 3):
        own = "/".join(parts[-count:])
        if len(parts) >= count and own in icons.files:
            return icons.files[own]
    own = "/".join(parts[-2:])
    prefix = path[: len(path) - len(own)]
    is_like = re.fullmatch(r"(?:svg/([\w-]+)\.svg|png/([\w-]+)(?:@\dx)?\.png)", own)
    if is_like and prefix and any(f"{prefix}{name}".encode() in document.source for name in _known_files(icons)):
        return is_like[1] or is_like[2]
    return ""


def _known_files(icons: IconTable) -> Iterator[str]:
    """What stands beside the folders of icons in an address that is surely ours."""
    yield "icons.css"
    yield from (f"{name}.svg" for name in icons.sprites)


def _holed_file(parts: Parts, icons: IconTable) -> tuple[str, ...]:
    """The icons whose files an address with holes may mean."""
    tail = [*parts]
    text = "".join(part if isinstance(part, str) else "\0" for part in tail)
    own = re.search(r"(?:svg|png)/[^/]*\0[^/]*\.(?:svg|png)$", text)
    if own is None:
        return ()
    pattern = re.compile(".+".join(map(re.escape, own[0].split("\0"))))
    return tuple({icon_id for path, icon_id in icons.files.items() if pattern.fullmatch(path)})


def _at_hash(value: Value) -> tuple[Parts, list[Parts]]:
    """What stands before the first ``#`` of an address, and the alternatives of what stands after it."""
    before: Parts = ()
    after: list[Parts] = []
    for given in value.alternatives:
        parts = tuple(_address_in(part) for part in given)
        for index, part in enumerate(parts):
            if isinstance(part, str) and "#" in part:
                left, _, right = part.partition("#")
                before = (*parts[:index], left) if left else parts[:index]
                after.append((right, *parts[index + 1 :]) if right else parts[index + 1 :])
                break
    return before, [parts for parts in after if parts]


def _address_in(part: str | Hole) -> str | Hole:
    """The address that a call such as ``asset("sprite.svg#close")`` is given, or the part itself."""
    found = _ADDRESS.findall(part.source) if isinstance(part, Hole) else ()
    return found[0] if len(found) == 1 else part


def _text(parts: Parts) -> str:
    return "".join(part if isinstance(part, str) else part.source for part in parts)


def _id_start(value: Value, document: Document) -> int:
    """Where the id is written, in bytes; -1 if it is not written as it is."""
    at = document.source.find(b"#", value.start, value.end)
    return at + 1 if at >= 0 else -1


def _resolved(
    kind: Kind,
    element: Element | None,
    call: Call | None,
    value: Value,
    given: Sequence[Parts],
    icons: IconTable,
    href: str,
    id_start: int,
) -> Use:
    """The use with what its alternatives mean."""
    ids, unknown, idle, is_dynamic = list[str](), list[str](), list[str](), False
    for parts in given:
        if all(isinstance(part, str) for part in parts):
            written = _text(parts)
            if written:
                (ids if written in icons.icons else unknown).append(written)
            continue
        is_dynamic = True
        fixed = [part for part in parts if isinstance(part, str) and part]
        if not fixed:
            continue
        pattern = "".join(re.escape(part) if isinstance(part, str) else ".*" for part in parts)
        matched = [icon_id for icon_id in icons.icons if re.fullmatch(pattern, icon_id)]
        ids += matched
        if not matched:
            idle.append("".join(part if isinstance(part, str) else "*" for part in parts))
    literal = (ids + unknown)[0] if len(ids + unknown) == 1 and not is_dynamic else ""
    is_written = id_start >= 0 and bool(literal)
    start = id_start if is_written else value.start
    end = start + len(literal.encode()) if is_written else value.end
    found = tuple(dict.fromkeys(ids)), tuple(dict.fromkeys(unknown)), tuple(dict.fromkeys(idle))
    return Use(kind, element, call, start, end, *found, is_dynamic, href, is_written)


def _mentions(document: Document, icons: IconTable, found: Sequence[Use]) -> Iterator[Use]:
    """Ids in scripts, and wherever else no reader looks: ``sprite.svg#id``, what the modules for browsers are asked
    for, and lookups in the manifest. There, only what is known is surely an id of ours."""
    if document.syntax == "css":
        return
    for pattern in _LOOKUPS:
        for match in document.found_all(pattern):
            if (icon_id := match[1].decode()) in icons.icons:
                yield Use("mention", None, None, *match.span(1), (icon_id,), is_sure=False)
    known = [(use.start, use.end) for use in found]
    known_starts = {start for start, _ in known}
    for match in document.found_all(_MENTION):
        start, end = match.span(1)
        if start in known_starts:
            continue
        icon_id = match[1].decode()
        address = document.source[max(0, match.start() - _LONGEST_NAME) : start - 1].decode("latin-1")
        names = icons.sprite_name.finditer(address) if icon_id in icons.icons else ()
        is_ours = any(name.end() == len(address) for name in names)
        if is_ours and not any(first <= start < last for first, last in known):
            yield Use("mention", None, None, start, end, (icon_id,), href=f"{address.rpartition('/')[2]}#{icon_id}")
