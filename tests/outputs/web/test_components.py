"""React and Vue, each with its own server renderer, write what iconkit.html writes."""

from __future__ import annotations

import json
import warnings
from typing import Any, NamedTuple

import pytest
from lxml import html

from iconkit.build import assemble
from iconkit.config.load import Config, Kind
from iconkit.html import Icons
from iconkit.model import IconSet, Sprite, ViewBox
from tests.html.test_icons import HOSTILE, ICONS, files_of
from tests.samples import make_drawing, make_icon

from .conftest import Run

EMIT = "sprite svg png css react vue"
SIZES = (None, 1, 8, 13.3, 16, 20.25, 24, 48, 100 / 3, 1024)


class Case(NamedTuple):
    component: str
    props: dict[str, Any]
    options: dict[str, Any]
    titles: str = "en"


def parsed(markup: str) -> Any:
    def tree(element: Any) -> Any:
        return element.tag, dict(element.attrib), [tree(child) for child in element]

    # React asks for pictures ahead by a <link> that is no part of the component.
    (element,) = (each for each in html.fromstring(f"<div>{markup}</div>") if each.tag != "link")
    return tree(element)


def by_python(files: dict[str, bytes], case: Case) -> Any:
    options = {"locale": case.titles} | case.options
    icons = Icons(json.loads(files["icons.json"]), options.pop("baseUrl", ""), **options)
    props = dict(case.props)
    call = icons.button if case.component == "IconButton" else icons.icon
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return parsed(call(props.pop("name"), **props))


def compare(run: Run, files: dict[str, bytes], cases: list[Case]) -> None:
    for case, result in zip(cases, run("render.mjs", files, [case._asdict() for case in cases]), strict=True):
        wanted = by_python(files, case)
        assert (parsed(result["react"]), parsed(result["vue"])) == (wanted, wanted), case


def all_cases(**options: Any) -> list[Case]:
    says: list[dict[str, Any]] = [{"decorative": True}, {"label": True}, {"label": HOSTILE}]
    icons = [Case("Icon", {"name": icon.id, **say}, options) for icon in ICONS for say in says]
    by_role = [Case("Icon", {"name": icon.id}, options) for icon in ICONS if icon.details.role]
    buttons = [Case("IconButton", {"name": icon.id, **say}, options) for icon in ICONS for say in says[1:]]
    return [*icons, *by_role, *buttons]


@pytest.mark.parametrize(
    ("files", "options"),
    [
        pytest.param(files_of(emit=EMIT), {}, id="plain"),
        pytest.param(files_of(emit=EMIT, digest_names=True), {"baseUrl": "https://x.example/a&b/"}, id="digests"),
        pytest.param(files_of(Sprite("few", include=("next",)), Sprite("r"), emit=EMIT), {}, id="several sprites"),
        pytest.param(files_of(Sprite(), Sprite("all", "stack"), emit="sprite react vue"), {}, id="stack"),
        pytest.param(files_of(Sprite("page", "inline"), emit=EMIT), {"inline": True}, id="inline"),
        pytest.param(
            files_of(Sprite("page", "inline", include=("next",)), emit=EMIT), {"inline": True}, id="partly inline"
        ),
    ],
)
def test_the_markup_is_that_of_the_helpers(run: Run, files: dict[str, bytes], options: dict[str, Any]) -> None:
    compare(run, files, all_cases(**options))


def test_titles_are_in_the_language_of_the_page(run: Run) -> None:
    pages = [("ja", "ja"), ("pt", "pt-BR"), ("en", "de-AT"), ("en", "en-GB"), ("ja", "JA")]
    cases = [case._replace(titles=titles, options={"locale": page}) for case in all_cases() for titles, page in pages]
    files = files_of(emit=EMIT)

    compare(run, files, cases)
    cases = [case._replace(titles="ja") for case in all_cases()]
    compare(run, files, cases)


def test_sizes_are_rounded_alike(run: Run) -> None:
    boxes = [(48, 25), (64, 1), (7, 3), (24, 24), (1, 3), (1000, 333.33)]
    icons = tuple(
        make_icon(f"{kind}-{number}", make_drawing(box=ViewBox(0, 0, *box), external_use=kind == "use"))
        for number, box in enumerate(boxes)
        for kind in ("image", "use")
    )
    emit: tuple[Kind, ...] = ("sprite", "svg", "react", "vue")
    artifacts = assemble(IconSet(icons, "en", 24), Config(emit=emit))
    sizes = [*SIZES, *(eighths / 8 for eighths in range(1, 200))]
    cases = [Case("Icon", {"name": icon.id, "size": size, "decorative": True}, {}) for icon in icons for size in sizes]

    compare(run, {artifact.path: artifact.data for artifact in artifacts}, cases)


WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("Icon", {"name": "clse", "decorative": True}, 'There is no icon "clse". Did you mean "close"?'),
    ("Icon", {"name": "constructor", "label": "x"}, 'There is no icon "constructor".'),
    ("Icon", {"name": "close"}, 'Say what "close" is here'),
    ("Icon", {"name": "close", "decorative": False}, 'Say what "close" is here'),
    ("Icon", {"name": "next", "decorative": False}, 'Say what "next" is here'),
    ("Icon", {"name": "close", "label": ""}, 'Say what "close" is here'),
    ("Icon", {"name": "close", "label": "x", "decorative": True}, '"close" is decorative, or it has a label'),
    ("Icon", {"name": "close", "label": "x", "aria-hidden": "true"}, "not with aria-hidden"),
    ("Icon", {"name": "close", "decorative": True, "role": "img"}, "not with role"),
    ("Icon", {"name": "close", "decorative": True, "size": 0}, "number of CSS px"),
    ("Icon", {"name": "close", "decorative": True, "size": "big"}, "number of CSS px"),
    ("Icon", {"name": "close", "label": 5}, "A label is a text"),
    ("IconButton", {"name": "clsoe", "label": "x"}, 'Did you mean "close"?'),
    ("IconButton", {"name": "close"}, "needs a label"),
    ("IconButton", {"name": "close", "label": "x", "aria-label": "y"}, "not with aria-label"),
]


def test_what_is_wrong_is_thrown(run: Run) -> None:
    cases = [Case(component, props, {})._asdict() for component, props, _ in WRONG]

    for (_, _, message), result in zip(WRONG, run("render.mjs", files_of(emit=EMIT), cases), strict=True):
        for thrown in (result["react"], result["vue"]):
            assert thrown.startswith("IconError: ")
            assert message in thrown


def test_an_icon_that_nothing_draws_and_titles_that_are_not_there(run: Run) -> None:
    files = files_of(Sprite(), emit="sprite react vue")
    cases = [
        Case("Icon", {"name": "sun", "decorative": True}, {}),
        Case("Icon", {"name": "close", "label": True}, {}, titles=""),
    ]
    nowhere, untitled = run("render.mjs", files, [case._asdict() for case in cases])

    assert 'No sprite holds "sun"' in nowhere["react"]
    assert 'The title of "close" is not there' in untitled["vue"]


def test_other_attributes_are_those_of_the_outer_element(run: Run) -> None:
    given = {"class": "big", "id": "it", "data-x": HOSTILE}
    cases = [
        Case("Icon", {"name": "next", **given}, {}),
        Case("IconButton", {"name": "next", "label": "On", "type": "submit", **given}, {}),
    ]
    icon, button = run("render.mjs", files_of(emit=EMIT), [case._asdict() for case in cases])
    for name in ("react", "vue"):
        tag, attributes, _ = parsed(icon[name])
        assert (tag, attributes["class"].split()[:3]) == ("svg", ["icon", "icon-flip", "big"])
        assert (attributes["id"], attributes["data-x"]) == ("it", HOSTILE)
        tag, attributes, children = parsed(button[name])
        assert (tag, attributes["class"], attributes["type"]) == ("button", "big", "submit")
        assert attributes["id"] == "it"
        assert children[0][1] == {"class": "icon icon-flip", "width": "24", "height": "24", "aria-hidden": "true"}
