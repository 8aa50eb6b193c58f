"""Other kits have components and helpers of the same names: those are not judged by what ours must be given."""

from __future__ import annotations

import pytest

from tests.scan.small_set import found, page_of

OWN = 'import Icon from "../icon";\n'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsx", f'{OWN}const A = () => <Icon category="utility" name="announcement" size="small" />;'),
        ("a.jsx", f"{OWN}const A = () => <Icon name={{closeSVG}} strokeWidth={{2}} />;"),
        ("a.jsx", f'{OWN}const A = () => <Icon name="ArrowLeft" />;'),
        ("a.astro", '---\nimport { Icon } from "astro-icon/components";\n---\n<Icon name="mdi:home" />'),
        ("a.vue", '<template><Icon name="mdi:home"/><Icon :name="`ph:${x}`"/></template>'),
        ("a.jsx", 'import { IconButton } from "some-kit";\nconst A = () => <IconButton name="nothing" />;'),
        ("a.erb", '<%= icon("fas", "camera") %>'),
        ("a.html", '{% icon "nothing" "text-warning fs-2" %}'),
        ("a.j2", '{{ icon("fa-solid fa-nothing") }}'),
        ("a.vue", "<template><p>{{ icon or 'x' }}</p></template>"),
    ],
)
def test_what_ours_could_not_be_given_is_no_use(name: str, text: str) -> None:
    assert page_of(text, name).uses == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsx", f'{OWN}const A = () => <Icon name="close" />;'),
        ("a.j2", '{% from "macros.html" import icon %}{{ icon("close") }}'),
        ("a.js", "draw(icons['close'], 20)"),
        ("a.j2", '{%- macro icon(name) %}x{% endmacro %}{{ icon("close") }}'),
        ("a.jsx", 'import { IconButton } from "@acme/my-icons";\nconst A = () => <IconButton name="close" />;'),
    ],
)
def test_what_may_pass_on_to_ours_uses_the_icon_and_is_not_judged(name: str, text: str) -> None:
    (use,) = page_of(text, name).uses

    assert use.ids == ("close",)
    assert found(text, name) == []


def test_an_unknown_id_there_is_only_probable() -> None:
    text = f'{OWN}const A = () => <Icon name="clsoe" />;'

    assert found(text, "a.jsx") == ["unknown-icon"]
    assert not page_of(text, "a.jsx").uses[0].is_sure


@pytest.mark.parametrize(
    "text",
    [
        'import { Icon } from "./dist/js/react.js";\nconst A = () => <Icon name="Close" color="red" />;',
        f'{OWN}const A = () => <Icon name="Close" color="red" decorative />;',
        'const A = () => <Icon name="clsoe" onClick={x} data-x="1" className="y" key={1} />;',
        'const A = () => <icon-kit name="Close" color="red" />;',
    ],
)
def test_what_is_surely_ours_is_judged(text: str) -> None:
    assert "unknown-icon" in found(text, "a.jsx")
    assert page_of(text, "a.jsx").uses[0].is_sure
