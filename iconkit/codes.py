"""The stable codes of findings that stages make themselves. A lint rule's code is in the rule's own file.

IK0xx how iconkit was called and configured, IK1xx source files, IK2xx catalogs, IK3xx titles, IK4xx drawings and their
normalization, IK5xx the set, IK6xx outputs and publishing, IK7xx what drawings look like, IK8xx the pages that use
icons. A number is never given a new meaning.
"""

from __future__ import annotations

from iconkit.model import Code

# How iconkit was called and configured
CONFIG_SYNTAX = Code("IK001", "config-syntax", "error", 2)
CONFIG_UNKNOWN_KEY = Code("IK002", "config-unknown-key", "error", 2)
CONFIG_WRONG_VALUE = Code("IK003", "config-wrong-value", "error", 2)
CONFIG_TWICE = Code("IK004", "config-twice", "error", 2)
SOURCE_NOT_FOUND = Code("IK010", "source-not-found", "error", 2)
NO_ICON_FOUND = Code("IK011", "no-icon-found", "error", 2)
SOURCE_IS_OUTPUT = Code("IK012", "source-is-output", "error", 2)

# Source files
EMPTY_FILE = Code("IK101", "empty-file", "error")
NOT_SVG = Code("IK102", "not-svg", "error")
LFS_POINTER = Code("IK103", "lfs-pointer", "error")
MERGE_CONFLICT = Code("IK104", "merge-conflict", "error")
TOO_LARGE = Code("IK105", "too-large", "error")
BAD_ENCODING = Code("IK106", "bad-encoding", "error")
XML_SYNTAX = Code("IK107", "xml-syntax", "error")
XML_TRUNCATED = Code("IK108", "xml-truncated", "error")
DOCTYPE_REFUSED = Code("IK109", "doctype-refused", "error")
TOO_DEEP = Code("IK110", "too-deep", "error")
NO_NAMESPACE = Code("IK111", "no-namespace", "warning")
TOO_MANY = Code("IK112", "too-many", "error")
TOO_COSTLY = Code("IK113", "too-costly", "error")
UNREADABLE = Code("IK120", "unreadable", "error", 2)

# Catalogs
CATALOG_SYNTAX = Code("IK201", "catalog-syntax", "error")
CATALOG_UNKNOWN_KEY = Code("IK202", "catalog-unknown-key", "error")
CATALOG_WRONG_VALUE = Code("IK203", "catalog-wrong-value", "error")
CATALOG_UNKNOWN_ID = Code("IK204", "catalog-unknown-id", "error")
CATALOG_TWICE = Code("IK205", "catalog-twice", "error")
TITLE_DERIVED = Code("IK206", "title-derived", "note")
CATALOG_LOCALE = Code("IK207", "catalog-locale", "error")
CATALOG_MISSING = Code("IK208", "catalog-missing", "error")
PO_SYNTAX = Code("IK209", "po-syntax", "error", 2)
ALLOW_UNKNOWN = Code("IK220", "allow-unknown", "error")
ALLOW_WITHOUT_REASON = Code("IK221", "allow-without-reason", "error")
UNUSED_ALLOW = Code("IK222", "unused-allow", "warning")

# Drawings and their normalization
UNSUPPORTED_ELEMENT = Code("IK401", "unsupported-element", "error")
UNKNOWN_ELEMENT = Code("IK416", "unknown-element", "warning")
LIVE_TEXT = Code("IK402", "live-text", "error")
EMBEDDED_IMAGE = Code("IK403", "embedded-image", "error")
ANIMATION = Code("IK404", "animation", "error")
SCRIPT = Code("IK405", "script", "error")
EXTERNAL_REFERENCE = Code("IK406", "external-reference", "error")
FOREIGN_MARKUP = Code("IK424", "foreign-markup", "error")
DANGLING_REFERENCE = Code("IK407", "dangling-reference", "warning")
CSS_SYNTAX = Code("IK408", "css-syntax", "warning")
CSS_DROPPED = Code("IK409", "css-dropped", "warning")
CSS_NOT_ATTRIBUTE = Code("IK410", "css-not-attribute", "warning")
NO_SIZE = Code("IK411", "no-size", "error")
BAD_NUMBER = Code("IK412", "bad-number", "error")
BAD_PATH = Code("IK413", "bad-path", "warning")
STEPPED_BACK = Code("IK420", "stepped-back", "note")
PICTURE_CHANGED = Code("IK421", "picture-changed", "error")
DRAWS_NOTHING = Code("IK414", "draws-nothing", "error")
DUPLICATE_INNER_ID = Code("IK415", "duplicate-inner-id", "warning")
TOO_MANY_USES = Code("IK418", "too-many-uses", "error")
WHITE_HOLE = Code("IK422", "white-hole", "warning")
COLOR_KEPT = Code("IK423", "color-kept", "warning")

# The set
ID_COLLISION = Code("IK501", "id-collision", "error")
ID_EMPTY = Code("IK502", "id-empty", "error")
SPRITE_PATTERN = Code("IK503", "sprite-pattern", "error")
PICTURE_PATTERN = Code("IK504", "picture-pattern", "error")
PUBLISHED_SYNTAX = Code("IK510", "published-syntax", "error")
PUBLISHED_WRONG = Code("IK511", "published-wrong", "error")
PUBLISHED_LOST = Code("IK512", "published-lost", "error")
PUBLISHED_REUSED = Code("IK513", "published-reused", "error")
ALIAS_WITHOUT_ICON = Code("IK514", "alias-without-icon", "error")
ID_REFUSED = Code("IK515", "id-refused", "error", 2)

# Outputs and publishing
RENDER_FAILED = Code("IK601", "render-failed", "error")
CAIRO_MISSING = Code("IK602", "cairo-missing", "note")
FOREIGN_FILE = Code("IK603", "foreign-file", "error", 2)
NOT_WRITABLE = Code("IK604", "not-writable", "error", 2)
OUTPUT_IN_USE = Code("IK605", "output-in-use", "error", 2)
RENDERERS_DISAGREE = Code("IK610", "renderers-disagree", "note")
PICTURE_DOUBTFUL = Code("IK611", "picture-doubtful", "warning")

# The pages that use icons; what rules find in their source is IK801 to IK823, what a browser shows IK831 to IK838
MANIFEST_UNREADABLE = Code("IK850", "manifest-unreadable", "error", 2)
NO_PAGE_FOUND = Code("IK851", "no-page-found", "error", 2)
BASELINE_UNREADABLE = Code("IK852", "baseline-unreadable", "error", 2)
OVER_BUDGET = Code("IK853", "over-budget", "error")
ANY_ICON = Code("IK854", "any-icon", "warning")
PAGE_NOT_OPENED = Code("IK855", "page-not-opened", "error", 2)
PAGE_NOT_READ = Code("IK856", "page-not-read", "warning")

# What ``on_unsafe = "strip"`` turns from an error into a warning. It reaches no output, either way.
UNSAFE = frozenset((ANIMATION, EXTERNAL_REFERENCE, FOREIGN_MARKUP, SCRIPT, UNSUPPORTED_ELEMENT))
