// Icons as Vue components, for servers and browsers alike. Other attributes and listeners fall through to the outer
// element, as Vue does by itself.

import { h } from "vue";
import { check, configured } from "./icons.js";

// Without the undefined, Vue would take a Boolean that nobody wrote for false, and so for a decision; were Boolean not the
// last, an empty label for true.
const PROPS = { icons: Object, name: String, label: { type: [String, Boolean], default: undefined }, size: [Number, String] };

export function Icon({ icons = configured(), name, label, decorative, size }, { attrs }) {
  return element(icons.icon({ name, label, decorative, size }), attrs);
}
Icon.props = { ...PROPS, decorative: { type: Boolean, default: undefined } };

export function IconButton({ icons = configured(), name, label, size, type }, { attrs }) {
  return element(icons.button({ name, label, size, type }), attrs);
}
IconButton.props = { ...PROPS, type: String };

function element(markup, others = {}) {
  check(markup, others);
  return h(markup.tag, markup.attributes, markup.child && [element(markup.child)]);
}
