import type { AnyIconId, IconComponent, IconIdWithRole, SpriteName } from "./data.js";

export type { AnyIconId, DeprecatedIconId, IconComponent, IconId, IconIdWithRole, SpriteName } from "./data.js";

/** What is wrong with an id, a label or a size: the message says what to do. */
export declare class IconError extends Error {}

/** The titles of one language: what a module of `titles/` exports. */
export interface Titles {
  /** BCP 47. */
  readonly locale: string;
  /** By id: the title, or the one that stands in and its language. */
  readonly titles: { readonly [id: string]: string | readonly [title: string, locale: string] };
}

export interface IconOptions {
  /** Where the output folder is on the web, with a slash at its end. */
  readonly baseUrl?: string;
  /** For labels that are `true`. */
  readonly titles?: Titles;
  /** BCP 47 tag of the pages' language; by default that of the titles. */
  readonly locale?: string;
  /** The page has the sprites in it: of kind `inline`, or put there by the loader. */
  readonly inline?: boolean;
}

/** An icon's name here (`true`: its title), or that text beside it says the same. */
export type Decision =
  | { readonly label: string | true; readonly decorative?: false | undefined }
  | { readonly label?: false | undefined; readonly decorative: true };

interface NoDecision {
  readonly label?: undefined;
  readonly decorative?: undefined;
}

export interface Sized {
  /** CSS px of the longer side. */
  readonly size?: number | `${number}` | undefined;
}

/** Only icons whose role the catalog says may leave the decision open. */
export type IconProps = Sized & (({ readonly name: AnyIconId } & Decision) | ({ readonly name: IconIdWithRole } & NoDecision));

export interface IconButtonProps extends Sized {
  readonly name: AnyIconId;
  /** What the button does; `true`: the icon's title. */
  readonly label: string | true;
  readonly type?: "button" | "submit" | "reset" | undefined;
}

/** Attributes that the props above stand for. */
export type OwnAttribute = "alt" | "aria-hidden" | "aria-label" | "aria-labelledby" | "height" | "src" | "width";

/** JSX takes any attribute with a hyphen that is not declared. */
export type WithoutOwn = { readonly [Name in OwnAttribute]?: undefined };

/** An element. */
export interface Markup {
  readonly tag: "svg" | "use" | "img" | "button";
  readonly attributes: { readonly [name: string]: string };
  readonly child?: Markup;
}

export interface Icons {
  /** One icon. Throws IconError. */
  readonly icon: IconComponent<IconProps, Markup>;
  /** A button that shows only the icon. Throws IconError. */
  readonly button: IconComponent<IconButtonProps, Markup>;
  /** The icon's title in the configured language, or the one that stands in. Throws IconError. */
  title(name: AnyIconId): string;
  /** Where a sprite is, by default the first, and what the loader needs to check it. Throws IconError. */
  sprite(name?: SpriteName): { readonly url: string; readonly integrity: string };
}

/** Say once, before anything is drawn, where the icons are and which language the pages have. */
export declare function configure(options?: IconOptions): void;

/** The icons as they are configured. */
export declare function configured(): Icons;

/** The icons for pages in one language: for a server that speaks several. */
export declare function createIcons(options?: IconOptions): Icons;

/** Throws IconError if other attributes for the markup's element contradict what it says already. */
export declare function check(markup: Markup, others: { readonly [name: string]: unknown }): void;
