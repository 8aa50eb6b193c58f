// <icon-kit name="close" label="Close"></icon-kit>: an icon for pages without a framework.
// Its markup is ordinary page content, so that icons.css reaches it and references into the page find their symbols.

import { configured } from "./icons.js";

class IconKit extends HTMLElement {
  static observedAttributes = ["name", "label", "decorative", "size"];
  #isDue = false;

  connectedCallback() {
    this.#draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#draw();
  }

  // Once for attributes that change together; and after the module that imports this one and then configures the icons.
  #draw() {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.replaceChildren(); // what is wrong now shows nothing, not what was right before
      this.append(element(this.#markup()));
    });
  }

  #markup() {
    return configured().icon({
      name: this.getAttribute("name"),
      label: this.getAttribute("label"),
      decorative: this.hasAttribute("decorative") || undefined,
      size: this.getAttribute("size"),
    });
  }
}

function element({ tag, attributes, child }) {
  const made = tag === "img" ? document.createElement(tag) : document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (child) made.append(element(child));
  return made;
}

customElements.define("icon-kit", IconKit);
