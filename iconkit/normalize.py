"""Source -> Normalized: parse, run PASSES, prove the result, and step back where it is not the same picture.

Most passes are proved by what their pages say. What the UNPROVED ones do, only a picture can prove: where one of them
changed something, source and result are drawn and compared. On a visible difference the pass that caused it is found,
left out for this icon, and reported. A difference that no step back removes fails the icon.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iconkit import codes
from iconkit.color.inks import accent_in, is_monochrome
from iconkit.contents import Contents, contents_of
from iconkit.geometry.ink_center import move_to_center
from iconkit.geometry.viewport import read_view_box
from iconkit.markup import document_of
from iconkit.model import Drawing, Faults, Normalized, Problem, Source
from iconkit.parse import parse
from iconkit.passes import OPTIONAL, PASSES, UNPROVED, WORK, Pass
from iconkit.passes.check_references import check_references
from iconkit.passes.fit_box import fit_box
from iconkit.passes.fold_gradients import fold_gradients
from iconkit.passes.resolve_units import resolve_units
from iconkit.path import forget
from iconkit.proof import (
    GRADIENT_CHAIN,
    VISIBLE,
    VISIBLE_AT_96_PX,
    change_at_96_px,
    difference,
    framed,
    is_blind_to,
    with_known_colors,
)
from iconkit.svg import SHAPES, has_url
from iconkit.tree import Document, Node, write

_UNPROVED = 255
_DRAWING = SHAPES | {"use"}


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One run of the passes: what came of it, which unproved passes did something, and what to compare it with."""

    drawing: Drawing | None
    document: Document
    unproved: frozenset[str]
    reference: str


def normalize(source: Source, *, verify: bool = False) -> Normalized:
    """The normalized drawing of one file, with everything worth saying about it. Never raises for bad input.

    ``verify`` compares the pictures even where every step is proved otherwise.
    """
    try:
        source = centered(source)
        attempt = _attempt(source, frozenset())
    except Faults as faults:
        return Normalized(None, faults.problems)
    if attempt.drawing is not None and (verify or attempt.unproved):
        attempt = _proved(source, attempt, verify=verify)
    forget()
    problems = tuple(sorted(set(attempt.document.problems), key=Problem.sort_key))
    failed = any(problem.code.severity == "error" for problem in problems)
    return Normalized(None if failed else attempt.drawing, problems)


def centered(source: Source) -> Source:
    """The source with the move that centers its ink, if that is wanted. Raises Faults if the file cannot be parsed.

    It is measured on what the passes give without the move: on the same numbers when the result is normalized again.
    """
    wish = source.treatment
    if not wish.box or wish.align not in {"bounds", "mass"}:
        return source
    attempt = _attempt(source, frozenset())
    if attempt.drawing is None:
        return source
    move = move_to_center(attempt.document.root, wish)
    return source._replace(treatment=wish._replace(move=move))


def _attempt(source: Source, skipped: frozenset[str]) -> _Attempt:
    """Parse and run all passes but ``skipped``. Raises Faults if the file cannot be parsed."""
    document = parse(source)
    root = document.root
    title = _source_title(root)
    reference = document.text
    reference_after = _reference_after(document.text)
    unproved: set[str] = set()
    contents: Contents | None = None  # of the tree as it is now, if somebody has asked
    for change in PASSES:
        if change.__name__ in skipped:
            continue
        if work := WORK.get(change):
            contents = contents or contents_of(root)
        if work is None or contents is None or work.is_in(contents):
            contents = None
            if change not in UNPROVED:
                change(document)
            elif _does_something(change, document):
                unproved.add(change.__name__)
        if change is check_references and document.had_circles:
            reference_after = reference_after or resolve_units
        if change is reference_after:
            reference = with_known_colors(document_of(root))
        if change is fit_box and document.frame is not None:
            reference = framed(reference, document.frame)
    failed = any(problem.code.severity == "error" for problem in document.problems)
    if not failed and not any(_may_draw(node) for node in root.walk()):
        failed = True
        message = "This icon draws nothing: nothing visible is left in it."
        document.report(codes.DRAWS_NOTHING, root, message, "Check hidden layers and fills, and export again.")
    drawing = None if failed else _drawing(document, title)
    return _Attempt(drawing, document, frozenset(unproved), reference)


def _may_draw(node: Node) -> bool:
    return "filter" in node.attributes or (node.tag in _DRAWING and node.attributes.get("d") != "")


def _does_something(change: Pass, document: Document) -> bool:
    before = write([document.root])
    change(document)
    return write([document.root]) != before


def _reference_after(text: str) -> Pass | None:
    """The pass after which the tree is what to compare with; None if resvg draws the source itself right."""
    if GRADIENT_CHAIN.search(text):
        return fold_gradients
    return resolve_units if is_blind_to(text) else None


def _proved(source: Source, attempt: _Attempt, *, verify: bool) -> _Attempt:
    """The attempt if it shows the same picture, else the one that leaves out the least."""
    changed = _difference(attempt)
    is_whole = verify and attempt.document.frame is None  # fitted into a box, it lies otherwise on the grid of pixels
    coarsely = _difference_at_96_px(attempt) if is_whole and changed <= VISIBLE else 0.0
    if changed <= VISIBLE and coarsely <= VISIBLE_AT_96_PX:
        return attempt
    seen = f"{coarsely:.1%} of its pixels at 96 px" if coarsely else f"{changed} of 255"
    for skipped in _steps_back(attempt.unproved):
        other = _attempt(source, skipped)
        if other.drawing is None or (coarsely and _difference_at_96_px(other) > VISIBLE_AT_96_PX):
            continue
        if _difference(other) <= VISIBLE:
            message = f"{', '.join(sorted(skipped))} would change the picture ({seen}); left out here."
            other.document.report(codes.STEPPED_BACK, other.document.root, message)
            return other
    if coarsely:
        return attempt  # what only coarse anti-aliasing shows, and no step back mends, is no other picture
    message = f"Normalizing would change this picture visibly ({changed} of 255 levels)."
    if changed == _UNPROVED:
        message = "This picture cannot be compared with its source: it has other colors, or resvg cannot draw it."
    hint = "Simplify the drawing and export it again; please report the file, it shows a fault of iconkit."
    attempt.document.report(codes.PICTURE_CHANGED, attempt.document.root, message, hint)
    return attempt


def _steps_back(unproved: frozenset[str]) -> Iterator[frozenset[str]]:
    """What to leave out, the least first: one unproved pass, another optional one, all unproved, all optional ones."""
    names = [change.__name__ for change in PASSES if change.__name__ in OPTIONAL]
    yield from (frozenset({name}) for name in names if name in unproved)
    yield from (frozenset({name}) for name in names if name not in unproved)
    yield unproved
    yield OPTIONAL


def _difference(attempt: _Attempt) -> int:
    """Levels of 255; all of them if one of the two cannot be drawn, as nothing is proved then."""
    assert attempt.drawing is not None
    try:
        return difference(attempt.reference, attempt.drawing, attempt.document.inks)
    except ValueError:
        return _UNPROVED


def _difference_at_96_px(attempt: _Attempt) -> float:
    """The share of the pixels; 0 if one of the two cannot be drawn: what they show is compared already."""
    assert attempt.drawing is not None
    try:
        return change_at_96_px(attempt.reference, attempt.drawing, attempt.document.inks)
    except ValueError:
        return 0.0


def _source_title(root: Node) -> str:
    """The text of the root's own title, with white space as a reader would hear it."""
    return next((" ".join(child.text.split()) for child in root.children if child.tag == "title"), "")


def _drawing(document: Document, source_title: str) -> Drawing:
    root = document.root
    box = read_view_box(root)
    attributes = tuple((name, value) for name, value in root.attributes.items() if name != "viewBox")
    body = write(root.children)
    nodes = root.walk() if "(" in body else (root,)
    uses_urls = any(has_url(value) for node in nodes for value in node.attributes.values())
    monochrome = is_monochrome(root)
    accent = "" if monochrome else accent_in(root)
    return Drawing(box, attributes, body, monochrome, not uses_urls, source_title, accent)
