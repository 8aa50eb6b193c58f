"""A link or button that shows only an icon and has no name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.document import Element
from iconkit.scan.names import has_name, is_control, is_hidden
from iconkit.scan.page import Finding, Page, PageRule
from iconkit.scan.uses import Use

_HINT = "what it does, not what the icon shows."


def check(page: Page) -> Iterator[Finding]:
    seen = set[int]()
    for control in _controls(page):
        if control.start in seen:
            continue
        seen.add(control.start)
        if has_name(control) == "no" and is_hidden(control) == "no" and not _has_label_element(control, page):
            what = "link" if control.name == "a" else "button" if control.name == "button" else "control"
            message = f"This {what} shows only an icon and has no name."
            yield Finding(control.start, message, f"Write aria-label on the {what}: {_HINT}")
    for use in page.uses:
        start = _unlabeled_helper(use) if use.is_sure else -1
        if start >= 0:
            yield Finding(start, "This button shows only an icon and has no name.", f"Write label: {_HINT}")


def _unlabeled_helper(use: Use) -> int:
    """Where a helper or component for such a button is called without a label; -1 if it is not."""
    call, element = use.call, use.element
    if call is not None and call.helper == "button" and not call.is_open and "label" not in call.keywords:
        return call.start
    if element is not None and element.name == "IconButton" and not element.is_open and element.get("label") is None:
        return element.start
    return -1


def _controls(page: Page) -> Iterator[Element]:
    """The controls around icons, helpers' calls among them."""
    places = [use.element or use.call for use in page.uses]
    starts = sorted(place.start for place in places if place is not None)
    for element in page.document.elements:
        at = bisect_left(starts, element.start)
        if at < len(starts) and starts[at] < element.end and is_control(element):
            yield element


def _has_label_element(control: Element, page: Page) -> bool:
    """True if a ``<label>`` may name the control."""
    control_id = control.literal("id")
    label_for = f'for="{control_id}"'.encode()
    is_inside = any(around.name == "label" for around in control.ancestors)
    return is_inside or (control_id is not None and label_for in page.document.source)


RULE = PageRule(Code("IK805", "control-unnamed", "error"), check)
