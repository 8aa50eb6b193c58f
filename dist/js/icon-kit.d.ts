/** Importing it defines the element `<icon-kit name label decorative size>`. */
export {};
