from __future__ import annotations

from pathlib import Path

from iconkit.scan.only_used import only_used
from tests.samples import fill, make_config, make_icon, make_workers

ICONS = [
    make_icon("arrow-left"),
    make_icon("arrow-right"),
    make_icon("close"),
    make_icon("cross")._replace(alias_of="close"),
    make_icon("star"),
]


def kept(tmp_path: Path, text: str) -> tuple[list[str], list[str]]:
    fill(tmp_path, {"site/page.j2": text})
    icons, problems = only_used(ICONS, ["site"], make_config(tmp_path), make_workers(tmp_path))
    return [icon.id for icon in icons], [problem.code.name for problem in problems]


def test_what_is_used_or_may_be_is_kept(tmp_path: Path) -> None:
    text = '<svg><use href="/sprite.svg#star"/></svg>{{ icon("arrow-" ~ side) }}'

    assert kept(tmp_path, text) == (["arrow-left", "arrow-right", "star"], [])


def test_pictures_and_files_are_uses_too(tmp_path: Path) -> None:
    assert kept(tmp_path, '<img src="/i/png/star@2x.png"><img src="/i/svg/close.svg">') == (["close", "star"], [])


def test_an_old_id_brings_the_new_one(tmp_path: Path) -> None:
    assert kept(tmp_path, '{{ icon("cross") }}') == (["close", "cross"], [])


def test_a_place_that_may_show_any_icon_is_reported(tmp_path: Path) -> None:
    assert kept(tmp_path, "{{ icon(name) }} {# /sprite.svg#star #}") == (["star"], ["any-icon"])


def test_a_site_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    _, problems = only_used(ICONS, ["nowhere"], make_config(tmp_path), make_workers(tmp_path))

    assert [problem.code.name for problem in problems] == ["no-page-found"]
