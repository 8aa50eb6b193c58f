"""Templates do not say everything: what may be right is not reported."""

from __future__ import annotations

import pytest

from tests.scan.small_set import found

USE = '<use href="/i/sprite.svg#close"/>'
HIDDEN = f'<svg class="icon" aria-hidden="true">{USE}</svg>'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.j2", f"<button {{{{ attributes }}}}>{HIDDEN}</button>"),
        ("a.j2", f"<button>{HIDDEN} {{% if x %}}{{{{ label }}}}{{% endif %}}</button>"),
        ("a.j2", f'<button {{% if x %}}aria-label="x"{{% endif %}}>{HIDDEN}</button>'),
        ("a.j2", f'<svg class="icon" {{% if x %}}aria-hidden="true"{{% endif %}}>{USE}</svg>'),
        ("a.j2", f'<svg class="icon" aria-hidden="{{{{ hidden }}}}">{USE}</svg>'),
        ("a.j2", f'<button>{HIDDEN}{{% trans "Close" %}}</button>'),
        ("a.blade.php", f"<button>{HIDDEN} @lang('Close')</button>"),
        ("a.blade.php", f'<button @if($x) aria-label="x" @endif>{HIDDEN}</button>'),
        ("a.blade.php", f"<button>{HIDDEN}{{!! $label !!}}</button>"),
        ("a.jsp", f"<button>{HIDDEN}${{label}}</button>"),
        ("a.jsp", f'<button>{HIDDEN}<c:out value="x"/></button>'),
        ("a.vue", f"<template><button :aria-label=\"t('x')\">{HIDDEN}</button></template>"),
        ("a.vue", f'<template><button v-bind="$attrs">{HIDDEN}</button></template>'),
        ("a.vue", f"<template><button>{HIDDEN}<slot /></button></template>"),
        ("a.vue", f'<template><button>{HIDDEN}<span v-text="x"></span></button></template>'),
        ("a.svelte", f"<button {{...rest}}>{HIDDEN}</button>"),
        ("a.svelte", f"<button>{HIDDEN}{{@html label}}</button>"),
        ("a.jsx", f"const A = () => <button>{HIDDEN}<Label /></button>;".replace("class=", "className=")),
        ("a.jsx", f"const A = () => <button>{HIDDEN}{{open && text}}</button>;"),
        ("a.html", f'<label for="x">Close</label><button id="x">{HIDDEN}</button>'),
        ("a.html", f'<button>{HIDDEN}<span class="sr-only">Close</span></button>'),
        ("a.html", f'<button>{HIDDEN}<img src="x.png" alt="Close"></button>'),
        ("a.html", f'<div aria-hidden="true"><button>{HIDDEN}</button></div>'),
    ],
)
def test_what_may_be_right_is_not_reported(name: str, text: str) -> None:
    assert found(text, name) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.j2", f"<button>{HIDDEN}{{# a comment #}}</button>"),
        ("a.j2", f"<button {{% if x %}}{{% endif %}}></button><button>{HIDDEN}</button>"),
        ("a.vue", f'<template><button @click="shut">{HIDDEN}</button></template>'),
        ("a.jsx", f"const A = () => <button onClick={{f}}>{{open && {HIDDEN}}}{{/* x */}}</button>;"),
        ("a.html", f'<button>{HIDDEN}<span aria-hidden="true">x</span></button>'),
        ("a.html", f'<button><img src="x.png" alt="">{HIDDEN}</button>'),
    ],
)
def test_a_control_without_a_name_is_found(name: str, text: str) -> None:
    assert found(text, name) == ["control-unnamed"]
