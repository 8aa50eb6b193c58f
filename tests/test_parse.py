from __future__ import annotations

import gzip
import time

import pytest

from iconkit import codes
from iconkit.guard import Guard
from iconkit.model import Code, Faults, Problem
from iconkit.parse import parse
from tests.samples import SVG, XMLNS, make_source

W3C = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: a drawing tool -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">
\t<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
\t<!ENTITY st0 "fill:none;">
]>
<svg xmlns:x="&ns_extend;" xmlns="&ns_svg;" viewBox="0 0 24 24">
\t<path style="&st0;" d="M0 0h9v9z"/>
</svg>"""


def fault_of(data: str | bytes) -> Problem:
    with pytest.raises(Faults) as raised:
        parse(make_source(data))
    (problem,) = raised.value.problems
    assert problem.where.path == "icon.svg"
    return problem


@pytest.mark.parametrize(
    ("data", "code", "line", "column", "words"),
    [
        pytest.param(b"", codes.EMPTY_FILE, 0, 0, "empty", id="empty"),
        pytest.param(b" \r\n\t\n", codes.EMPTY_FILE, 0, 0, "empty", id="white-space"),
        pytest.param(b"\xef\xbb\xbf\n", codes.EMPTY_FILE, 0, 0, "empty", id="only-a-mark"),
        pytest.param("\ufeff\n".encode("utf-16"), codes.EMPTY_FILE, 0, 0, "empty", id="only-a-utf-16-mark"),
        pytest.param(b"\0" * 64, codes.NOT_SVG, 1, 1, "not XML", id="zeros"),
        pytest.param(b"just text", codes.NOT_SVG, 1, 1, "not XML", id="text"),
        pytest.param(b'{"svg": 1}', codes.NOT_SVG, 1, 1, "not XML", id="json"),
        pytest.param(b"<!DOCTYPE html><html><p>Sign in", codes.NOT_SVG, 1, 1, "HTML", id="html"),
        pytest.param(b"\n<HTML lang=en>", codes.NOT_SVG, 1, 1, "HTML", id="html-without-doctype"),
        pytest.param(b"<!-- x --><html></html>", codes.NOT_SVG, 1, 11, "<html>", id="well-formed-html"),
        pytest.param(b"<symbol/>", codes.NOT_SVG, 1, 1, "<symbol>", id="other-root"),
        pytest.param(b'<svg xmlns="urn:x"/>', codes.NOT_SVG, 1, 1, "<svg>", id="other-namespace"),
        pytest.param(b"\x89PNG\r\n\x1a\n", codes.NOT_SVG, 0, 0, "PNG", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0", codes.NOT_SVG, 0, 0, "JPEG", id="jpeg"),
        pytest.param(b"GIF89a", codes.NOT_SVG, 0, 0, "GIF", id="gif"),
        pytest.param(b"RIFF\0\0\0\0WEBP", codes.NOT_SVG, 0, 0, "WebP", id="webp"),
        pytest.param(b"%PDF-1.7", codes.NOT_SVG, 0, 0, "PDF", id="pdf"),
        pytest.param(b"PK\x03\x04", codes.NOT_SVG, 0, 0, "ZIP", id="zip"),
        pytest.param(gzip.compress(SVG.encode(), mtime=0), codes.NOT_SVG, 0, 0, ".svgz", id="gzip"),
        pytest.param(
            b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
            codes.LFS_POINTER, 0, 0, "Git LFS", id="lfs",
        ),
        pytest.param(
            f"<svg {XMLNS}>\n<<<<<<< HEAD\n<g/>\n=======\n<a/>\n>>>>>>> other\n</svg>",
            codes.MERGE_CONFLICT, 2, 1, "merge conflict", id="conflict",
        ),
        pytest.param(
            f"<svg {XMLNS}>\r\n<g/>\r\n=======\r\n</svg>", codes.MERGE_CONFLICT, 3, 1, "merge", id="half-resolved"
        ),
        pytest.param("<svg", codes.XML_TRUNCATED, 1, 1, "ends too early", id="cut-in-the-root"),
        pytest.param(f"<svg {XMLNS}>\n<g>\n", codes.XML_TRUNCATED, 3, 1, "<g> of line 2", id="cut-in-the-middle"),
        pytest.param(f"<svg {XMLNS}>\n <path d='M0", codes.XML_TRUNCATED, 2, 2, "<svg> of line 1", id="cut-in-a-tag"),
        pytest.param(f"<svg {XMLNS}>\n<g></g", codes.XML_TRUNCATED, 2, 4, "<g> of line 2", id="cut-in-an-end-tag"),
        pytest.param(f"<svg {XMLNS}>\n<!-- x", codes.XML_TRUNCATED, 2, 1, "<svg>", id="cut-in-a-comment"),
        pytest.param(f"<svg {XMLNS}><style><![CDATA[ .a", codes.XML_TRUNCATED, 1, 60, "<style>", id="cut-in-cdata"),
        pytest.param(f"<svg {XMLNS}><title>é".encode()[:-1], codes.BAD_ENCODING, 1, 1, "UTF-8", id="cut-in-a-letter"),
        pytest.param("<!-- only a comment -->", codes.XML_TRUNCATED, 1, 24, "early", id="no-root"),
        pytest.param(f"<svg {XMLNS}>\n<g>\n</svg>", codes.XML_SYNTAX, 3, 3, "<g> of line 2", id="mismatch"),
        pytest.param(f"{SVG}\n{SVG}", codes.XML_SYNTAX, 2, 1, "junk", id="two-roots"),
        pytest.param(f"<svg {XMLNS} a=1/>", codes.XML_SYNTAX, 1, 43, "token", id="no-quotes"),
        pytest.param(f"<svg {XMLNS} id='a' id='b'/>", codes.XML_SYNTAX, 1, 48, "duplicate", id="attribute-twice"),
        pytest.param(f"<svg {XMLNS}>\n<title>a&nbsp;b</title></svg>", codes.XML_SYNTAX, 2, 9, "undefined", id="nbsp"),
        pytest.param(
            f"{W3C}\n<svg {XMLNS}><title>&nbsp;</title></svg>", codes.XML_SYNTAX, 2, 48, "undefined", id="nbsp-of-a-dtd"
        ),
        pytest.param(f"{W3C}\n<svg {XMLNS}\nid='&nbsp;'/>", codes.XML_SYNTAX, 2, 1, "undefined", id="nbsp-in-a-value"),
        pytest.param(f"<?xml version='2.0'?><svg {XMLNS}/>", codes.XML_SYNTAX, 1, 1, "version '2.0'", id="version"),
        pytest.param(f"<svg {XMLNS}>\n <use xlink:href='#a'/></svg>", codes.XML_SYNTAX, 2, 2, "prefix", id="prefix"),
        pytest.param(f"<svg {XMLNS}>é\n\n <x:g/></svg>", codes.XML_SYNTAX, 3, 2, "prefix", id="element-prefix"),
        pytest.param(f"<svg {XMLNS}>\x01</svg>", codes.XML_SYNTAX, 1, 41, "token", id="control-character"),
        pytest.param(SVG.encode("utf-16-le"), codes.BAD_ENCODING, 1, 1, "character 0", id="utf-16-without-a-mark"),
        pytest.param(f"<svg {XMLNS}>\n\0</svg>", codes.BAD_ENCODING, 2, 1, "character 0", id="zero"),
        pytest.param("<svg>é</svg>".encode("latin-1"), codes.BAD_ENCODING, 1, 1, "Byte 5", id="latin-1-undeclared"),
        pytest.param(
            f"<?xml version='1.0' encoding='UTF-8'?>\n<svg {XMLNS} id='é'/>".encode("latin-1"),
            codes.BAD_ENCODING, 2, 1, "UTF-8", id="latin-1-as-utf-8",
        ),
        pytest.param(
            f"<?xml version='1.0' encoding='utf-7'?><svg {XMLNS}/>", codes.BAD_ENCODING, 1, 1, "utf-7", id="utf-7"
        ),
        pytest.param(
            f"<?xml version='1.0' encoding='utf-16'?><svg {XMLNS}/>", codes.BAD_ENCODING, 1, 1, "utf-16",
            id="not-really-utf-16",
        ),
        pytest.param(b" " * (Guard().bytes + 1), codes.TOO_LARGE, 0, 0, "2,000,000", id="too-large"),
        pytest.param(
            f"<svg {XMLNS}>\n" + "<g>" * 200, codes.TOO_DEEP, 2, 598, "200", id="too-deep"
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_fault_with_its_place(
    data: str | bytes, code: Code, line: int, column: int, words: str
) -> None:
    problem = fault_of(data)

    assert (problem.code, problem.where.line, problem.where.column) == (code, line, column)
    assert words in problem.message
    assert problem.hint


@pytest.mark.parametrize(
    "declarations",
    [
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY a PUBLIC "-//x" "http://example.com/x">',
        '<!ENTITY % a "b">',
        '<!ENTITY % a SYSTEM "http://example.com/x.dtd"> %a;',
        "%a;",
        '<!ENTITY a "&b;"><!ENTITY b "x">',
        '<!ENTITY a "<script/>">',
        '<!ENTITY a "&#60;script/>">',
        '<!ENTITY a "&#38;b;">',
        '<!NOTATION n SYSTEM "x"><!ENTITY a SYSTEM "x" NDATA n>',
        '<!ATTLIST svg onload CDATA "x()">',
        "<!ELEMENT svg ANY>",
        "".join(f'<!ENTITY a{number} "x">' for number in range(65)),
        f'<!ENTITY a "{"x" * 10_001}">',
    ],
)
def test_a_doctype_with_more_than_plain_text_is_refused(declarations: str) -> None:
    problem = fault_of(f"<!DOCTYPE svg [\n{declarations}]>\n<svg {XMLNS}/>")

    assert problem.code is codes.DOCTYPE_REFUSED
    assert problem.where.line == 2


@pytest.mark.parametrize("where", ["<title>{}</title>", '<g id="{}"/>', '<g id="&a;&a;&a;"/>{}'])
def test_entities_cannot_blow_up(where: str) -> None:
    entity = f'<!DOCTYPE svg [<!ENTITY a "{"x" * 9_000}">]>'
    start = time.perf_counter()

    problem = fault_of(f"{entity}<svg {XMLNS}>{where.format('&a;' * 300_000)}</svg>")

    assert problem.code is codes.XML_SYNTAX
    assert "amplification" in problem.message
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE svg>",
        W3C,
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.0//EN" "svg10.dtd">',
    ],
)
def test_a_plain_doctype_passes(doctype: str) -> None:
    assert parse(make_source(doctype + SVG)).root.tag == "svg"


def test_namespaces_as_entities_expand() -> None:
    root = parse(make_source(ILLUSTRATOR)).root

    assert root.tag == "svg"
    assert root.children[0].attributes == {"style": "fill:none;", "d": "M0 0h9v9z"}
    assert (root.children[0].line, root.children[0].column) == (9, 2)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("<svg {}><g/></svg>", (1, 41)),
        ("<svg {}>é<g/></svg>", (1, 42)),
        ("<svg {}>日本😀<g/></svg>", (1, 44)),
        ("<svg {}>\t<g/></svg>", (1, 42)),
        ("<svg {}>\n  <g/></svg>", (2, 3)),
        ("<svg {}>\r\n  <g/>\r\n</svg>", (2, 3)),
        ("<svg {}>\r\r<g/></svg>", (3, 1)),
        ("<svg\n\t{}\n><g/></svg>", (3, 2)),
        ("<!-- a\n é --><svg {}><g/></svg>", (2, 47)),
        ("   <svg {}><g/></svg>", (1, 44)),
        ("\n\r\n\r  <svg {}><g/></svg>", (4, 43)),
        ("<?xml version='1.0'?>\n<svg {}><![CDATA[é\n]]><g/></svg>", (3, 4)),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_element_is_where_its_tag_begins(text: str, position: tuple[int, int], encoding: str) -> None:
    root = parse(make_source(text.format(XMLNS).encode(encoding))).root

    (group,) = root.children
    assert (group.line, group.column) == position


def test_names_keep_their_meaning_without_their_prefix() -> None:
    namespaces = f'{XMLNS} xmlns:s="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" xmlns:i="urn:i"'
    use_tag = '<s:use l:href="#a" xml:space="preserve" i:label="x" href="#b"/>'
    root = parse(make_source(f"<s:svg {namespaces}>{use_tag}<i:page/></s:svg>")).root

    use, page = root.children
    assert (root.tag, use.tag, page.tag) == ("svg", "use", "{urn:i}page")
    assert use.attributes == {"xlink:href": "#a", "xml:space": "preserve", "{urn:i}label": "x", "href": "#b"}


def test_an_entity_of_the_file_expands_beside_a_dtd() -> None:
    doctype = W3C.replace(">", ' [<!ENTITY a "b">]>')
    root = parse(
        make_source(f"{doctype}<svg {XMLNS}><!-- &nbsp; --><title>&a;&amp;<![CDATA[&nbsp;]]></title></svg>")
    ).root

    assert [node.text for node in root.children] == ["b&&nbsp;"]


def test_text_within_text_belongs_to_both() -> None:
    root = parse(make_source(f"<svg {XMLNS}><text>a<tspan>b<!-- x --></tspan>c</text>d<desc>e</desc></svg>")).root

    assert [(node.tag, node.text) for node in root.walk()] == [
        ("svg", ""), ("text", "abc"), ("tspan", "b"), ("desc", "e")
    ]  # fmt: skip


def test_text_is_kept_where_it_matters() -> None:
    root = parse(
        make_source(f"<svg {XMLNS}>a<title>Fish &amp; <b>chips</b></title><style><![CDATA[.a>b{{}}]]></style></svg>")
    ).root

    assert [(node.tag, node.text) for node in root.children] == [("title", "Fish & chips"), ("style", ".a>b{}")]
    assert root.text == ""


def test_a_root_without_namespace_is_read_with_a_warning() -> None:
    document = parse(make_source("\n <svg><path/><g><path/></g></svg>"))

    assert [node.tag for node in document.root.walk()] == ["svg", "path", "g", "path"]
    (problem,) = document.problems
    assert problem.code is codes.NO_NAMESPACE
    assert str(problem.where) == "icon.svg:2:2"


def test_the_deepest_tree_that_passes() -> None:
    depth = Guard().depth - 1
    root = parse(make_source(f"<svg {XMLNS}>{'<g>' * depth}{'</g>' * depth}</svg>")).root

    assert sum(1 for _ in root.walk()) == Guard().depth
