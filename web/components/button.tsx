import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

/** `primary` is the one vermilion action of a page; everything else is quieter. */
export type ButtonKind = "primary" | "quiet" | "plain" | "danger";

export type ButtonProps = {
  children?: Child;
  kind?: ButtonKind;
  type?: "submit" | "button" | "reset";
  name?: string;
  value?: string;
  icon?: IconName;
  /** Fills the line, for narrow columns and phones. */
  wide?: boolean;
  disabled?: boolean;
  form?: string;
  formaction?: string;
  formnovalidate?: boolean;
  /** Spoken instead of the children, when the button shows only an icon. */
  label?: string;
  /** A word shown by boot.ts while the form is on its way; the button is then pressed once only. */
  busyWord?: string;
};

export const buttonClass = (kind: ButtonKind, wide?: boolean) => `button ${kind}${wide ? " wide" : ""}`;

export function Button({
  children,
  kind = "quiet",
  type = "submit",
  icon,
  wide,
  label,
  busyWord,
  ...rest
}: ButtonProps) {
  return (
    <button class={buttonClass(kind, wide)} type={type} aria-label={label} data-busy={busyWord} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
