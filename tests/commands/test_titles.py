from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polib
import pytest
from click.testing import CliRunner, Result

from iconkit import codes
from iconkit.cli import cli
from iconkit.model import Faults
from tests.samples import SVG, codes_of, fill

SET = {
    "icons/close.svg": SVG,
    "icons/arrows/arrow-up.svg": SVG,
    "icons/globe.svg": SVG,
    "icons/catalog.toml": (
        '# Ours.\n[arrow-up]\ntitle = "Arrow up"\n\n[close]\ntitle = "Close"\ndescription = "Ends it."\n'
    ),
    "icons/catalog.ja.toml": '# 日本語\n[close]\ntitle = "閉じる"\n',
    "icons/catalog.pt.toml": '[close]\ntitle = "Fechar"\n\n[globe]\ntitle = "Globo"\n',
}


def run(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(cli, ["titles", *arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


def test_the_table_marks_gaps_and_lines_up(here: Path) -> None:
    fill(here, SET)

    assert run().stdout.splitlines() == [
        "id        en        ja      pt",
        "arrow-up  Arrow up  —       —",
        "close     Close     閉じる  Fechar",
        "globe     (Globe)   —       Globo",
        "",
        "Missing: 1 in en, 2 in ja, 1 in pt",
    ]


def test_one_language_falls_back_to_a_near_one(here: Path) -> None:
    fill(here, SET)

    assert run("--locale", "pt-br", "--missing").stdout.splitlines() == [
        "id        en        pt-BR",
        "arrow-up  Arrow up  —",
        "globe     (Globe)   (Globo)",
        "",
        "Missing: 1 in en, 1 in pt-BR",
    ]


def test_promised_languages_have_a_column_without_a_catalog(here: Path) -> None:
    fill(here, SET | {"iconkit.toml": 'locales = ["ko", "ja"]'})

    assert run().stdout.split("\n")[0].split() == ["id", "en", "ko", "ja", "pt"]


def test_as_json(here: Path) -> None:
    fill(here, SET)

    value: dict[str, Any] = json.loads(run("--json").stdout)

    assert (value["locale"], value["locales"]) == ("en", ["en", "ja", "pt"])
    assert value["icons"]["globe"] == {"titles": {"pt": "Globo"}, "missing": ["en", "ja"]}
    assert value["icons"]["close"]["missing"] == []


def test_nothing_in_a_title_can_steer_the_terminal(here: Path) -> None:
    fill(here, SET | {"icons/catalog.toml": '[close]\ntitle = "\\u001b[2JClose\\u202e"\n'})

    assert "\x1b" not in run().stdout
    assert "\u202e" not in run().stdout


def test_set_writes_into_the_catalog_of_the_language(here: Path) -> None:
    fill(here, SET)

    assert run("set", "globe", "Globe").stdout == "globe is Globe in icons/catalog.toml\n"
    run("set", "globe", "地球", "--locale", "ja")
    run("set", "close", "Schließen", "--locale", "de")

    assert (here / "icons/catalog.toml").read_text() == SET["icons/catalog.toml"] + '\n[globe]\ntitle = "Globe"\n'
    assert (here / "icons/catalog.ja.toml").read_text("utf-8") == (
        '# 日本語\n[close]\ntitle = "閉じる"\n\n[globe]\ntitle = "地球"\n'
    )
    assert (here / "icons/catalog.de.toml").read_text("utf-8") == '[close]\ntitle = "Schließen"\n'


def test_set_writes_beside_the_icon_and_into_the_file_that_is_there(here: Path) -> None:
    fill(
        here, {"iconkit.toml": 'sources = ["a", "b"]', "a/close.svg": SVG, "b/up.svg": SVG, "a/catalog.pt-br.toml": ""}
    )
    fill(here, {"b/catalog.fr.toml": '[close]\ntitle = "Fermer"\n'})

    assert run("set", "up", "Up").stdout.endswith("b/catalog.toml\n")
    assert run("set", "close", "Fechar", "--locale", "pt-BR").stdout.endswith("a/catalog.pt-br.toml\n")
    assert run("set", "close", "Fermer cela", "--locale", "fr").stdout.endswith("b/catalog.fr.toml\n")


def test_set_says_what_the_rules_think(here: Path) -> None:
    fill(here, SET)

    result = run("set", "close", "Artboard 1", code=1)

    assert "IK302" in result.stderr
    assert "Artboard 1" in (here / "icons/catalog.toml").read_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["set", "clos", "Close"], "Did you mean 'close'"),
        (["set", "close", " "], "not empty"),
        (["set", "close", "a\nb"], "line of text"),
        (["set", "close", "\udcff"], "line of text"),
        (["set", "close", "X", "--locale", "pt_BR"], "Did you mean 'pt-BR'?"),
        (["--locale", "english"], "is not a language tag"),
        (["--missing", "set", "close", "X"], "Options go after 'set'"),
        (["export"], "--locale"),
        (["export", "--locale", "en"], "translate from"),
        (["export", "--locale", "ja", "-o", "nowhere/ja.po"], "nowhere/ja.po"),
        (["import", "nowhere.po"], "nowhere.po"),
    ],
)
def test_misuse_changes_nothing(here: Path, arguments: list[str], words: str) -> None:
    fill(here, SET)

    assert words in run(*arguments, code=2).output
    assert {name: (here / name).read_text("utf-8") for name in SET} == SET


def test_a_catalog_that_cannot_be_read_stops_every_command(here: Path) -> None:
    fill(here, SET | {"icons/catalog.ja.toml": "[close\n"})

    with pytest.raises(Faults) as faults:
        run()
    assert codes_of(faults.value) == [codes.CATALOG_SYNTAX]


def test_export_and_import_are_a_round_trip(here: Path) -> None:
    fill(here, SET)
    run("export", "--locale", "pt", "-o", "pt.po")
    (here / "icons/catalog.pt.toml").unlink()

    assert run("import", "pt.po").stdout == "Wrote icons/catalog.pt.toml\n2 new or changed, 0 as before\n"
    assert (here / "icons/catalog.pt.toml").read_text() == SET["icons/catalog.pt.toml"]
    assert run("import", "pt.po").stdout == "0 new or changed, 2 as before\n"


def test_what_translators_get(here: Path) -> None:
    fill(here, SET)

    text = run("export", "--locale", "pt").stdout

    document = polib.pofile(text)
    assert document.metadata["Language"] == "pt"
    assert [(entry.msgctxt, entry.msgid, entry.msgstr, entry.comment) for entry in document] == [
        ("arrow-up", "Arrow up", "", ""),
        ("close", "Close", "Fechar", "Ends it."),
        ("globe", "Globe", "Globo", ""),
    ]


def test_what_was_translated_from_another_title_is_left_out_and_then_fuzzy(here: Path) -> None:
    fill(here, SET)
    run("export", "--locale", "pt", "-o", "pt.po")
    run("set", "close", "Shut")
    run("set", "close", "Encerrar", "--locale", "pt")

    result = run("import", "pt.po")
    assert "Left out, as they are fuzzy or their en title has changed: close" in result.stdout
    assert "Encerrar" in (here / "icons/catalog.pt.toml").read_text()

    run("set", "close", "Fechar", "--locale", "pt")
    run("export", "--locale", "pt", "-o", "pt.po")
    entry = polib.pofile(str(here / "pt.po")).find("close", by="msgctxt")
    assert entry is not None
    assert (entry.flags, entry.msgid, entry.previous_msgid) == (["fuzzy"], "Shut", "Close")


def test_the_language_of_a_file_without_one_has_to_be_said(here: Path) -> None:
    fill(here, SET | {"sent.po": 'msgctxt "close"\nmsgid "Close"\nmsgstr "Fermer"\n'})

    assert "give --locale" in run("import", "sent.po", code=2).output
    run("import", "sent.po", "--locale", "fr")
    assert (here / "icons/catalog.fr.toml").read_text() == '[close]\ntitle = "Fermer"\n'


def test_help_has_examples_that_parse() -> None:
    for command in ([], ["set"], ["export"], ["import"]):
        assert "Example" in run(*command, "--help").stdout
