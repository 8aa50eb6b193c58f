"""The page of every code: what, why, what to do. A rule has a file of its own, stages share ``codes.md``."""

from __future__ import annotations

import re
from functools import lru_cache

from iconkit import drawing_rules
from iconkit.audit.codes import CODES as AUDIT_CODES
from iconkit.audit.codes import page_of_code
from iconkit.model import Code
from iconkit.packaged import packaged_text
from iconkit.rules import all_rules
from iconkit.rules import page as page_of_rule
from iconkit.scan import rules as page_rules

_SECTION = re.compile(r"^## (IK\d+ [a-z-]+)\n\n(.*?)\n*(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_WHAT = re.compile(r"^## What\n\n(.*?)\n\n", re.MULTILINE | re.DOTALL)
_HEADINGS = ("What", "Why", "Fix")


def page_of(code: Code) -> str:
    """The Markdown page of a code, with the same headings for all of them."""
    rule = next((rule for rule in all_rules() if rule.code == code), None)
    if rule is not None:
        return page_of_rule(rule)
    drawing_rule = next((rule for rule in drawing_rules.RULES if rule.code == code), None)
    if drawing_rule is not None:
        return drawing_rules.page(drawing_rule)
    page_rule = next((rule for rule in page_rules.RULES if rule.code == code), None)
    if page_rule is not None:
        return page_rules.page_of_rule(page_rule)
    if code in AUDIT_CODES:
        return page_of_code(code)
    title = f"{code.id} {code.name}"
    parts = [f"# {title}", f"{code.severity.capitalize()}."]
    for heading, paragraph in zip(_HEADINGS, paragraphs()[title], strict=True):
        parts += [f"## {heading}", paragraph]
    return "\n\n".join(parts) + "\n"


def summary_of(code: Code) -> str:
    """The first paragraph of a page: what is wrong."""
    match = _WHAT.search(page_of(code))
    assert match is not None, code.name
    return " ".join(match[1].split())


@lru_cache(maxsize=1)
def paragraphs() -> dict[str, tuple[str, ...]]:
    """The paragraphs of ``codes.md`` by heading."""
    text = packaged_text("iconkit", "codes.md")
    return {match[1]: tuple(match[2].split("\n\n")) for match in _SECTION.finditer(text)}
