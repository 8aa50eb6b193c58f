import type { Titles } from "../icons.js";

declare const titles: Titles;
export default titles;
