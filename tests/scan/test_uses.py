from __future__ import annotations

import pytest

from iconkit.scan.uses import Use
from tests.scan.small_set import page_of


def the_use(text: str, name: str) -> Use:
    (use,) = page_of(text, name).uses
    return use


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", '<svg><use href="sprite.svg#close"/></svg>'),
        ("a.html", "<svg><use xlink:href=/x/sprite.svg?v3#close></use></svg>"),
        ("a.html", '<svg><use href="/x/sprite.3f9a1c2e.svg#close"/></svg>'),
        ("a.html", '<!--><svg><use href="#close"/></svg>'),
        ("a.html", "<script>'<!--'</script><svg><use href='#close'/></svg>"),
        ("a.html", '<svg><use href="#close"/></svg>'),
        ("a.html", '<img src="stack.svg#close">'),
        ("a.html", '<img src="i/svg/close.svg">'),
        ("a.html", '<img src="i/png/close@2x.png?1">'),
        ("a.html", '<icon-kit name="close"></icon-kit>'),
        ("a.html", "<script>draw('/i/sprite.svg#close')</script>"),
        ("a.j2", "{{ icons.icon('close', decorative=True) }}"),
        ("a.j2", '{% icon "close", label="x" %}'),
        ("a.html", '{% load i18n iconkit %}{% icon "close" decorative=True %}'),
        ("a.jsx", 'import { Icon } from "../icons";\nconst A = () => <Icon name="close" />;'),
        ("a.html", '{% icon_button "close" label=_("Close") %}'),
        ("a.html", "<svg><use href=\"{% static 'i/sprite.svg' %}#close\"/></svg>"),
        ("a.html", '<svg><use href="{{ base }}/sprite.svg#close"/></svg>'),
        ("a.html", '<svg><use href="{{ sprite }}#close"/></svg>'),
        ("a.erb", '<%= icon("close") %>'),
        ("a.erb", "<svg><use href=\"<%= asset_path('sprite.svg') %>#close\"/></svg>"),
        ("a.blade.php", "<svg><use href=\"{{ asset('i/sprite.svg') }}#close\"/></svg>"),
        (
            "a.blade.php",
            "@if (f($a) > ')')<svg @class(['x'])><use href=\"{!! $s !!}/sprite.svg#close\"/></svg>@endif",
        ),
        ("a.jsp", '<svg><use href="${ctx}/sprite.svg#close"/></svg>'),
        ("a.jsp", "<c:if test='${x}'><svg><use href=\"<c:url value='/sprite.svg'/>#close\"/></svg></c:if>"),
        ("a.j2", '{{ "}}<use" }}{{ icon("close", label="%}") }}'),
        ("a.jinja", "{% raw %}<svg><use href='{{ base }}/sprite.svg#close'/></svg>{% endraw %}"),
        ("a.jinja2", "{{ $other.dialect ?? 1 }}<svg><use href='{{ base }}/sprite.svg#close'/></svg>"),
        ("a.php", "<svg><use href=\"<?= url('/') ?>sprite.svg#close\"/></svg>"),
        ("a.hbs", '<svg class="{{c}}"><use href="{{root}}/sprite.svg#close"/></svg>'),
        ("a.vue", "<template><Icon :name=\"'close'\"/></template>"),
        ("a.vue", '<template><svg><use :href="`${base}/sprite.svg#close`"/></svg></template>'),
        ("a.svelte", '<svg><use href="{base}/sprite.svg#close"/></svg>'),
        ("a.svelte", "<svg><use href={asset('/sprite.svg#close')}/></svg>"),
        ("a.astro", '---\nconst a = "<use"\n---\n{open && <Icon name="close" />}'),
        ("a.mdx", 'import { Icon } from "./x"\n\nText\n\n<Icon name={"close"} />'),
        ("a.md", 'Text <img src="i/svg/close.svg"> and `<img src="i/svg/star.svg">`'),
        ("a.jsx", "const A = () => <Icon name='close' />;"),
        ("a.tsx", "const A = (): B => <svg><use xlinkHref={`${s}/sprite.svg#close`} /></svg>;"),
        ("a.jsx", "const A = () => <div>{list.map((x) => <svg key={x}><use href={sprite + '#close'} /></svg>)}</div>;"),
        ("a.ts", "export const href = '/i/sprite.svg#close';"),
        ("a.ts", "import icons from './icons.json';\nconst file = icons.icons['close'].files.svg;"),
        ("a.js", "element(icons.icon({ size: 16, name: 'close', label: true }));"),
        (
            "a.html",
            "<script type=module>b.append(icons.button({name: `close`, label: true}), icons.title('x'))</script>",
        ),
        ("a.xhtml", '<?xml version="1.0"?><p><svg><use xlink:href="sprite.svg#close"/></svg></p>'),
        (
            "a.xhtml",
            '<p xmlns:s="http://www.w3.org/2000/svg"><s:svg><s:use xlink:href="sprite.svg#close"></s:use></s:svg></p>',
        ),
        ("a.njk", "{% macro a() %}<svg><use href='{{ base }}/sprite.svg#close'/></svg>{% endmacro %}"),
        ("a.twig", "<svg><use href=\"{{ asset('i/sprite.svg') }}#close\"/></svg>"),
        ("a.liquid", "<svg><use href=\"{{ 'sprite.svg' | asset_url }}#close\"/></svg>"),
        ("a.mustache", "{{#x}}<svg><use href='{{{base}}}/sprite.svg#close'/></svg>{{/x}}"),
        ("a.ejs", "<% if (x) { %><svg><use href='<%- base %>/sprite.svg#close'/></svg><% } %>"),
        ("a.css", ".a { background: url(stack.svg#close) }"),
        ("a.css", "@media print { .a { mask: url( 'i/svg/close.svg' ) } }"),
    ],
)
def test_one_icon_is_found(name: str, text: str) -> None:
    assert the_use(text, name).ids == ("close",)


@pytest.mark.parametrize(
    ("name", "text", "ids"),
    [
        ("a.jsx", "const A = () => <Icon name={`arrow-${side}`} />;", ("arrow-left", "arrow-right")),
        ("a.j2", '{{ icon("arrow-" ~ side) }}', ("arrow-left", "arrow-right")),
        ("a.html", '<svg><use href="/sprite.svg#arrow-{{ side }}"/></svg>', ("arrow-left", "arrow-right")),
        ("a.html", '<img src="/i/svg/arrow-{{ side }}.svg">', ("arrow-left", "arrow-right")),
        ("a.jsx", "const A = () => <Icon name={name} />;", ()),
    ],
)
def test_a_computed_id_is_a_pattern(name: str, text: str, ids: tuple[str, ...]) -> None:
    use = the_use(text, name)

    assert use.ids == ids
    assert use.is_dynamic
    assert not use.unknown


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", '<svg><use href="other.svg#close"/></svg>'),
        ("a.html", '<svg><use href="my-sprite.svg#nothing"/></svg>'),
        ("a.html", '<svg><use href="#not-ours"/></svg>'),
        ("a.html", '<svg><use href="{{ somewhere }}#not-ours"/></svg>'),
        ("a.html", '<svg><defs><symbol id="a"><use href="#close"/></symbol></defs></svg>'),
        ("a.html", "<!-- <svg><use href='sprite.svg#close'/></svg> -->"),
        ("a.html", "<!-- never closed <svg><use href='sprite.svg#nope'/></svg>"),
        ("a.html", "<script>never closed <svg><use href='sprite.svg#nope'/></svg>"),
        ("a.html", '<img src="photo.jpg"><img src="/svg/unrelated.svg">'),
        ("a.md", "```html\n<svg><use href='x.svg#close'/></svg>\n```"),
        ("a.md", "```a``` b\n\n```\n<svg><use href='sprite.svg#nothing'/></svg>\n```\n"),
        ("a.html", '{% icon name="close" %}'),
        ("a.html", '<p xmlns:s="http://www.w3.org/2000/svg"><s:use href="sprite.svg#nothing"></s:use></p>'),
        ("a.blade.php", "{{-- <svg><use href='sprite.svg#nope'/></svg> {{ $x }} --}}"),
        ("a.jsp", "<%-- <svg><use href='sprite.svg#nope'/></svg> --%>"),
        ("a.j2", "{#- {{ x }} <svg><use href='sprite.svg#nope'/></svg> -#}"),
        ("a.html", '{% load other %}{% icon "nothing" %}'),
        ("a.jsx", 'import { Button, Icon } from "some-kit";\nconst A = () => <Icon name="nothing" />;'),
        ("a.css", ".a { background: url(photo.jpg) }"),
    ],
)
def test_others_are_left_alone(name: str, text: str) -> None:
    assert all((not use.unknown and use.kind == "mention") or use.is_dynamic for use in page_of(text, name).uses)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", 'é<p>\n<b>日本</b><svg><use href="sprite.svg#nope"/></svg>'),
        ("a.j2", '{# é #}{% if x %}\n{{ icon("nope") }}'),
        ("a.tsx", "// é\nconst A = () => <Icon name='nope' />;"),
        ("a.css", "/* é */\n.é { background: url(stack.svg#nope) }"),
    ],
)
def test_positions_are_lines_and_columns_in_characters(name: str, text: str) -> None:
    page = page_of(text, name)
    (use,) = page.uses

    assert use.unknown == ("nope",)
    line, column = page.document.position(use.start)
    assert text.split("\n")[line - 1][column - 1 :].startswith("nope")
