"""The page of every code: what, why, what to do. A rule has a file of its own, stages share ``codes.md``."""

from __future__ import annotations

import re
from functools import lru_cache

from iconkit import drawing_rules
from iconkit.audit.codes import CODES as AUDIT_CODES
from iconkit.model import Code
from iconkit.packaged import packaged_text
from iconkit.rules import all_rules
from iconkit.scan import rules as page_rules

_SECTION = re.compile(r"^## (IK\d+ [a-z-]+)\n\n(.*?)\n*(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_WHAT = re.compile(r"^## What\n\n(.*?)\n\n", re.MULTILINE | re.DOTALL)
_HEADINGS = ("What", "Why", "Fix")


def page_of(code: Code) -> str:
    """The Markdown page of a code, with the same headings for all of them."""
    if folder := _folders().get(code):
        return packaged_text(folder, code.name.replace("-", "_") + ".md")
    title = f"{code.id} {code.name}"
    parts = [f"# {title}", f"{code.severity.capitalize()}."]
    for heading, paragraph in zip(_HEADINGS, paragraphs()[title], strict=True):
        parts += [f"## {heading}", paragraph]
    return "\n\n".join(parts) + "\n"


@lru_cache(maxsize=1)
def _folders() -> dict[Code, str]:
    """The package that holds a rule's page, by its code."""
    return {
        **{rule.code: "iconkit.rules" for rule in all_rules()},
        **{rule.code: "iconkit.drawing_rules" for rule in drawing_rules.RULES},
        **{rule.code: "iconkit.scan.rules" for rule in page_rules.RULES},
        **dict.fromkeys(AUDIT_CODES, "iconkit.audit.rules"),
    }


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
