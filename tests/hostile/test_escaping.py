"""Names that would be more than names, through every output, report and file of ours, and back by real parsers."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import polib
import pytest
import tinycss2
from click.testing import CliRunner
from lxml import etree, html

from iconkit import codes
from iconkit.build import assemble
from iconkit.catalog.edit import set_titles
from iconkit.catalog.po import from_po, to_po
from iconkit.cli import cli
from iconkit.compare.snapshot import Snapshot
from iconkit.config.load import KINDS, Config
from iconkit.formats import FORMATS
from iconkit.html.icons import Icons
from iconkit.inspection import page
from iconkit.model import (
    Artifact,
    Build,
    Change,
    Difference,
    Icon,
    IconSet,
    Inspection,
    LintSummary,
    Normalized,
    Problem,
    ScanSummary,
    Sprite,
    Summary,
    Where,
)
from iconkit.published.contract import Contract, Published, as_text, read_contract
from iconkit.reports import REPORTS
from iconkit.reports.as_changes import as_changes, changes_as_json
from iconkit.reports.as_comparison import as_comparison
from iconkit.reports.printable import printable
from iconkit.scan.baseline import save_baseline, without_known
from tests.compare.builds import make_shown
from tests.hostile.nasty import NASTY
from tests.samples import SVG, fill, make_drawing, make_icon, make_source
from tests.unavailable import unavailable

SPRITES = (
    *(Sprite(name=kind, kind=kind) for kind in ("symbol", "inline", "stack", "view")),
    Sprite(name="element", kind="symbol", titles="element"),
)
CONFIG = Config(emit=KINDS, sprites=SPRITES)
TEXTS = tuple(NASTY.values())
every_name = pytest.mark.parametrize("text", TEXTS, ids=NASTY)
# No XML document can hold these.
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def in_xml(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def icon_of(number: int, text: str) -> Icon:
    """With the text wherever a catalog, a file or a folder can bring one in."""
    icon = make_icon(f"icon-{number}", title=text, category=text)
    titles = {"en": text, "ja": f"{text}!"}
    details = icon.details._replace(brand=text, guidelines=text, license=text, source=text)
    return icon._replace(
        source=text, titles=titles, descriptions={"en": text}, tags={"en": (text, text)}, details=details
    )


def outputs(texts: tuple[str, ...]) -> dict[str, bytes]:
    icons = tuple(icon_of(number, text) for number, text in enumerate(texts, 10))
    icon_set = IconSet(icons, "en", 24, localized=("ja",), sprites=SPRITES, kinds=KINDS)
    return {artifact.path: artifact.data for artifact in assemble(icon_set, CONFIG)}


@pytest.fixture(scope="module")
def nasty() -> dict[str, bytes]:
    """Every output of a set of all such names."""
    return outputs(TEXTS)


@pytest.fixture(scope="module")
def plain() -> dict[str, bytes]:
    """The same with names that are only names, in the same order."""
    return outputs(tuple(f"word{sorted(TEXTS).index(text):02}" for text in TEXTS))


class Shape(HTMLParser):
    """The tags of a page with the names of their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, ...]] = []
        self.texts: list[str] = []
        self.values: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, *(name for name, _ in attrs)))
        self.values += [value or "" for _, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}",))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def shape(path: str, data: bytes) -> object:
    """What a parser of its kind makes of an output, without the texts in it."""
    text = data.decode()
    if path.endswith(".svg"):
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
        return [(element.tag, sorted(element.attrib)) for element in root.iter()]
    if path.endswith(".html"):
        tree = html.document_fromstring(text)
        return Shape(text).tags, [(str(element.tag), sorted(element.attrib)) for element in tree.iter()]
    if path.endswith(".css"):
        return [rule.type for rule in tinycss2.parse_stylesheet(text)]
    if path.endswith(".json"):
        return _shape_of(json.loads(text))
    if path.endswith(".md"):
        # Outside of its fenced blocks the guide has nothing of a name, and none ends a block.
        return ["```" in line for line in text.split("\n")]
    return text.count("\n")


def _shape_of(value: Any) -> object:
    if isinstance(value, dict):
        return {key: _shape_of(part) for key, part in value.items()}
    return [_shape_of(part) for part in value] if isinstance(value, list) else type(value).__name__


def test_every_output_keeps_its_shape(nasty: dict[str, bytes], plain: dict[str, bytes]) -> None:
    assert len({path.rpartition(".")[2] for path in nasty}) > 6
    assert list(nasty) == list(plain)
    for path, data in nasty.items():
        assert shape(path, data) == shape(path, plain[path]), path


@pytest.mark.parametrize("name", ["symbol", "stack", "view", "element"])
@pytest.mark.parametrize(("locale", "mark"), [("", ""), (".ja", "!")])
def test_titles_of_sprites(nasty: dict[str, bytes], name: str, locale: str, mark: str) -> None:
    root = etree.fromstring(nasty[f"{name}{locale}.svg"])
    found = [*root.xpath("//@data-title")] or [title.text for title in root.iter("{*}title")]
    assert found == [in_xml(f"{text}{mark}") for text in TEXTS]


def test_titles_of_files(nasty: dict[str, bytes]) -> None:
    found = [etree.fromstring(nasty[f"svg/icon-{number}.svg"]) for number, _ in enumerate(TEXTS, 10)]
    assert [root.findtext("{*}title") for root in found] == [*map(in_xml, TEXTS)]


def test_the_manifest_has_each_name_as_it_is(nasty: dict[str, bytes]) -> None:
    icons = json.loads(nasty["icons.json"])["icons"].values()
    for key in ("titles", "descriptions"):
        assert [icon[key]["en"] for icon in icons] == [*TEXTS]
    assert [icon["tags"]["en"] for icon in icons] == [[text, text] for text in TEXTS]
    assert [icon["category"] for icon in icons] == [*TEXTS]
    editor = json.loads(nasty["editor/icons.html-data.json"])["valueSets"][0]["values"]
    assert [entry["description"] for entry in editor] == [f"{text}. {text}" for text in TEXTS]


def test_the_preview_shows_each_name_as_it_is(nasty: dict[str, bytes]) -> None:
    tree = html.document_fromstring(nasty["preview.html"].decode())
    buttons = [button.text_content() for button in tree.xpath('//li//button[@aria-describedby="page:how"]')]
    assert sorted(buttons) == sorted(map(in_xml, TEXTS))


def test_modules_are_read_by_node(nasty: dict[str, bytes], tmp_path: Path) -> None:
    if shutil.which("node") is None:
        unavailable("Not on PATH: node")
    fill(tmp_path, nasty)
    scripts = [path for path in nasty if path.endswith(".js")]
    assert len(scripts) > 4
    for path in scripts:
        subprocess.run(["node", "--check", path], cwd=tmp_path, check=True)
    script = 'import titles from "./js/titles/en.js"; process.stdout.write(JSON.stringify(titles))'
    done = subprocess.run(
        ["node", "--input-type=module", "-e", script], cwd=tmp_path, check=True, capture_output=True, encoding="utf-8"
    )
    assert [*json.loads(done.stdout)["titles"].values()] == [*TEXTS]
    for path in scripts:
        assert "</script" not in nasty[path].decode().lower()


@every_name
def test_markup_of_the_helpers(nasty: dict[str, bytes], text: str) -> None:
    icons = Icons(json.loads(nasty["icons.json"]), text)
    for written in (
        icons.icon("icon-10", label=text, class_=text, data_x=text),
        icons.button("icon-10", label=text, title=text),
    ):
        found, calm = (
            Shape(written),
            Shape(Icons(json.loads(nasty["icons.json"])).icon("icon-10", label="x", data_x="x")),
        )
        assert len(found.tags) in {len(calm.tags), len(calm.tags) + 2}
        assert found.values.count(text) >= 1
        assert [name for tag in found.tags for name in tag if name.startswith("on")] == []


def problem_of(text: str) -> Problem:
    return Problem(codes.SCRIPT, Where(text, 2, 3), f"It says {text}", f"Do not say {text}")


def summaries(text: str) -> Iterator[Summary | LintSummary | ScanSummary]:
    problems = (problem_of(text), problem_of(text)._replace(code=codes.CSS_SYNTAX))
    icons = (icon_of(10, text),)
    artifacts = (Artifact("sprite.svg", b"<svg/>", is_asset=True),)
    yield Summary(Build(artifacts, problems, icons), "dist", Difference((text,), (text,), (text,)), True, 0.1)
    yield LintSummary(Inspection(icons, problems))
    yield ScanSummary(1, 1, problems)


@every_name
@pytest.mark.parametrize("format_", FORMATS)
def test_reports(monkeypatch: pytest.MonkeyPatch, format_: str, text: str) -> None:
    monkeypatch.setattr("iconkit.reports.as_text.click.style", lambda text, **_: text)
    for summary in summaries(text):
        written = REPORTS[format_](summary)  # type: ignore[index]
        assert_steers_nothing(written)
        read_report(format_, written, text)


def read_report(format_: str, written: str, text: str) -> None:
    """Each finding is there once, with the name as it is, or escaped for people."""
    if format_ == "json":
        problems = json.loads(written)["problems"]
        assert [(p["path"], p["message"], p["hint"]) for p in problems] == [
            (text, f"It says {text}", f"Do not say {text}")
        ] * 2
    elif format_ == "sarif":
        results = json.loads(written)["runs"][0]["results"]
        assert len(results) == 2
        for result in results:
            assert re.search(r"\[[^\]]*\]\([^)]*\)", result["message"]["text"]) is None
            assert re.fullmatch(r"[\w./~%-]*", result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
    elif format_ == "junit":
        cases = [*ElementTree.fromstring(written).iter("testcase")]
        assert [case.get("file") for case in cases] == [printable(text)] * 2
    elif format_ == "github":
        lines = written.split("\n")
        assert len(lines) == 2
        for line in lines:
            # As the runner reads it: everything up to the second pair of colons is the command.
            command, _, message = line.removeprefix("::").partition("::")
            assert re.fullmatch(r"(error|warning) file=[^,:]*,line=2,col=3,title=[^,:]*", command)
            assert "\r" not in message
    else:
        assert written.count(printable(f"It says {text}")) == 2


def assert_steers_nothing(written: str) -> None:
    strange = {character for character in written if not character.isprintable() and character != "\n"}
    assert strange == set()


def changes_of(text: str) -> tuple[Change, ...]:
    return (
        Change("renamed", text, text, text),
        Change("removed", text, "", text),
        Change("retitled", text, text, text),
        Change("added", text, "", text),
        Change("redrawn", text),
    )


@every_name
def test_a_changelog(text: str) -> None:
    written = as_changes(changes_of(text), "1.0.0", "major")
    assert_steers_nothing(written)
    assert written.count("\n") == as_changes(changes_of("x"), "1.0.0", "major").count("\n")
    # Whichever begins first: escaped punctuation, or a span of code.
    bare = re.sub(r"\\[!-/:-@\[-`{-~]|`[^`\n]*`", "", written)
    assert re.search(r"[<>*_\[\]`|~&$@]|https?://", bare) is None
    assert_steers_nothing(changes_as_json(changes_of(text), "major"))
    assert json.loads(changes_as_json(changes_of(text), "major"))["changes"][0]["before"] == text


@every_name
def test_a_page_that_compares(text: str) -> None:
    def written(name: str) -> str:
        old, new = (
            Snapshot(name, "en", {name: make_shown(body, en=name)}) for body in ("<g/>", '<path d="M0 0h9v9"/>')
        )
        return as_comparison(old, new, changes_of(name), "major")

    assert Shape(written(text)).tags == Shape(written("word")).tags
    assert Shape(written(text)).texts.count(text) >= 4


@every_name
def test_a_page_about_one_icon(text: str) -> None:
    def written(name: str) -> str:
        source = make_source(SVG, name, name)
        return page(source, Normalized(make_drawing(), (problem_of(name),)), ())

    assert Shape(written(text)).tags == Shape(written("word")).tags


def _is_text_of_a_line(text: str) -> bool:
    return re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", text) is None


@every_name
def test_the_contract_comes_back(here: Path, text: str) -> None:
    contract = Contract(here / "published.toml", "1.0.0", {"close": Published("1.0.0", text, "sha256-x", because=text)})
    fill(here, {"published.toml": as_text(contract)})
    entry = tomllib.loads((here / "published.toml").read_text(encoding="utf-8"))["ids"]["close"]
    assert (entry["title"], entry["because"]) == (text, text)


@pytest.mark.parametrize("text", [text for text in TEXTS if _is_text_of_a_line(text)])
def test_a_published_title_is_read_again(here: Path, text: str) -> None:
    """Whatever stands in one line, such as a no-break space or a joiner, may be the title of a published icon."""
    contract = Contract(here / "published.toml", "1.0.0", {"close": Published("1.0.0", text, "sha256-x")})
    fill(here, {"published.toml": as_text(contract)})
    read = read_contract([here])
    assert read.problems == ()
    assert read.ids["close"].title == text


@every_name
def test_titles_come_back_from_catalogs(here: Path, text: str) -> None:
    fill(here, {"catalog.toml": '# ours\n[close]\ntags = ["x"]\n'})
    set_titles(here / "catalog.toml", {"close": text, "open": text})
    written = (here / "catalog.toml").read_bytes().decode()
    assert tomllib.loads(written) == {"close": {"tags": ["x"], "title": text}, "open": {"title": text}}
    assert written.startswith("# ours\n")


@every_name
def test_titles_come_back_from_translators(here: Path, text: str) -> None:
    fill(here, {"ja.po": to_po([icon_of(10, text)], "ja", "en")})
    found = from_po(here / "ja.po", [icon_of(10, text)], "en")
    assert found.titles == {"icon-10": f"{text}!"}


@every_name
def test_a_baseline_knows_its_findings(here: Path, text: str) -> None:
    save_baseline(here / "baseline.json", [problem_of(text)])
    assert without_known(here / "baseline.json", [problem_of(text)]) == ()


def said(*arguments: str) -> str:
    result = CliRunner().invoke(cli, [*arguments], catch_exceptions=False)
    return result.output


def test_commands_that_print_titles(here: Path) -> None:
    fill(here, {f"icons/icon-{number}.svg": SVG for number, _ in enumerate(TEXTS, 10)})
    for number, text in enumerate(TEXTS, 10):
        set_titles(here / "icons/catalog.toml", {f"icon-{number}": text})
    written = said("titles") + said("titles", "--json") + said("lint") + said("lint", "--fix")
    assert printable(NASTY["colors"]) in written
    assert_steers_nothing(written)


def test_translations_of_strangers(here: Path) -> None:
    document = polib.POFile()
    document.metadata = {"Language": "ja", "Content-Type": "text/plain; charset=UTF-8"}
    for text in TEXTS:
        document.append(polib.POEntry(msgctxt=text, msgid="x", msgstr=text))
    fill(here, {"icons/close.svg": SVG, "ja.po": str(document)})
    written = said("titles", "import", "ja.po")
    assert "there is no such icon" in written
    assert_steers_nothing(written)


def test_builds_of_strangers(here: Path) -> None:
    """Two manifests of which nobody knows who has written them."""
    for folder, marked in (("old", "%s"), ("new", "%s?")):
        files = {f"{folder}/svg/{number}.svg": SVG for number, _ in enumerate(TEXTS)}
        entries = {
            text: {
                "files": {"svg": f"svg/{number}.svg"},
                "digest": f"{folder}{number % 2}",
                "titles": {"en": marked.replace("%s", text)},
                "width": 24,
                "height": 24,
            }
            for number, text in enumerate(TEXTS)
        }
        fill(here, {**files, f"{folder}/icons.json": json.dumps({"locale": "en", "icons": entries})})
    written = said("compare", "old", "new") + said("compare", "old", "new", "--json", "--html", "page.html")
    assert_steers_nothing(written)
    tags = Shape((here / "page.html").read_text(encoding="utf-8")).tags
    assert tags.count(("script",)) == 1
    assert {name for tag in tags for name in tag[1:]} <= set(
        "lang charset http-equiv content name class for id type min max step value href src width height alt".split()
    )


def test_pages_of_strangers(here: Path, nasty: dict[str, bytes]) -> None:
    names = [text.replace("/", "") for text in TEXTS if "\0" not in text]
    fill(here, {"dist/icons.json": nasty["icons.json"]})
    for number, name in enumerate(names):
        unknown = f'<svg role="img"><use href="dist/symbol.svg#{name}"/></svg>'
        known = "<svg><use href='dist/symbol.svg#icon-10'/></svg>"
        unnamed = f"\t<img src='dist/svg/icon-10.svg'>{name}"
        fill(here, {f"site/{number}/{name}.html": unknown + known + unnamed})
    run = partial(said, "scan", "site", "--manifest", "dist/icons.json")
    written = run("--usage") + run("--fix", "--usage") + run("--baseline", "b.json", "--write-baseline")
    assert "Unknown: " in written
    assert "--fix --yes corrects" in written
    assert_steers_nothing(written.replace("\t", " "))
    for format_ in FORMATS:
        assert_steers_nothing(run("--usage", "--format", format_))
