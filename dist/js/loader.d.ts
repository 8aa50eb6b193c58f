/**
 * Put a sprite of kind `symbol` into the page, also from another origin, for icons that refer to the page (`inline`).
 *
 * The promise is of the sprite's element. It is broken with an Error that says why: not reachable, not allowed, not what
 * `integrity` says (in the form of that attribute), or not a drawing alone. Each address is fetched once.
 */
export declare function loadSprite(address: string | URL, options?: { readonly integrity?: string | undefined }): Promise<SVGSVGElement>;
