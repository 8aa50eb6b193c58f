"""The pages of the passes as data: ``iconkit/passes/NAME.md`` explains one pass, and its cases are run."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from iconkit.model import Source, Treatment
from iconkit.parse import parse
from iconkit.passes import PASSES, Pass
from iconkit.treatment import OF_SETS, make_treatment
from iconkit.tree import Document, write

FOLDER = Path(__file__).parents[2] / "iconkit" / "passes"
HEADINGS = ("Why", "Safe because", "Must follow", "Cases")
BY_NAME = {change.__name__: change for change in PASSES}

_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_CASE = re.compile(
    r"^(?P<caption>(?:(?!```|#)[^\n]+\n)+)\n```svg before\n(?P<before>.*?)\n```\n\n"
    r"```svg after\n(?P<after>.*?)\n```$",
    re.MULTILINE | re.DOTALL,
)
_REPORTS = re.compile(r"Reports (`[a-z-]+`(?:(?:, | and )`[a-z-]+`)*)\.")
_AS_IT_IS = Treatment()
_SETTING = re.compile(rf"`((?:{'|'.join(OF_SETS)}) = [^`]+)`")
_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


@dataclass(frozen=True)
class Case:
    """One drawing before and after a pass; ``reports`` names the findings, all of them.

    Keys of the configuration that the caption sets, such as `box = 24`, hold for the case.
    """

    name: str
    caption: str
    before: str
    after: str
    reports: tuple[str, ...]
    treatment: Treatment


def page(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


def headings(text: str) -> list[tuple[int, str]]:
    """Level and text of every heading outside the drawings."""
    outside = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return [(len(marks), title) for marks, title in _HEADING.findall(outside)]


def cases(name: str) -> list[Case]:
    found: list[Case] = []
    for match in _CASE.finditer(page(name).partition("\n## Cases\n")[2]):
        caption = " ".join(match["caption"].split())
        found.append(Case(name, caption, match["before"], match["after"], _reports(caption), _treatment(caption)))
    return found


def parsed(markup: str, treatment: Treatment = _AS_IT_IS) -> Document:
    root = markup if "xmlns=" in markup else markup.replace("<svg", f"<svg {_NAMESPACES}", 1)
    return parse(Source("icon.svg", "icon", "", root.encode(), treatment))


def run(change: Pass, markup: str, treatment: Treatment = _AS_IT_IS) -> tuple[str, list[str]]:
    """The drawing after one pass, and the names of what it reported."""
    document = parsed(markup, treatment)
    found = len(document.problems)
    change(document)
    return _written(document), sorted({problem.code.name for problem in document.problems[found:]})


def squeezed(markup: str) -> str:
    """``markup`` without the white space that lays it out on a page."""
    return re.sub(r">\s+<", "><", markup.strip())


def _treatment(caption: str) -> Treatment:
    values = tomllib.loads("\n".join(_SETTING.findall(caption)))
    assert all(OF_SETS[key][0](value) for key, value in values.items())
    return make_treatment(values)


def _written(document: Document) -> str:
    return write([document.root])


def _reports(caption: str) -> tuple[str, ...]:
    match = _REPORTS.search(caption)
    return () if match is None else tuple(sorted(re.findall(r"`([a-z-]+)`", match[1])))
