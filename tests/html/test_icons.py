from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from iconkit import snippets
from iconkit.build import assemble
from iconkit.config.load import Config
from iconkit.html import Icons, NoDecisionError, UnknownIconError
from iconkit.model import Details, IconSet, Picture, Sprite, ViewBox
from tests.samples import fill, make_drawing, make_icon

HOSTILE = "Fish & chips \"<b>\" 'x'</script><img src=x onerror=alert(1)>"
CLOSE = make_icon()._replace(titles={"en": "Close", "ja": "閉じる", "pt": "Fechar"})
NEXT = make_icon("next", title="Next")._replace(details=Details(flip=True, role="decorative"))
ALERT = make_icon("alert", title="Alert")._replace(details=Details(role="informative"))
SUN = make_icon("sun", make_drawing(box=ViewBox(0, 0, 48, 25), external_use=False), title="Sunny")
OLD = CLOSE._replace(id="shut", alias_of="close")
ICONS = (ALERT, CLOSE, NEXT, OLD, SUN)
PICTURES = tuple(Picture(icon.id, scale, "resvg", b"png") for icon in ICONS for scale in (1, 2))
Make = Callable[..., Icons]


def files_of(*sprites: Sprite, emit: str = "sprite svg png css", digest_names: bool = False) -> dict[str, bytes]:
    pictures = PICTURES if "png" in emit else ()
    icon_set = IconSet(ICONS, "en", 24, pictures, sprites=sprites or (Sprite(),))
    config = Config(emit=tuple(emit.split()), digest_names=digest_names)  # type: ignore[arg-type]
    return {artifact.path: artifact.data for artifact in assemble(icon_set, config)}


def manifest(*sprites: Sprite, emit: str = "sprite svg png css", digest_names: bool = False) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(files_of(*sprites, emit=emit, digest_names=digest_names)["icons.json"])
    return value


@pytest.fixture
def icons() -> Icons:
    return Icons(manifest())


def test_the_markup_is_that_of_the_snippets(icons: Icons) -> None:
    for icon in (CLOSE, NEXT, SUN):
        assert icons.icon(icon.id, decorative=True) == snippets.decorative(icon, 24)
        assert icons.icon(icon.id, label=True) == snippets.informative(icon, 24, "en")
        assert icons.button(icon.id, label=True) == snippets.icon_button(icon, 24, "en")
        assert icons.icon(icon.id, decorative=True, size=48) == snippets.decorative(icon, 48)


def test_the_catalog_decides_where_the_page_does_not(icons: Icons) -> None:
    assert icons.icon("next") == icons.icon("next", decorative=True)
    assert icons.icon("alert") == icons.icon("alert", label=True)
    assert icons.icon("alert", decorative=True) == snippets.decorative(ALERT, 24)


def test_where_nobody_decides_nothing_is_guessed(icons: Icons) -> None:
    with pytest.raises(NoDecisionError, match=r"decorative=True .* \(label=True is 'Close'\)"):
        icons.icon("close")
    with pytest.raises(NoDecisionError):
        icons.icon("close", decorative=False)
    with pytest.raises(NoDecisionError):
        icons.button("close", label="")
    with pytest.raises(NoDecisionError):
        icons.image("close")
    with pytest.raises(TypeError, match="say one of the two"):
        icons.icon("close", decorative=True, label="Close")


def test_an_unknown_id_names_the_nearest(icons: Icons) -> None:
    with pytest.raises(UnknownIconError, match=r"no icon 'clse'. Did you mean 'close'\?"):
        icons.icon("clse", decorative=True)


def test_an_old_id_draws_and_tells_the_developer(icons: Icons) -> None:
    with pytest.warns(DeprecationWarning, match="'shut' is 'close' now") as caught:
        assert 'href="sprite.svg#shut"' in icons.icon("shut", decorative=True)
    assert caught[0].filename == __file__


def test_every_value_is_escaped(icons: Icons) -> None:
    markup = icons.icon("close", label=HOSTILE, class_=HOSTILE, data_note=HOSTILE) + icons.button(
        "close", label=HOSTILE, id=HOSTILE
    )

    icon, button = html.fromstring(f"<p>{markup}</p>")
    assert dict(icon.attrib) == {
        "class": f"icon {HOSTILE}",
        "width": "24",
        "height": "24",
        "role": "img",
        "aria-label": HOSTILE,
        "data-note": HOSTILE,
    }
    assert (button.get("aria-label"), button.get("id")) == (HOSTILE, HOSTILE)
    assert len(list(button.iter())) == 3


def test_a_keyword_that_is_no_attribute_is_refused(icons: Icons) -> None:
    with pytest.raises(TypeError, match="cannot be the name of an attribute"):
        icons.button("close", label="x", **{"x onload": "1"})  # type: ignore[arg-type]


def test_titles_are_in_the_language_of_the_page(icons: Icons) -> None:
    assert icons.localized("ja").icon("close", label=True) == snippets.informative(CLOSE, 24, "ja")
    assert icons.localized("pt-BR").title("close") == "Fechar"
    german = icons.localized("de-AT").icon("close", label=True)
    assert german == snippets.informative(CLOSE, 24, "en", "de-AT")
    assert ' lang="en"' in german
    assert ' lang="' not in icons.localized("de").icon("close", label="Schließen")
    with pytest.raises(ValueError, match="not a language tag"):
        icons.localized("english")


def test_files_are_found_by_the_manifest() -> None:
    value = manifest(digest_names=True)
    icons = Icons(value, "https://cdn.example/i/")

    path = value["files"]["sprite.svg"]["path"]
    assert path != "sprite.svg"
    assert f'href="https://cdn.example/i/{path}#close"' in icons.icon("close", decorative=True)
    assert icons.url("icons.css") == f"https://cdn.example/i/{value['files']['icons.css']['path']}"
    with pytest.raises(LookupError, match=r"no file 'icon.css'. Did you mean 'icons.css'\?"):
        icons.url("icon.css")


def test_an_icon_comes_from_a_sprite_that_holds_it() -> None:
    icons = Icons(manifest(Sprite("few", include=("next",)), Sprite("rest", exclude=("next",))))

    assert 'href="few.svg#next"' in icons.icon("next")
    assert 'href="rest.svg#close"' in icons.icon("close", decorative=True)


def test_without_a_file_of_its_own_a_picture_comes_from_a_stack() -> None:
    icons = Icons(manifest(Sprite(), Sprite("stack", "stack"), emit="sprite"))

    assert 'src="stack.svg#sun" width="24" height="12"' in icons.icon("sun", decorative=True)
    with pytest.raises(LookupError, match="No sprite holds 'sun'"):
        Icons(manifest(Sprite(), emit="sprite")).icon("sun", decorative=True)


def test_icons_of_a_sprite_in_the_page(here: Path) -> None:
    fill(here, files_of(Sprite("page", "inline")))

    icons = Icons.load("icons.json", inline=True)

    assert '<use href="#sun"/>' in icons.icon("sun", decorative=True)
    assert icons.inline_sprite().startswith('<svg class="icon-sprite"')
    assert icons.localized("ja").inline_sprite() == icons.inline_sprite()
    with pytest.raises(ValueError, match='no sprite of kind "inline"'):
        Icons(manifest(), inline=True)
    with pytest.raises(LookupError, match="no inline sprite"):
        Icons(manifest()).inline_sprite()


def test_pictures_for_e_mail() -> None:
    icons = Icons(manifest(), "https://x.example/", locale="ja")

    assert icons.image("close", label=True) == (
        '<img src="https://x.example/png/close.png" srcset="https://x.example/png/close@2x.png 2x" '
        'width="24" height="24" alt="閉じる">'
    )
    assert icons.image("sun", label=HOSTILE, size=48).count("<") == 1
    assert 'width="48" height="25" alt=""' in icons.image("sun", decorative=True, size=48)
    with pytest.raises(LookupError, match="no PNG of 'close'"):
        Icons(manifest(emit="sprite")).image("close", label=True)
