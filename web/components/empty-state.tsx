import type { Child } from "hono/jsx";
import { LinkButton } from "./link-button.tsx";

type EmptyStateProps = {
  title: string;
  text?: Child;
  action?: { href: string; label: string };
  /** 1 where it is the whole page. */
  level?: 1 | 2;
  /** Something worth seeing in the silence: a small drawing. */
  children?: Child;
};

/** Nothing here yet: a sentence and the next step. */
export function EmptyState({ title, text, action, level = 2, children }: EmptyStateProps) {
  const Heading = `h${level}` as "h2";
  return (
    <div class="empty">
      {children}
      <Heading>{title}</Heading>
      {text && <p class="lede">{text}</p>}
      {action && (
        <p>
          <LinkButton href={action.href}>{action.label}</LinkButton>
        </p>
      )}
    </div>
  );
}
