from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html

from iconkit import snippets
from iconkit.model import Details, Drawing, Icon, Role, ViewBox

SQUARE = ViewBox(0, 0, 24, 24)


def make_icon(
    icon_id: str = "close",
    box: ViewBox = SQUARE,
    *,
    external_use: bool = True,
    **titles: str,
) -> Icon:
    drawing = Drawing(box, (), '<path d="M0 0h9v9z"/>', True, external_use)
    return Icon(icon_id, "", f"{icon_id}.svg", drawing, titles or {"en": "Close"}, "catalog")


CLOSE = make_icon()
SUN = make_icon("sun", external_use=False, en="Sunny")
HOSTILE = "Fish & chips \"<b>\" 'x'</script><img src=x onerror=alert(1)>"


def test_decorative_icon_is_hidden() -> None:
    assert snippets.decorative(CLOSE, 24) == (
        '<svg class="icon" width="24" height="24" aria-hidden="true"><use href="sprite.svg#close"/></svg>'
    )


def test_informative_icon_has_its_title_as_label() -> None:
    assert snippets.informative(CLOSE, 24, "en") == (
        '<svg class="icon" width="24" height="24" role="img" aria-label="Close"><use href="sprite.svg#close"/></svg>'
    )


def test_icon_button_has_the_label_and_the_icon_is_hidden() -> None:
    expected = f'<button type="button" aria-label="Close">{snippets.decorative(CLOSE, 24)}</button>'
    assert snippets.icon_button(CLOSE, 24, "en") == expected


def test_text_button_is_named_by_its_text() -> None:
    expected = f'<button type="button">{snippets.decorative(CLOSE, 24)} Close</button>'
    assert snippets.text_button(CLOSE, 24, "en") == expected


def test_icon_that_external_use_cannot_draw_is_an_image_of_its_own_file() -> None:
    image = '<img class="icon" src="svg/sun.svg" width="24" height="24" alt="{}">'
    assert snippets.decorative(SUN, 24) == image.format("")
    assert snippets.informative(SUN, 24, "en") == image.format("Sunny")
    assert snippets.icon_button(SUN, 24, "en") == (
        f'<button type="button" aria-label="Sunny">{image.format("")}</button>'
    )
    assert snippets.text_button(SUN, 24, "en") == f'<button type="button">{image.format("")} Sunny</button>'


@pytest.mark.parametrize(
    ("box", "external_use", "expected"),
    [
        (ViewBox(0, 0, 48, 16), True, ("24", "8")),
        (ViewBox(-8, 4, 16, 512), True, (".75", "24")),
        (ViewBox(0, 0, 7, 3), True, ("24", "10.29")),
        (ViewBox(0, 0, 7, 3), False, ("24", "10")),
        (ViewBox(0, 0, 512, 2), False, ("24", "1")),
    ],
)
def test_longer_side_is_the_size_and_an_image_has_whole_numbers(
    box: ViewBox, external_use: bool, expected: tuple[str, str]
) -> None:
    assert snippets.icon_size(make_icon(box=box, external_use=external_use), 24) == expected


@pytest.mark.parametrize("make", [snippets.informative, snippets.icon_button, snippets.text_button])
@pytest.mark.parametrize("external_use", [True, False])
def test_hostile_title_comes_out_as_the_name_and_adds_no_element(make: Callable[..., str], external_use: bool) -> None:
    icon = make_icon(external_use=external_use, en=HOSTILE)
    plain = html.fragment_fromstring(make(make_icon(external_use=external_use), 24, "en"))
    element = html.fragment_fromstring(make(icon, 24, "en"))
    assert [node.tag for node in element.iter()] == [node.tag for node in plain.iter()]
    name = element.get("aria-label") or element.get("alt") or str(element.text_content()).strip()
    assert name == HOSTILE


def test_title_with_braces_is_not_taken_for_a_field() -> None:
    assert 'aria-label="{id} {0}"' in snippets.informative(make_icon(en="{id} {0}"), 24, "en")


@pytest.mark.parametrize("make", [snippets.informative, snippets.icon_button, snippets.text_button])
@pytest.mark.parametrize("external_use", [True, False])
def test_label_in_another_language_than_the_page_says_so(make: Callable[..., str], external_use: bool) -> None:
    icon = make_icon(external_use=external_use, en="Close", de="Schließen")
    assert html.fragment_fromstring(make(icon, 24, "en", "de")).get("lang") == "en"
    assert "lang=" not in make(icon, 24, "de", "de")
    assert "lang=" not in make(icon, 24, "en")


@pytest.mark.parametrize(
    ("locale", "page_locale", "marked"),
    [
        ("en", "en-GB", False),
        ("en-GB", "en", False),
        ("zh-Hans", "zh-hans-CN", False),
        ("pt-PT", "pt-BR", True),
        ("zh-Hans", "zh-Hant", True),
        ("en", "eng", True),
    ],
)
def test_languages_that_differ_only_in_exactness_are_one(locale: str, page_locale: str, marked: bool) -> None:
    assert snippets.lang_attribute(locale, page_locale) == (f' lang="{locale}"' if marked else "")


def test_missing_title_is_an_error() -> None:
    with pytest.raises(KeyError):
        snippets.informative(CLOSE, 24, "ja")


@pytest.mark.parametrize("make", [snippets.informative, snippets.icon_button, snippets.text_button])
@pytest.mark.parametrize("external_use", [True, False])
def test_an_icon_that_flips_has_the_class_that_mirrors_it(make: Callable[..., str], external_use: bool) -> None:
    icon = make_icon(external_use=external_use)
    flipping = icon._replace(details=Details(flip=True))
    kept = icon._replace(details=Details(flip=False))

    for snippet, plain in (
        (make(flipping, 24, "en"), make(kept, 24, "en")),
        (snippets.decorative(flipping, 24), snippets.decorative(kept, 24)),
    ):
        assert snippet == plain.replace('class="icon"', 'class="icon icon-flip"') != plain
    assert make(kept, 24, "en") == make(icon, 24, "en")


@pytest.mark.parametrize(("role", "label"), [("informative", "Close"), ("decorative", None), (None, None)])
def test_the_role_of_an_icon_chooses_between_label_and_silence(role: Role | None, label: str | None) -> None:
    icon = CLOSE._replace(details=Details(role=role))

    assert html.fragment_fromstring(snippets.by_role(icon, 24, "en")).get("aria-label") == label
