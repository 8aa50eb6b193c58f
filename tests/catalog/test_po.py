from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iconkit import codes
from iconkit.catalog.po import Translations, from_po, to_po
from iconkit.model import Faults, Icon
from tests.samples import codes_of, fill, make_icon

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)


def translated(icon_id: str, title: str, ja: str = "", description: str = "") -> Icon:
    titles = {"en": title} | ({"ja": ja} if ja else {})
    return make_icon(icon_id)._replace(titles=titles, descriptions={"en": description} if description else {})


CLOSE, GLOBE = translated("close", "Close", "閉じる", "Ends it."), translated("globe", "Globe")


def test_a_document() -> None:
    assert to_po([CLOSE, GLOBE], "ja", "en") == (
        "#\n"
        'msgid ""\nmsgstr ""\n'
        '"Language: ja\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n\n'
        '#. Ends it.\nmsgctxt "close"\nmsgid "Close"\nmsgstr "閉じる"\n\n'
        'msgctxt "globe"\nmsgid "Globe"\nmsgstr ""\n'
    )


@given(TEXT, TEXT, TEXT)
def test_any_title_comes_back(
    tmp_path_factory: pytest.TempPathFactory, title: str, translation: str, description: str
) -> None:
    path = tmp_path_factory.mktemp("po") / "x.po"
    icon = translated("close", title, translation, description)
    path.write_text(to_po([icon], "ja", "en"), encoding="utf-8", newline="\n")

    assert from_po(path, [icon], "en") == Translations("ja", {"close": translation}, (), ())
    assert to_po([icon], "ja", "en", path) == path.read_text("utf-8")


@pytest.mark.parametrize("locale", ["pt-BR", "zh-Hans-CN", "es-419"])
def test_the_language_comes_back(here: Path, locale: str) -> None:
    fill(here, {"x.po": to_po([GLOBE], locale, "en")})

    assert "-" not in next(line for line in (here / "x.po").read_text().splitlines() if "Language" in line)
    assert from_po(here / "x.po", [GLOBE], "en").locale == locale


def test_only_finished_translations_of_known_icons_are_taken(here: Path) -> None:
    text = to_po([CLOSE, GLOBE, translated("up", "Up", "上")], "ja", "en")
    text = text.replace('msgctxt "up"', '#, fuzzy\nmsgctxt "up"')
    text += '\nmsgctxt "gone"\nmsgid "Gone"\nmsgstr "無"\n\n#~ msgctxt "globe"\n#~ msgid "Globe"\n#~ msgstr "地球"\n'
    fill(here, {"ja.po": text})

    found = from_po(here / "ja.po", [CLOSE, GLOBE, translated("up", "Up")], "en")

    assert found == Translations("ja", {"close": "閉じる"}, ("gone",), ("up",))


def test_an_export_over_an_earlier_one_keeps_the_work_of_translators(here: Path) -> None:
    text = to_po([CLOSE, GLOBE, translated("gone", "Gone", "無")], "ja", "en")
    text = text.replace("#. Ends it.", "# Or 終了?\n#. Ends it.").replace(
        'msgid "Globe"\nmsgstr ""', 'msgid "Globe"\nmsgstr "地球"'
    )
    fill(here, {"ja.po": text})

    again = to_po([translated("close", "Shut", "閉じる"), GLOBE], "ja", "en", here / "ja.po")

    assert '# Or 終了?\n#, fuzzy\n#| msgid "Close"\nmsgctxt "close"\nmsgid "Shut"\nmsgstr "閉じる"\n' in again
    assert 'msgctxt "globe"\nmsgid "Globe"\nmsgstr "地球"\n' in again
    assert '#~ msgctxt "gone"\n#~ msgid "Gone"\n#~ msgstr "無"\n' in again


def test_a_new_translation_ends_the_doubt(here: Path) -> None:
    fill(here, {"ja.po": to_po([CLOSE], "ja", "en")})

    assert "fuzzy" not in to_po([translated("close", "Shut", "終了")], "ja", "en", here / "ja.po")


def test_doubt_lasts_until_somebody_ends_it(here: Path) -> None:
    fill(here, {"ja.po": to_po([CLOSE], "ja", "en")})
    shut = translated("close", "Shut", "閉じる")
    doubted = to_po([shut], "ja", "en", here / "ja.po")
    fill(here, {"ja.po": doubted})

    assert to_po([shut], "ja", "en", here / "ja.po") == doubted
    fill(here, {"ja.po": doubted.replace("#, fuzzy\n", "").replace('#| msgid "Close"\n', "")})
    assert "fuzzy" not in to_po([shut], "ja", "en", here / "ja.po")
    assert from_po(here / "ja.po", [shut], "en").titles == {"close": "閉じる"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('msgid "a"\nmsgstr "b\nfoo', codes.PO_SYNTAX),
        (b'msgid "a"\nmsgstr "\xff\xfe"\n', codes.PO_SYNTAX),
        ('msgid ""\nmsgstr "Language: english\\n"\n', codes.PO_SYNTAX),
        (None, codes.UNREADABLE),
    ],
)
def test_what_is_no_po_file(here: Path, content: str | bytes | None, code: object) -> None:
    if content is not None:
        fill(here, {"x.po": content})

    with pytest.raises(Faults) as faults:
        from_po(here / "x.po", [CLOSE], "en")
    assert codes_of(faults.value) == [code]
