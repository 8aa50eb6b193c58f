from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable

import pytest
import tinycss2
from lxml import html

from iconkit import snippets
from iconkit.model import Details, Drawing, Icon, IconSet, ViewBox
from iconkit.outputs.preview import SIZES, preview
from iconkit.patterns import FLIP

HOSTILE = 'Fish & "chips" </title></script><img src=x onerror=alert(1)>\u2028{id} $style'


SQUARE = ViewBox(0, 0, 24, 24)


def make_icon(
    icon_id: str,
    category: str = "",
    *,
    title: str = "",
    german: str = "",
    tags: tuple[str, ...] = (),
    box: ViewBox = SQUARE,
    external_use: bool = True,
    details: Details | None = None,
) -> Icon:
    paint = (("fill", "none"), ("stroke", "currentColor"))
    drawing = Drawing(box, paint, '<path d="M0 0h9v9z"/>', True, external_use)
    titles = {"en": title or icon_id.title()} | ({"de": german} if german else {})
    return Icon(
        icon_id, category, f"{icon_id}.svg", drawing, titles, "catalog", tags={"en": tags}, details=details or Details()
    )


ICONS = (
    make_icon("arrow-left", "arrows", tags=("back", "previous"), german="Pfeil nach links", details=Details(flip=True)),
    make_icon("banner", "files-and-folders", box=ViewBox(0, 0, 48, 16)),
    make_icon("hostile", "a<b>&", title=HOSTILE, tags=('"><script>alert(2)</script>',)),
    make_icon("search", "", title="Search"),
    make_icon("sun", "arrows", title="Sunny", external_use=False),
)


def make_page(*icons: Icon, locale: str = "en") -> str:
    (artifact,) = preview(IconSet(icons, locale, 24))
    assert artifact.path == "preview.html"
    return artifact.data.decode()


PAGE = make_page(*ICONS)


def parse(page: str = PAGE) -> html.HtmlElement:
    return html.document_fromstring(page)


def card(icon_id: str, page: str = PAGE) -> html.HtmlElement:
    found: html.HtmlElement
    (found,) = parse(page).xpath("//section//li[code=$id]", id=icon_id)
    return found


def test_every_icon_is_once_a_symbol_and_once_a_card() -> None:
    ids = [icon.id for icon in ICONS]
    assert parse().xpath("//svg[@class='icon-sprite']/symbol/@id") == ids
    assert sorted(parse().xpath("//section//li/code/text()")) == ids


def test_sprite_takes_no_room_draws_and_leaks_no_text() -> None:
    (sprite,) = parse().xpath("//svg[@class='icon-sprite']")
    assert (sprite.get("width"), sprite.get("height"), sprite.get("aria-hidden")) == ("0", "0", "true")
    assert "style" not in sprite.attrib
    assert "".join(sprite.itertext()).strip() == ""
    assert not sprite.xpath(".//*[@data-title or @aria-label or @role or self::title or self::desc]")
    styles = tinycss2.parse_stylesheet(parse().xpath("string(//style)"), skip_comments=True)
    blocks = [
        tinycss2.serialize(rule.content).split()
        for rule in styles
        if rule.type == "qualified-rule" and tinycss2.serialize(rule.prelude).strip() == ".icon-sprite"
    ]
    assert blocks == [["position:", "absolute;"]]


@pytest.mark.parametrize("tone", ["light", "dark"])
def test_every_icon_is_shown_at_every_size_on_light_and_on_dark(tone: str) -> None:
    for icon in ICONS:
        pictures = card(icon.id).xpath(f".//div[@class='{tone}']/svg")
        assert [picture.get("width") for picture in pictures] == [str(size) for size in SIZES]
        assert [use.get("href") for picture in pictures for use in picture] == [f"#{icon.id}"] * len(SIZES)


def test_pictures_keep_their_proportions() -> None:
    heights = card("banner").xpath(".//div[@class='light']/svg/@height")
    assert heights == ["5.33", "8", "16"]


def test_title_is_heard_once() -> None:
    item = card("arrow-left")
    assert all(svg.xpath("ancestor::*[@aria-hidden='true']") for svg in item.xpath(".//svg"))
    assert item.xpath("string(button)") == "Arrow-Left"
    assert not item.xpath(".//@aria-label | .//@title | .//@alt | .//title")


def test_nothing_that_assistive_technology_reads_is_skipped_by_content_visibility() -> None:
    # Chromium leaves skipped content out of the accessibility tree.
    rules = re.findall(r"([^{}]+)\{[^{}]*content-visibility", parse().xpath("string(//style)"))
    assert [selector.split("*/")[-1].strip() for selector in rules] == [".pictures"]
    assert set(parse().xpath("//*[@class='pictures']/@aria-hidden")) == {"true"}


def test_asks_for_nothing_from_outside() -> None:
    document = parse()
    addresses = document.xpath("//@href | //@src | //@srcset | //@action | //@poster | //@data")
    assert {address for address in addresses if not address.startswith("#")} == {"data:,"}
    assert "@import" not in PAGE
    assert "url(" not in document.xpath("string(//style)")
    assert re.findall(r"https?://", PAGE) == []
    assert not document.xpath("//script[@src] | //link[@rel='stylesheet'] | //iframe | //object | //img")


def test_policy_forbids_requests_and_every_script_but_its_own() -> None:
    policy = parse().xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    (script,) = re.findall(r"<script>(.*?)</script>", PAGE, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy.startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}';" in policy


def test_hostile_words_stay_words() -> None:
    document = parse()
    assert len(document.xpath("//script")) == 1
    assert not document.xpath("//img | //b | //*[@onerror]")
    assert card("hostile").xpath("string(button)") == HOSTILE
    assert "alert(2)</script>" in card("hostile").get("data-words", "")
    assert document.xpath("//h2[contains(., '<')]/text()") == ["A<b>&"]


def test_no_id_of_the_page_can_be_an_icons() -> None:
    ids = parse().xpath("//@id")
    assert len(ids) == len(set(ids))
    assert all(name.startswith("page:") for name in set(ids) - {icon.id for icon in ICONS})


def test_references_between_elements_hold() -> None:
    document = parse()
    named = document.xpath("//@aria-labelledby | //@aria-describedby | //label/@for")
    linked = [href.removeprefix("#") for href in document.xpath("//a/@href | //use/@href")]
    assert set(named) | set(linked) <= set(document.xpath("//@id"))


def test_categories_are_sections_with_those_without_last() -> None:
    document = parse()
    assert document.xpath("//section/h2/text()") == ["A<b>&", "Arrows", "Files and folders", "No category"]
    assert [link.text_content() for link in document.xpath("//nav//a")] == [
        "A<b>& 1",
        "Arrows 2",
        "Files and folders 1",
        "No category 1",
    ]


def test_one_category_needs_no_links() -> None:
    page = make_page(make_icon("only"))
    assert not parse(page).xpath("//nav")
    assert parse(page).xpath("string(//header/p)").startswith("1 icon, each at ")


def test_search_knows_tags_and_titles_of_other_languages() -> None:
    assert card("arrow-left").get("data-words") == "Pfeil nach links back previous"


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.id)
@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("decorative", lambda icon: snippets.decorative(icon, 24)),
        ("informative", lambda icon: snippets.informative(icon, 24, "en")),
        ("icon-button", lambda icon: snippets.icon_button(icon, 24, "en")),
        ("text-button", lambda icon: snippets.text_button(icon, 24, "en")),
    ],
)
def test_patterns_filled_from_a_card_give_the_snippet(icon: Icon, kind: str, expected: Callable[[Icon], str]) -> None:
    item = card(icon.id)
    form = "data-image" if "data-image" in item.attrib else "data-sprite"
    (pattern,) = parse().xpath(f"//input[@value='{kind}']/@{form}")
    values = {
        "id": item.xpath("string(code)"),
        "title": item.xpath("string(button)"),
        "width": item.get("data-width"),
        "height": item.get("data-height"),
        "flip": FLIP if "data-flip" in item.attrib else "",
    }
    escaped = {
        name: value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;") for name, value in values.items()
    }
    assert pattern.format(**escaped) == expected(icon)


def test_controls_are_named() -> None:
    document = parse()
    (label,) = document.xpath("//label[@for=//input[@type='search']/@id]")
    assert label.text_content() == "Search"
    assert [radio.text_content() for radio in document.xpath("//fieldset[legend='Copy as']//label[input]")] == [
        "Decorative",
        "Informative",
        "Icon button",
        "Button with text",
    ]
    assert document.xpath("//input[@checked]/@value") == ["decorative"]
    assert all(button.text_content().strip() for button in document.xpath("//button"))
    assert {button.get("type") for button in document.xpath("//section//button")} == {"button"}


def test_where_icons_have_roles_copying_by_role_comes_first() -> None:
    warning = make_icon("warning", details=Details(role="informative"))
    page = make_page(warning, make_icon("close", details=Details(role="decorative")), make_icon("up"))

    assert parse(page).xpath("//fieldset//input/@value")[0] == "by-role"
    assert parse(page).xpath("//input[@checked]/@value") == ["by-role"]
    assert parse(page).xpath("//li[@data-informative]/code/text()") == ["warning"]


def test_results_and_copies_are_announced() -> None:
    count, feedback = parse().xpath("//*[@role='status']")
    assert count.text_content() == "5 icons"
    assert feedback.text_content() == ""


def test_titles_in_another_language_than_the_page_are_marked() -> None:
    icon = make_icon("close", german="Schließen")
    assert card("close", make_page(icon, locale="de")).xpath("button/@lang") == ["de"]
    assert card("close", make_page(icon)).xpath("button/@lang") == []


def test_same_set_gives_same_bytes() -> None:
    assert make_page(*ICONS) == PAGE


def test_markup_is_well_formed_apart_from_void_elements() -> None:
    # What HTML would silently repair (a wrong end tag, a bare ampersand) fails here.
    body = re.sub(r'<(meta|link|input)((?:[^">]|"[^"]*")*)>', r"<\1\2/>", PAGE.split("\n", 1)[1])
    body = re.sub(r"<(style|script)>.*?</\1>", "", body, flags=re.DOTALL)
    body = re.sub(r" (hidden|checked|readonly|data-image|data-flip)(?=[ />])", r' \1=""', body)
    html.fromstring(body, parser=html.xhtml_parser)
