"""What assistive technology is told of an icon and of what it stands in: the part of "Accessible Name and Description
Computation" (W3C) that icons need, in three answers, as a template may not say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.scan.document import Answer, Attribute, Call, Element, Node, Text, Unknown
from iconkit.scan.ours import COMPONENTS

CONTROL_ROLES = frozenset(
    "button link tab menuitem menuitemcheckbox menuitemradio option switch checkbox radio treeitem".split()
)
_FILLED_LATER = (
    "v-text",
    "v-html",
    "x-text",
    "x-html",
    "ng-bind",
    "innerhtml",
    "textcontent",
    "innertext",
    "data-i18n",
)
_NO_TEXT = frozenset({"script", "style", "template", "head"})
_NOTHING = frozenset(" \t\r\n\f(){}[];:,&|?\xa0\u200b")


def label_of(element: Element) -> Attribute | None:
    """The ``aria-label`` that says something, or may."""
    attribute = element.get("aria-label")
    return attribute if attribute and (attribute.literal is None or attribute.literal.strip()) else None


def says(element: Element, name: str, text: str) -> Answer:
    """Whether an attribute has this value."""
    attribute = element.get(name)
    if attribute is None:
        return "maybe" if element.is_open else "no"
    if attribute.literal is None:
        return "maybe"
    return "yes" if attribute.literal.strip().lower() == text else "no"


def is_hidden(element: Element) -> Answer:
    """Whether the icon is hidden from assistive technology, by itself or by what is around it."""
    answer = says(element, "aria-hidden", "true")
    if answer != "yes" and (element.literal("role") or "") in {"none", "presentation"}:
        answer = "yes"
    if answer == "yes" or element.parent is None:
        return answer
    around = _hides_content(element.parent)
    return around if around != "no" else answer


def _hides_content(element: Element) -> Answer:
    """Whether what is in it is hidden, by itself or by what is around it. It is found out once for all of that."""
    unknown = list[Element]()
    around: Element | None = element
    while around is not None and around.hides_content is None:
        unknown.append(around)
        around = around.parent
    answer: Answer = (around and around.hides_content) or "no"
    for inner in reversed(unknown):
        hidden = inner.get("aria-hidden")
        if answer == "yes":
            pass
        elif hidden is not None and hidden.literal != "false":
            answer = "yes" if hidden.literal == "true" else "maybe"
        elif _hides_children(inner):
            answer = "yes"
        inner.hides_content = answer
    return answer


def _hides_children(element: Element) -> bool:
    """True for what is not displayed, and for an image that has the name of all that is in it."""
    if element.name == "svg":
        return own_name(element) == "yes"
    return element.get("hidden") is not None or element.literal("role") == "img"


def own_title(svg: Element) -> Text | Unknown | None:
    """The content of the first ``<title>`` that is a child of the svg."""
    for child in svg.children:
        if isinstance(child, Element) and child.name == "title":
            for node in child.children:
                if (isinstance(node, Text) and node.text.strip()) or (isinstance(node, Unknown) and not node.is_empty):
                    return node
    return None


def own_name(element: Element) -> Answer:
    """Whether an ``svg`` or ``img`` has a name of its own, however it is given, ``title=`` apart."""
    for name in ("aria-label", "aria-labelledby", "alt"):
        if (attribute := element.get(name)) and (attribute.literal is None or attribute.literal.strip()):
            return "yes"
    if element.name == "svg" and own_title(element) is not None:
        return "yes"
    return "maybe" if element.is_open or any(isinstance(child, Unknown) for child in element.children) else "no"


def control_of(element: Element) -> Element | None:
    """The link or button that the icon is in."""
    for around in element.ancestors:
        if is_control(around):
            return around
    return None


def is_control(element: Element) -> bool:
    if element.name == "a":
        return element.get("href") is not None
    return element.name in {"button", "summary"} or (element.literal("role") or "") in CONTROL_ROLES


def has_name(control: Element) -> Answer:
    """Whether a control has a name: of its own, or from what is in it."""
    for name in ("aria-label", "aria-labelledby", "title"):
        if (attribute := control.get(name)) and (attribute.literal is None or attribute.literal.strip()):
            return "yes"
    return _answer([_content(control), "maybe" if control.is_open else "no"])


def _content(element: Element) -> Answer:
    if any(attribute.name.startswith(_FILLED_LATER) for attribute in element.attributes):
        return "maybe"
    return _answer([_gives_name(child) for child in element.children])


def _gives_name(node: Node) -> Answer:
    if isinstance(node, Text):
        return "yes" if set(node.text) - _NOTHING else "no"
    if isinstance(node, Unknown):
        return "no" if node.is_empty else "maybe"
    if isinstance(node, Call):
        return "yes" if "label" in node.keywords else "no" if "decorative" in node.keywords else "maybe"
    if node.name in COMPONENTS:
        return "yes" if node.get("label") else "no" if node.get("decorative") else "maybe"
    if says(node, "aria-hidden", "true") == "yes" or node.name in _NO_TEXT or node.get("hidden") is not None:
        return "no"
    if node.name in {"svg", "img"}:
        return own_name(node) if node.get("title") is None else "yes"
    if label_of(node) is not None or node.get("title") is not None:
        return "yes"
    if node.is_component or node.name in {"slot", "object", "input", "select", "textarea"}:
        return "maybe"
    return _content(node)


def _answer(answers: list[Answer]) -> Answer:
    return "yes" if "yes" in answers else "maybe" if "maybe" in answers else "no"


def text_beside(icon: Element, roots: Sequence[Node]) -> tuple[str, bool]:
    """The text that is not hidden in the control around the icon, else in its parent, and whether that is all of it.

    ``roots`` are those of the document: of an icon that is one of them, only its neighbors count.
    """
    around = control_of(icon) or icon.parent
    nodes: Sequence[Node] = ()
    if around is not None:
        nodes = around.children
    elif icon in roots:
        at = roots.index(icon)
        nodes = [node for node in (*roots[max(at - 1, 0) : at], *roots[at + 1 : at + 2]) if isinstance(node, Text)]
    parts = list[str]()
    is_all = True
    for node in _visible(nodes, icon):
        if isinstance(node, Text):
            parts.append(node.text)
        else:
            is_all = False
    return " ".join(" ".join(parts).split()), is_all


def _visible(nodes: Sequence[Node], besides: Element) -> Iterator[Text | Unknown | Call]:
    for node in nodes:
        if isinstance(node, Text | Unknown | Call):
            yield node
        elif node is besides or node.name in _NO_TEXT:
            continue
        elif node.is_component:
            yield Unknown(node.start)
        elif says(node, "aria-hidden", "true") != "yes" and node.name not in {"svg", "title"}:
            yield from _visible(node.children, besides)
