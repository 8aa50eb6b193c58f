"""Sections that many pages of a site share, such as its header and its menu: judged once, then known by their bytes.

What the rules say of a section follows from its bytes, from the elements around it, and from the few things that rules
look up elsewhere in the page: those are its key. A section that has more to do with the rest of the page is none.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from iconkit.scan.document import Document, Element
from iconkit.scan.icon_table import IconTable
from iconkit.scan.names import is_control
from iconkit.scan.page import Edit, Finding, Page
from iconkit.scan.rules import check_page
from iconkit.scan.uses import Kind

_CONTAINERS = frozenset(
    "html body main div section article header footer nav aside search form fieldset dialog details figure address "
    "blockquote ul ol li dl dt dd table thead tbody tfoot tr th td p h1 h2 h3 h4 h5 h6 span".split()
)
"""Elements that are no icon, no control and no component. A section is one of them, and in no others."""
_LARGEST = 2_000  # bytes: what is larger is rarely the same on two pages, but parts of it may be
_MOST = 5_000  # sections that are remembered
_ENOUGH = 500  # sections that were new: if most are, no page is cut into sections any more
# Rules about these look at all of the page: inlined sprites, and components that the page imports.
_NO_SECTIONS = re.compile(rb"<symbol|icon-sprite|<Icon")
_LABELED_BY = re.compile(rb"<svg\b[^<]*labelledby", re.IGNORECASE)
_FILE = re.compile(rb"(?:svg|png)/[\w@-]+\.(?:svg|png)")
_FOR = re.compile(rb'for="[^"]*"')


class Mark(NamedTuple):
    """A use, as plain values."""

    start: int
    kind: Kind
    ids: tuple[str, ...]
    unknown: tuple[str, ...]
    is_dynamic: bool
    is_unlimited: bool
    """True if it may show any icon at all."""


class Judged(NamedTuple):
    """What was found by the id of its code, and the uses; both in the order of the page, findings by code."""

    findings: tuple[tuple[str, Finding], ...]
    marks: tuple[Mark, ...]


def judge(document: Document, icons: IconTable) -> Judged:
    """All that the rules say of a page. ``icons`` remembers sections."""
    known = icons.sections
    is_worth_it = known.missed < _ENOUGH or known.found > known.missed
    sections = tuple(_sections(document, icons)) if is_worth_it else ()
    if not sections:
        return _judged(document, icons)
    facts = b"".join(sorted(set(_FOR.findall(document.source))))
    contexts: dict[Element, bytes] = {}
    parts = [_judged(replace(document, apart=sections), icons)]
    for section in sections:
        key = _key(section, document.source, facts, contexts)
        result = known.results.get(key)
        if result is not None:
            known.found += 1
        else:
            known.missed += 1
            if len(known.results) >= _MOST:
                known.results.clear()
            part = replace(document, roots=(section,), section=section)
            known.results[key] = result = _moved(_judged(part, icons), -section.start)
        parts.append(_moved(result, section.start))
    return _ordered(
        [finding for part in parts for finding in part.findings], [mark for part in parts for mark in part.marks]
    )


def _judged(document: Document, icons: IconTable) -> Judged:
    page = Page(document, icons)
    findings = [(rule.code.id, finding) for rule, finding in check_page(page)]
    marks = [
        Mark(use.start, use.kind, use.ids, use.unknown, use.is_dynamic, use.is_dynamic and not use.ids and not use.idle)
        for use in page.uses
    ]
    return _ordered(findings, marks)


def _ordered(findings: list[tuple[str, Finding]], marks: list[Mark]) -> Judged:
    findings.sort(key=lambda found: (found[0], found[1].start, found[1].message))
    marks.sort(key=lambda mark: mark.start)
    return Judged(tuple(findings), tuple(marks))


def _moved(judged: Judged, by: int) -> Judged:
    findings = [
        (
            code,
            Finding(
                found.start + by,
                found.message,
                found.hint,
                tuple(Edit(edit.start + by, edit.end + by, edit.new) for edit in found.edits),
            ),
        )
        for code, found in judged.findings
    ]
    return Judged(tuple(findings), tuple(mark._replace(start=mark.start + by) for mark in judged.marks))


def _sections(document: Document, icons: IconTable) -> Iterator[Element]:
    """The largest sections that are small enough, from the top down."""
    if not document.is_plain or _NO_SECTIONS.search(document.source):
        return
    stack = [node for node in reversed(document.roots) if isinstance(node, Element)]
    while stack:
        element = stack.pop()
        if element.name not in _CONTAINERS or not document.has_mark(element.start, element.end):
            continue
        text = document.source[element.start : element.end] if element.end - element.start <= _LARGEST else b""
        if text and element.parent is not None and _stands_alone(text, element.name, icons):
            yield element
        elif not is_control(element):
            stack.extend(node for node in reversed(element.children) if isinstance(node, Element))


def _stands_alone(text: bytes, name: str, icons: IconTable) -> bool:
    """Whether it is closed where it ends, and no rule looks up anything of it elsewhere but by its labels."""
    is_closed = text[text.rfind(b"<") :].lower().rstrip(b"> \t\r\n\f") == b"</" + name.encode()
    is_known = all(file.decode() in icons.files for file in _FILE.findall(text))
    return is_closed and is_known and _LABELED_BY.search(text) is None


def _key(section: Element, source: bytes, facts: bytes, contexts: dict[Element, bytes]) -> bytes:
    """A digest of all that the judgment of a section depends on."""
    around = [*section.ancestors]
    context = contexts.get(around[0])
    if context is None:
        said = [
            (one.name, one.is_open, [(has.name, has.value.alternatives) for has in one.attributes]) for one in around
        ]
        context = contexts[around[0]] = repr(said).encode()
    digest = hashlib.blake2b(source[section.start : section.end], digest_size=16)
    digest.update(b"%d:%b%b" % (len(context), context, facts))
    return digest.digest()
