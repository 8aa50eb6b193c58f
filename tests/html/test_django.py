from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import django
import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.template import Context, Template
from django.test.utils import override_settings
from django.utils.translation import override

from iconkit.html import NoDecisionError, UnknownIconError
from iconkit.model import Sprite
from tests.html.test_icons import files_of
from tests.samples import fill

if not settings.configured:
    settings.configure(
        INSTALLED_APPS=["iconkit.html.django"],
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
        LANGUAGE_CODE="en",
        USE_I18N=True,
    )
    django.setup()


@pytest.fixture(autouse=True)
def icons(here: Path) -> Iterator[None]:
    fill(here, files_of(Sprite(), Sprite("page", "inline")))
    with override_settings(ICONKIT={"MANIFEST": here / "icons.json", "BASE_URL": "/i/"}):
        yield


def render(source: str, **values: object) -> str:
    return str(Template("{% load iconkit %}" + source).render(Context(values)))


def test_icons() -> None:
    assert render('{% icon "close" decorative=True %}') == (
        '<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/i/sprite.svg#close"/></svg>'
    )
    assert 'aria-label="&lt;b&gt;"' in render('{% icon "close" label=text %}', text="<b>")
    assert render('{% icon_button "close" label="Shut" %}').startswith('<button type="button" aria-label="Shut">')
    assert render('{% icon_image "close" label=True %}').startswith('<img src="/i/png/close.png"')
    assert render('{% icon_url "icons.css" %}') == "/i/icons.css"
    assert render("{% icon_sprite %}").startswith('<svg class="icon-sprite"')


def test_the_language_is_that_of_the_request() -> None:
    with override("ja"):
        assert 'aria-label="閉じる"' in render('{% icon "close" label=True %}')
    with override(None):
        assert 'aria-label="Close"' in render('{% icon "close" label=True %}')


def test_faults_are_not_hidden() -> None:
    with pytest.raises(UnknownIconError, match="Did you mean 'close'"):
        render('{% icon "clos" decorative=True %}')
    with pytest.raises(NoDecisionError):
        render('{% icon "close" %}')


@pytest.mark.parametrize("value", [None, {}])
def test_without_a_manifest_it_says_what_to_set(value: object) -> None:
    with override_settings(ICONKIT=value), pytest.raises(ImproperlyConfigured, match="Set ICONKIT"):
        render('{% icon "close" label=True %}')
