"""Whether a component or a call is iconkit's: many kits have ``<Icon name>``, and many templates ``icon()``.

"yes" if the file says so, or says nothing against it; "maybe" for an ``Icon`` from a module of the site's own, which
may pass on to ours or draw other icons; "no" for what ours could not be given.
"""

from __future__ import annotations

import re
from functools import lru_cache

from iconkit.scan.document import Answer, Call, Document, Element, Value

COMPONENTS = frozenset({"Icon", "IconButton", "icon-kit"})
_DECISIONS = ("label", "decorative")
_MODULES = frozenset({"icons", "react", "vue", "icon-kit"})
"""What iconkit calls the modules that have components, without endings."""
_ATTRIBUTES = frozenset(
    "name size label decorative icons class key ref style id slot lang dir hidden tabindex type disabled form value "
    "autofocus".split()
)
"""Of our components, and those that any may be given, besides ``data-...``, ``on...`` and directives of templates."""
_ANY = re.compile(r".*[-:@.#]|on[a-z]")
_OWN_MODULE = re.compile(r"[.~#$/]|@/")
_ID = re.compile(r"[a-z0-9-]+")


def is_component_ours(element: Element, document: Document) -> Answer:
    """For an element with the name of one of our components."""
    if element.name == "icon-kit":
        return "yes"
    module = _module_of(element.name, document.source)
    if module and not _OWN_MODULE.match(module) and "icon" not in module.lower():
        return "no"
    if module and re.sub(r"\.[cm]?[jt]sx?$", "", module).rpartition("/")[2] in _MODULES:
        return "yes"
    if any(element.get(name) for name in _DECISIONS):
        return "yes"
    names = {attribute.name for attribute in element.attributes}
    name = element.get("name")
    if any(name not in _ATTRIBUTES and not _ANY.match(name) for name in names) or (name and not _may_name(name.value)):
        return "no"
    return "maybe" if module else "yes"


def is_call_ours(call: Call, document: Document) -> Answer:
    """For a call with the name of one of our helpers: ours take one argument without a name."""
    if call.is_qualified or any(name in call.keywords for name in _DECISIONS):
        return "yes"
    if call.has_more or not _may_name(call.icon):
        return "no"
    return "maybe" if _imports_icon(document.source) else "yes"


def _may_name(value: Value) -> bool:
    """False if what is written is no id that iconkit gives: ``mdi:home``, ``ArrowLeft``, ``arrow_left``."""
    texts = [part for parts in value.alternatives for part in parts if isinstance(part, str) and part]
    return all(_ID.fullmatch(text) for text in texts)


@lru_cache(maxsize=4)
def _module_of(name: str, source: bytes) -> str:
    """The module that the file imports a component from; empty if it says none."""
    pattern = rb"""import\s[^;"']*\b""" + name.encode() + rb"""\b[^;"']*\sfrom\s*["']([^"']+)["']"""
    found = re.search(pattern, source)
    return found[1].decode("utf-8", "replace") if found else ""


@lru_cache(maxsize=1)
def _imports_icon(source: bytes) -> bool:
    """True if a Jinja template has ``icon`` from a file of macros, or defines it."""
    return re.search(rb"\{%-?\s*(?:from\s[^%]*\simport\s[^%]*\bicon\b|macro\s+icon\b)", source) is not None
