// Icons as React components, for servers and browsers alike: no state, no effect.

import { createElement } from "react";
import { check, configured } from "./icons.js";

export function Icon({ icons = configured(), name, label, decorative, size, ...others }) {
  return element(icons.icon({ name, label, decorative, size }), others);
}

export function IconButton({ icons = configured(), name, label, size, type, ...others }) {
  return element(icons.button({ name, label, size, type }), others);
}

function element(markup, { className, ...others } = {}) {
  check(markup, others);
  const { class: own, ...attributes } = markup.attributes;
  const classes = [own, className].filter(Boolean).join(" ") || undefined;
  return createElement(
    markup.tag,
    { ...others, ...attributes, className: classes },
    markup.child && element(markup.child),
  );
}
