import type { ButtonHTMLAttributes, HTMLAttributes, ReactElement, Ref } from "react";
import type { IconButtonProps, IconComponent, IconProps, Icons, OwnAttribute, WithoutOwn } from "./icons.js";

type Content = "children" | "dangerouslySetInnerHTML";

interface Common<Target> extends WithoutOwn {
  /** By default those that are configured. */
  readonly icons?: Icons;
  readonly ref?: Ref<Target>;
}

type IconRest = Common<SVGSVGElement & HTMLImageElement> &
  Omit<HTMLAttributes<SVGSVGElement & HTMLImageElement>, OwnAttribute | Content | "role">;
type ButtonRest = Common<HTMLButtonElement> &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof IconButtonProps | OwnAttribute | Content>;

/** An icon: say `label`, or `decorative` beside text that says the same. */
export declare const Icon: IconComponent<IconProps & IconRest, ReactElement>;

/** A button that shows only the icon; other props are the button's. */
export declare const IconButton: IconComponent<IconButtonProps & ButtonRest, ReactElement>;
