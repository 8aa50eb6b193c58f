from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iconkit.catalog.locales import best, canonical, is_tag, lookup_order


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("en", "en"),
        ("EN-us", "en-US"),
        ("zh-HANS-cn", "zh-Hans-CN"),
        ("ES-419", "es-419"),
        ("sl-Rozaj-BISKE", "sl-rozaj-biske"),
        ("de-CH-1996", "de-CH-1996"),
        ("ZH-YUE-hk", "zh-yue-HK"),
        ("EN-latn-gb-X-LATN-GB", "en-Latn-GB-x-latn-gb"),
        ("ar-U-NU-LATN", "ar-u-nu-latn"),
        ("haw", "haw"),
    ],
)
def test_tags_get_their_recommended_spelling(written: str, expected: str) -> None:
    assert canonical(written) == canonical(expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "e", "english", "backup", "pt_BR", "zh_CN.UTF-8", "sr@latin", "en-", "-en", "en--US", "en US", "en-USA1",
        "x-ours", "i-klingon", "en-a", "en-x", "en-Latn-Cyrl", "en-US-GB", "日本", "ＥＮ", "eſ", "en\n",
        "de-1996-1996", "en-a-bb-a-cc", "en-abcdefghi",
    ],
)  # fmt: skip
def test_what_is_no_tag_is_refused(text: str) -> None:
    assert not is_tag(text)
    with pytest.raises(ValueError, match="is not a language tag"):
        canonical(text)


@pytest.mark.parametrize(("text", "meant"), [("pt_BR", "pt-BR"), ("zh_cn.UTF-8", "zh-CN"), ("zh_hant", "zh-Hant")])
def test_a_tag_of_another_system_is_recognized(text: str, meant: str) -> None:
    with pytest.raises(ValueError, match=f"Did you mean '{meant}'"):
        canonical(text)


def test_a_tag_is_a_text() -> None:
    assert not is_tag(5)
    assert is_tag("pt-br")


@pytest.mark.parametrize(
    "order",
    [
        "pt-BR pt",
        "zh-Hans-CN zh-Hans zh",
        "zh-CN zh-Hans zh",
        "zh-Hant-TW zh-Hant",
        "zh-TW zh-Hant",
        "zh-HK zh-Hant",
        "zh-Hant",
        "zh",
        "sr-Latn-RS sr-Latn",
        "sr-Cyrl sr",
        "sr",
        "pa-PK pa-Arab",
        "de-Latn-DE de-Latn de",
        "de-CH-1996 de-CH de",
        "es-419 es",
        "de-x-easy de",
        "zh-TW-x-ours zh-TW zh-Hant",
        "en-a-bb-cc en-a-bb en",
    ],
)
def test_lookup_goes_from_near_to_far_and_never_to_another_script(order: str) -> None:
    expected = order.split()
    assert list(lookup_order(expected[0])) == expected


@given(
    st.from_regex(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-[a-z0-9]{5,8})?(-x(-[a-z0-9]{1,8}){1,3})?", fullmatch=True)
)
def test_every_tag_on_the_way_is_a_tag_and_ends(tag: str) -> None:
    order = list(lookup_order(tag))

    assert order[0] == tag
    assert len(order) == len(set(order))
    assert [step for step in order if not is_tag(step) or canonical(step) != step] == []


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("pt-BR", "pt"), ("pt", "pt"), ("zh-TW", "en"), ("ja", "ja"), ("fr", "en"), ("en-GB", "en")],
)
def test_the_best_title_is_the_nearest_or_that_of_the_base_language(locale: str, expected: str) -> None:
    assert best({"en", "ja", "pt", "zh"}, locale, "en") == expected
