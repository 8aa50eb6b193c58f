from __future__ import annotations

import os
from pathlib import Path

import pytest

from iconkit.build import build
from iconkit.config.load import Config
from iconkit.model import Build, Sprite
from iconkit.outputs.sprites import KINDS as SPRITE_KINDS
from tests.samples import SVG, fill, make_workers

TRANSLATED = {
    "icons/close.svg": SVG,
    "icons/globe.svg": SVG.replace("M3", "M4"),
    "icons/catalog.toml": '[close]\ntitle = "Close"\n\n[globe]\ntitle = "Globe"\n',
    "icons/catalog.ja.toml": '[close]\ntitle = "閉じる"\n\n[globe]\ntitle = "地球"\n',
    "icons/catalog.pt.toml": '[close]\ntitle = "Fechar"\n\n[globe]\ntitle = "Globo"\n',
}


def built(
    here: Path, files: dict[str, str], *, locale: str = "en", locales: tuple[str, ...] = (), localized: bool = False
) -> Build:
    fill(here, TRANSLATED | files)
    config = Config(here, ("icons",), locale=locale, locales=locales, localized=localized, emit=("sprite", "svg"))
    return build(config, make_workers(here))


def found(result: Build) -> list[tuple[str, str]]:
    return [(str(problem.where), problem.code.name) for problem in result.problems]


def test_a_translated_set_has_no_findings_and_all_titles(here: Path) -> None:
    result = built(here, {})

    assert found(result) == []
    assert result.icons[0].titles == {"en": "Close", "ja": "閉じる", "pt": "Fechar"}


def test_findings_are_where_the_title_of_that_language_stands_or_is_missing(here: Path) -> None:
    japanese = '[globe]\ndescription = "地球。"\n'
    portuguese = '[close]\n# copied\ntitle = "Close"\n\n[glob]\ntitle = "Globo"\n[globe]\ntitle = "Artboard 1"\n'
    result = built(
        here,
        {
            "icons/catalog.ja.toml": japanese,
            "icons/catalog.pt.toml": portuguese,
            "icons/catalog.ru.toml": '[close]\ntitle = "Zakryt"\n\n[globe]\ntitle = "Глобус"\n',
        },
    )

    assert found(result) == [
        ("icons/catalog.ja.toml:1:1", "locale-gap"),
        ("icons/catalog.pt.toml:3:1", "locale-untranslated"),
        ("icons/catalog.pt.toml:5:1", "catalog-unknown-id"),
        ("icons/catalog.pt.toml:8:1", "editor-default"),
        ("icons/catalog.ru.toml:2:1", "locale-script"),
        ("icons/catalog.toml:2:1", "locale-gap"),
    ]
    assert "'globe'" in next(p.hint for p in result.problems if p.code.name == "catalog-unknown-id")


def test_what_is_promised_is_what_the_configuration_says(here: Path) -> None:
    gap = {"icons/catalog.ja.toml": '[close]\ntitle = "閉じる"\n'}

    assert found(built(here, gap)) == [("icons/catalog.toml:5:1", "locale-gap")]
    assert found(built(here, gap, locales=("pt-BR",))) == []
    assert found(built(here, gap, locales=("pt", "ko"))) == [("icons/catalog.ko.toml", "catalog-missing")]


def test_a_language_of_its_own_region_needs_only_what_differs(here: Path) -> None:
    assert found(built(here, {"icons/catalog.pt-BR.toml": '[close]\ntitle = "Fechar janela"\n'})) == []


@pytest.mark.parametrize(
    ("locales", "expected"),
    [((), ["ja", "pt"]), (("pt-BR",), ["pt-BR"])],
)
def test_sprites_and_files_in_other_languages_only_when_asked(
    here: Path, locales: tuple[str, ...], expected: list[str]
) -> None:
    paths = {artifact.path for artifact in built(here, {}, locales=locales).artifacts}
    more = {artifact.path for artifact in built(here, {}, locales=locales, localized=True).artifacts}

    assert more - paths == {
        path for tag in expected for path in (f"sprite.{tag}.svg", f"svg/{tag}/close.svg", f"svg/{tag}/globe.svg")
    }


def test_another_base_language(here: Path) -> None:
    result = built(
        here,
        {
            "icons/catalog.toml": '[close]\ntitle = "Schließen"\n\n[globe]\ntitle = "Globus"\n',
            "icons/catalog.en.toml": '[close]\ntitle = "Close"\n\n[globe]\ntitle = "Globe"\n',
        },
        locale="de",
    )

    assert found(result) == []
    sprite = next(artifact.data.decode() for artifact in result.artifacts if artifact.path == "sprite.svg")
    assert 'data-title="Schließen"' in sprite


def test_a_warm_build_gives_what_a_cold_one_gives(here: Path) -> None:
    """Also where a file has changed without its size and times, a title has, and so has what a title is checked for."""
    built(here, {})
    drawing, catalog = here / "icons/globe.svg", TRANSLATED["icons/catalog.toml"]
    times = drawing.stat()
    changed = {
        "icons/globe.svg": SVG.replace("M3", "M5"),
        "icons/catalog.toml": catalog.replace('"Close"', '"close_it"').replace("[globe]", "[earth]"),
    }
    fill(here, changed)
    os.utime(drawing, ns=(times.st_atime_ns, times.st_mtime_ns))

    warm = built(here, changed)
    (here / "cache.sqlite3").unlink()

    assert warm == built(here, changed)
    assert "slug" in {problem.code.name for problem in warm.problems}


def test_a_new_icon_is_one_line_of_a_sprite_and_its_own_files(here: Path) -> None:
    sprites = tuple(Sprite(name=kind, kind=kind) for kind in SPRITE_KINDS)
    config = Config(here, sprites=sprites, emit=("sprite", "svg", "png", "css", "classes", "preview"))
    fill(here, {"icons/close.svg": SVG, "icons/up.svg": SVG.replace("M3", "M4")})
    before = {artifact.path: artifact.data for artifact in build(config, make_workers(here)).artifacts}
    fill(here, {"icons/new.svg": SVG.replace("M3", "M5")})
    after = {artifact.path: artifact.data for artifact in build(config, make_workers(here)).artifacts}

    added = after.keys() - before.keys()
    assert added == {"svg/new.svg", "png/new.png", "png/new@2x.png", "png/new@3x.png"}
    changed = {path for path, data in before.items() if after[path] != data}
    files = {"symbol.svg", "inline.html", "stack.svg", "view.svg", "icon-classes.css", "preview.html", "icons.json"}
    assert changed == files
    for path in files - {"preview.html", "icons.json", "view.svg"}:
        old, new = before[path].splitlines(), after[path].splitlines()
        assert (len(new), [line for line in old if line not in new]) == (len(old) + 1, []), path
    gone = [line for line in before["icons.json"].splitlines() if line not in after["icons.json"].splitlines()]
    assert all(b'"integrity"' in line for line in gone)
