"""A wrong id and a missing decision are type errors, an old id is struck through, and everything else compiles."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from iconkit.model import IconSet
from iconkit.outputs.guide import guide
from tests.html.test_icons import ICONS, files_of
from tests.samples import fill

from .conftest import Run

OPTIONS: dict[str, Any] = {
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "module": "nodenext",
    "target": "es2022",
    "lib": ["es2022", "dom", "dom.iterable"],
    "jsx": "react-jsx",
    "noEmit": True,
    "types": [],
}


def tsx(guide: str) -> str:
    """The example in a guide."""
    return guide.partition("```tsx\n")[2].partition("```")[0]


(GUIDE,) = guide(IconSet(ICONS, "en", 24, kinds=("sprite", "react")))
FILES = files_of(emit="sprite svg png css web react vue")
MODULES = [name for name in FILES if name.startswith("js/") and name.endswith(".d.ts")]

REACT = 'import { Icon, IconButton } from "./js/react.js";\n'
VUE = '/** @jsxImportSource vue */\nimport { Icon, IconButton } from "./js/vue.js";\n'
H = 'import { h } from "vue";\nimport { Icon, IconButton } from "./js/vue.js";\n'
CORE = 'import { createIcons } from "./js/icons.js";\nconst icons = createIcons();\n'

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
RIGHT = {
    "readme.tsx": tsx(README.replace("./dist/js/", "./js/").replace('"warning"', '"alert"'))
    + "export { close, warning };",
    "guide.tsx": tsx(GUIDE.data.decode()),
    "react.tsx": f"""{REACT}
import type {{ ReactElement }} from "react";
import {{ createIcons, type DeprecatedIconId, type IconId }} from "./js/icons.js";
import titles from "./js/titles/ja.js";
const icons = createIcons({{ baseUrl: "/i/", titles, locale: "ja" }});
export const all: ReactElement[] = [
  <Icon name="close" label="Close" size={{16}} className="x" onClick={{() => {{}}}} data-x="1" key="1" />,
  <Icon name="close" label />,
  <Icon name="close" decorative icons={{icons}} style={{{{ color: "red" }}}} id="x" />,
  <Icon name="next" />,
  <Icon name="next" label="On" decorative={{false}} />,
  <IconButton name="close" label="Close" type="submit" disabled onClick={{(event) => event.currentTarget.form}} />,
];
export const dynamic = (id: IconId | DeprecatedIconId): ReactElement => <Icon name={{id}} decorative />;
""",
    "vue.tsx": f"""{VUE}
import {{ type Component, createApp, type VNode }} from "vue";
import type {{ IconId }} from "./js/icons.js";
export const all: VNode[] = [
  <Icon name="close" label="Close" size={{16}} class={{["x", {{ y: true }}]}} onClick={{() => {{}}}} key="1" />,
  <Icon name="close" label />,
  <Icon name="next" id="x" />,
  <IconButton name="close" label="Close" type="submit" disabled />,
];
export const dynamic = (id: IconId): VNode => <Icon name={{id}} decorative />;
export const component: Component = Icon;
createApp({{}}).component("Icon", Icon);
""",
    "h.ts": f"""{H}
h(Icon, {{ name: "close", label: "Close", class: "x" }});
h(Icon, {{ name: "next" }});
h(Icon, {{ name: "shut", decorative: true }});
h(IconButton, {{ name: "close", label: true, onClick: () => {{}} }});
""",
    "core.ts": f"""{CORE}
import {{ configure, configured, IconError }} from "./js/icons.js";
import {{ loadSprite }} from "./js/loader.js";
import "./js/icon-kit.js";
configure({{ baseUrl: "/", inline: true }});
export const href: string | undefined = icons.icon({{ name: "next" }}).child?.attributes["href"];
export const title: string = configured().title("close");
const {{ url, integrity }} = icons.sprite("sprite");
export const sprite: Promise<SVGSVGElement> = loadSprite(url, {{ integrity }});
export const error: Error = new IconError("x");
""",
}
WRONG = {
    "react.tsx": (
        REACT,
        [
            '<Icon name="clse" decorative />',
            '<Icon name="close" />',
            '<Icon name="close" decorative={false} />',
            '<Icon name="close" label={undefined as string | undefined} />',
            '<Icon name="close" label="Close" decorative />',
            '<Icon name="close" label={false} />',
            '<Icon name="close" decorative aria-label="x" />',
            '<Icon name="close" decorative size="big" />',
            '<Icon name="close" decorative nonsense />',
            "<Icon decorative />",
            '<Icon name={"close" as string} decorative />',
            '<Icon name="shut" />',
            '<IconButton name="close" />',
            '<IconButton name="clse" label="x" />',
            '<IconButton name="close" label="x" aria-hidden />',
        ],
    ),
    "vue.tsx": (
        VUE,
        [
            '<Icon name="clse" decorative />',
            '<Icon name="close" />',
            '<Icon name="close" label="Close" decorative />',
            '<IconButton name="close" />',
        ],
    ),
    "h.ts": (
        H,
        [
            'h(Icon, { name: "clse", decorative: true })',
            'h(Icon, { name: "close" })',
            'h(IconButton, { name: "close" })',
        ],
    ),
    "core.ts": (
        CORE,
        [
            'icons.icon({ name: "clse", decorative: true })',
            'icons.icon({ name: "close" })',
            'icons.button({ name: "close" })',
            'icons.title("clse")',
            'icons.sprite("x")',
        ],
    ),
}
OLD = {
    "react.tsx": (REACT, ['<Icon name="shut" label="x" />', '<IconButton name="shut" label="x" />']),
    "vue.tsx": (VUE, ['<Icon name="shut" decorative />', '<IconButton name="shut" label="x" />']),
    "core.ts": (CORE, ['icons.icon({ name: "shut", decorative: true })', 'icons.button({ name: "shut", label: "x" })']),
}


def numbered(kind: str, cases: dict[str, tuple[str, list[str]]]) -> Iterator[tuple[str, str]]:
    """Files with one expression on a line, after their head."""
    for name, (head, expressions) in cases.items():
        lines = "".join(f"export const x{number} = {each};\n" for number, each in enumerate(expressions))
        yield f"{kind}-{name}", head + lines


def test_what_editors_say(run: Run) -> None:
    files = {f"right-{name}": text for name, text in RIGHT.items()}
    files |= dict(numbered("wrong", WRONG)) | dict(numbered("old", OLD))
    names = [*files, *MODULES]
    said: dict[str, Any] = run("types.mjs", FILES | files, {"names": names, "options": OPTIONS})

    assert all("<Icon " in RIGHT[name] for name in ("guide.tsx", "readme.tsx"))
    right = [*(f"right-{name}" for name in RIGHT), *MODULES]
    assert {name: said[name] for name in right if said[name]["errors"]} == {}
    assert [name for name in right if said[name]["deprecated"]] == []

    for name, (head, expressions) in WRONG.items():
        lines = {line for line, _, _ in said[f"wrong-{name}"]["errors"]}
        missed = [each for number, each in enumerate(expressions, head.count("\n") + 1) if number not in lines]
        assert missed == [], name
    assert '"clse"' in said["wrong-react.tsx"]["errors"][0][2]

    for name, (head, expressions) in OLD.items():
        answer = said[f"old-{name}"]
        assert answer["errors"] == []
        struck = [(line, code) for line, code, _ in answer["deprecated"]]
        assert struck == [(number, 6387) for number, _ in enumerate(expressions, head.count("\n") + 1)], name


def test_everything_compiles(packages: Path, tmp_path: Path) -> None:
    """With the compiler itself."""
    config = json.dumps({"compilerOptions": OPTIONS | {"skipLibCheck": True}, "include": ["*.ts", "*.tsx"]})
    fill(tmp_path, FILES | RIGHT | {"tsconfig.json": config})
    (tmp_path / "node_modules").symlink_to(packages)
    done = subprocess.run(
        ["node", packages / "typescript/bin/tsc"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.returncode) == ("", 0)
