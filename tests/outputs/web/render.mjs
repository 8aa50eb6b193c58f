// Renders each case with the server renderers of React and Vue, and writes their HTML, or what was thrown.

import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createSSRApp, h } from "vue";
import { renderToString } from "vue/server-renderer";
import { createIcons } from "./js/icons.js";
import * as react from "./js/react.js";
import * as vue from "./js/vue.js";

console.warn = () => {}; // of old ids
const attempt = async (render) => {
  try {
    return await render();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
const cases = JSON.parse(readFileSync(0, "utf8"));
const results = [];
for (const { component, props, options, titles } of cases) {
  const language = titles ? (await import(`./js/titles/${titles}.js`)).default : undefined;
  const icons = createIcons({ ...options, titles: language });
  const { class: className, ...others } = props; // as React spells it
  const app = createSSRApp(() => h(vue[component], { icons, ...props }));
  app.config.errorHandler = (error) => {
    throw error;
  };
  results.push({
    react: await attempt(() => renderToStaticMarkup(createElement(react[component], { icons, className, ...others }))),
    vue: await attempt(() => renderToString(app)),
  });
}
console.log(JSON.stringify(results));
