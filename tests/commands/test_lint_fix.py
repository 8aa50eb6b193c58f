from __future__ import annotations

from pathlib import Path

from tests.commands.lint_set import CATALOG, SET, report, run
from tests.samples import SVG, WIDE, fill


def test_fix_writes_what_can_be_corrected_and_keeps_the_rest(here: Path) -> None:
    fill(here, SET)

    result = run("--fix")

    assert result.exit_code == 0
    expected = CATALOG.replace("'go_up'", "'Go up'").replace("CLOSE WINDOW", "Close window")
    written = (here / "icons/catalog.toml").read_text("utf-8")
    assert written.replace('"Go up"', "'Go up'") == expected
    assert '  icons/catalog.toml: [arrow-up] "go_up" -> "Go up"' in result.output.splitlines()
    assert result.output.endswith("Checked 3 icons: nothing found\n")
    assert run("--fix").output == "Checked 3 icons: nothing found\n"


def test_fix_leaves_what_is_not_reported_and_what_needs_a_person(here: Path) -> None:
    fill(here, SET | {"icons/catalog.toml": CATALOG.replace('Close"', 'Artboard 185@2x"')})

    value = report("--fix", "--ignore", "slug")

    assert [correction["icon_id"] for correction in value["corrected"]] == ["logo"]
    assert {problem["name"] for problem in value["problems"]} == {"density-suffix"}
    assert value["exit_code"] == 1
    text = (here / "icons/catalog.toml").read_text("utf-8")
    assert "go_up" in text
    assert "Artboard 185@2x" in text


def test_fix_corrects_an_allowed_title_no_further_than_it_may(here: Path) -> None:
    allow = 'allow = [{rule = "all-caps", because = "so"}]\n'
    fill(here, SET | {"icons/catalog.toml": CATALOG.replace("CLOSE WINDOW", "CLOSE  WINDOW.") + allow})

    run("--fix")

    assert 'title = "CLOSE WINDOW"\n' in (here / "icons/catalog.toml").read_text("utf-8")


def test_fix_moves_a_title_of_a_file_into_the_catalog_of_its_folder(here: Path) -> None:
    titled = SVG.replace("<path", "<title>sign out</title><path")
    fill(here, {"icons/door/exit.svg": titled, "more/close.svg": WIDE, "more/catalog.toml": '[close]\ntitle="Close"\n'})

    value = report("icons", "more", "--fix")

    assert (value["problems"], value["exit_code"]) == ([], 0)
    assert (here / "icons/catalog.toml").read_text("utf-8") == '[exit]\ntitle = "Sign out"\n'
    assert (here / "more/catalog.toml").read_text("utf-8") == '[close]\ntitle="Close"\n'


def test_fix_writes_each_language_into_its_catalog(here: Path) -> None:
    fill(here, SET | {"icons/catalog.fr.toml": "[close]\ntitle = ' Fermer'\n[logo]\ntitle = 'Marque'\n"})
    fill(here, {"icons/catalog.toml": CATALOG.replace("go_up", "Up").replace("CLOSE WINDOW", "Brand")})

    value = report("--fix", "--ignore", "locale-gap")

    assert value["problems"] == []
    assert [(c["catalog"], c["locale"], c["after"]) for c in value["corrected"]] == [
        ("icons/catalog.fr.toml", "fr", "Fermer")
    ]


def test_fix_does_not_touch_a_catalog_that_cannot_be_read(here: Path) -> None:
    titled = SVG.replace("<path", "<title>sign out</title><path")
    fill(here, {"icons/exit.svg": titled, "icons/catalog.toml": "[close\n"})

    value = report("--fix")

    assert [problem["name"] for problem in value["problems"]] == ["catalog-syntax", "lowercase-start"]
    assert (value["corrected"], value["exit_code"]) == ([], 1)
    assert (here / "icons/catalog.toml").read_text("utf-8") == "[close\n"
