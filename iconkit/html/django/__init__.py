"""Django: the app ``iconkit.html.django`` with the tags ``icon``, ``icon_button``, ``icon_image``, ``icon_url`` and
``icon_sprite``.

    INSTALLED_APPS = [..., "iconkit.html.django"]
    ICONKIT = {"MANIFEST": BASE_DIR / "dist/icons.json", "BASE_URL": "/static/icons/"}

``INLINE`` may be True. The language is that of the request (``django.utils.translation``).
"""
