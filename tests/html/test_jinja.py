from __future__ import annotations

import pytest
from jinja2 import Environment, TemplateSyntaxError

from iconkit.html import Icons, UnknownIconError
from tests.html.test_icons import manifest


@pytest.fixture
def environment() -> Environment:
    environment = Environment(extensions=["iconkit.html.jinja.IconExtension"], autoescape=True)
    environment.icons = Icons(manifest(), "/i/")  # type: ignore[attr-defined]
    return environment


def render(environment: Environment, source: str, **values: object) -> str:
    return environment.from_string(source).render(**values)


@pytest.mark.parametrize("arguments", ['"close", decorative=True', 'name, label=text, size=48, class_="big"', '"next"'])
def test_the_tag_and_the_global_say_the_same(environment: Environment, arguments: str) -> None:
    values = {"name": "close", "text": '<"Close">'}

    tag = render(environment, "{% icon " + arguments + " %}", **values)

    assert tag == render(environment, "{{ icons.icon(" + arguments + ") }}", **values)
    assert tag.startswith('<svg class="icon')
    assert "&lt;&#34;Close" in tag or "text" not in arguments


def test_other_markup(environment: Environment) -> None:
    assert render(environment, '{{ icons.button("close", label="Shut") }}').startswith('<button type="button"')
    assert render(environment, '{{ icons.url("icons.css") }}') == "/i/icons.css"
    assert 'aria-label="閉じる"' in render(environment, '{{ icons.localized("ja").icon("close", label=True) }}')


def test_an_unknown_id_fails_with_the_nearest(environment: Environment) -> None:
    with pytest.raises(UnknownIconError, match="Did you mean 'close'"):
        render(environment, '{% icon "clos", decorative=True %}')


@pytest.mark.parametrize("source", ["{% icon %}", '{% icon "close" label=1 %}', '{% icon "close", "x" %}'])
def test_what_is_no_tag_is_a_syntax_error_with_its_line(environment: Environment, source: str) -> None:
    with pytest.raises(TemplateSyntaxError) as raised:
        render(environment, f"\n{source}")
    assert raised.value.lineno == 2


def test_without_icons_it_says_what_to_set() -> None:
    environment = Environment(extensions=["iconkit.html.jinja.IconExtension"], autoescape=True)

    with pytest.raises(RuntimeError, match=r"Set environment\.icons"):
        render(environment, '{% icon "close", label=True %}')
