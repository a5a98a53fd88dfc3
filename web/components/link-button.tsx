import type { Child } from "hono/jsx";
import { type ButtonKind, buttonClass } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";

type LinkButtonProps = {
  href: string;
  children: Child;
  kind?: ButtonKind;
  icon?: IconName;
  wide?: boolean;
  rel?: string;
  download?: boolean;
};

/** A place to go that looks like an action. */
export function LinkButton({ children, kind = "quiet", icon, wide, ...rest }: LinkButtonProps) {
  return (
    <a class={buttonClass(kind, wide)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A line of text that leads on, with a small arrow along the line of reading. */
export function MoreLink({ href, children, lang }: { href: string; children: Child; lang?: string }) {
  return (
    <a class="more" href={href} lang={lang}>
      {children}
      <Icon name="arrow" size={16} />
    </a>
  );
}
