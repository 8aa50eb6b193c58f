from __future__ import annotations

from lxml import etree

from iconkit.model import IconSet, ViewBox
from iconkit.outputs.single_svg import path_of, single_svg
from tests.samples import make_drawing, make_icon


def test_each_icon_is_a_file_with_its_title_first() -> None:
    wide = make_icon("wide", make_drawing(box=ViewBox(-1, -1, 48, 24)), title="Fish & chips")

    close, other = single_svg(IconSet((make_icon(), wide), "en", 32))

    assert close.data.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 24 24">'
        '<title lang="en">Close</title><path d="M3 3h18v18H3z"/></svg>\n'
    )
    root = etree.fromstring(other.data)
    assert other.path == path_of(wide) == "svg/wide.svg"
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("32", "16", "-1 -1 48 24")
    assert root[0].text == "Fish & chips"


def test_files_in_other_languages_say_the_language_of_their_title() -> None:
    icons = (
        make_icon()._replace(titles={"en": "Close", "pt": "Fechar"}),
        make_icon("open")._replace(titles={"en": "Open", "ja": "開く"}),
    )

    files = {file.path: file.data for file in single_svg(IconSet(icons, "en", 24, localized=("ja", "pt-BR")))}

    titles = {path: etree.fromstring(data)[0] for path, data in files.items()}
    assert {path: (title.get("lang"), title.text) for path, title in titles.items()} == {
        "svg/close.svg": ("en", "Close"),
        "svg/open.svg": ("en", "Open"),
        "svg/ja/close.svg": ("en", "Close"),
        "svg/ja/open.svg": ("ja", "開く"),
        "svg/pt-BR/close.svg": ("pt", "Fechar"),
        "svg/pt-BR/open.svg": ("en", "Open"),
    }
    assert files["svg/ja/close.svg"] == files["svg/close.svg"]
