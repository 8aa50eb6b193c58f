"""A name that is heard twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.model import Code
from iconkit.scan.document import Element, Node
from iconkit.scan.names import control_of, is_hidden, label_of, own_title, text_beside
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for _, svg in page.pictured:
        label = label_of(svg)
        if label is None or svg.literal("aria-hidden") == "true":
            continue
        if (title := own_title(svg)) is not None:
            message = "This icon has an aria-label and a <title>: the second is read as a description."
            yield Finding(title.start, message, "Keep the aria-label.")
        else:
            yield from _doubled(svg, label.literal, label.start, page.document.roots)
    for _, image in page.images:
        alt = image.get("alt")
        if alt is not None and alt.literal:
            yield from _doubled(image, alt.literal, alt.start, page.document.roots)


def _doubled(icon: Element, label: str | None, start: int, roots: Sequence[Node]) -> Iterator[Finding]:
    """Whether what is around the icon says its label too."""
    if is_hidden(icon) != "no":
        return
    control = control_of(icon)
    if control is not None and label_of(control) is not None:
        message = "The control has a label, and so has the icon in it."
        yield Finding(start, message, "Keep the control's label, and hide the icon from assistive technology.")
        return
    text, is_all = text_beside(icon, roots)
    if label and _plain(text) == _plain(label):
        heard = "is" if is_all else "may be"
        message = f"The text beside this icon says {label!r} too: it {heard} heard twice."
        yield Finding(start, message, "Hide the icon from assistive technology and keep the text.")


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(".:…").casefold()


RULE = PageRule(Code("IK807", "name-twice", "warning"), check)
