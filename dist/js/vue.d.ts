import type { ButtonHTMLAttributes, HTMLAttributes, ReservedProps, VNode } from "vue";
import type { IconButtonProps, IconComponent, IconProps, Icons, OwnAttribute, WithoutOwn } from "./icons.js";

interface Common extends ReservedProps, WithoutOwn {
  /** By default those that are configured. */
  readonly icons?: Icons;
}

type IconRest = Common & Omit<HTMLAttributes, OwnAttribute | "innerHTML" | "role">;
type ButtonRest = Common & Omit<ButtonHTMLAttributes, keyof IconButtonProps | OwnAttribute | "innerHTML">;

/** An icon: say `label`, or `decorative` beside text that says the same. */
export declare const Icon: IconComponent<IconProps & IconRest, VNode>;

/** A button that shows only the icon; other attributes and listeners are the button's. */
export declare const IconButton: IconComponent<IconButtonProps & ButtonRest, VNode>;
