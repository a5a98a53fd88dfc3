import type { Child } from "hono/jsx";
import { LinkButton } from "./link-button.tsx";

type EmptyStateProps = {
  title: string;
  text?: Child;
  action?: { href: string; label: string };
  /** Something worth seeing in the silence: a small drawing. */
  children?: Child;
};

/** Nothing here yet: a sentence and the next step. */
export function EmptyState({ title, text, action, children }: EmptyStateProps) {
  return (
    <div class="empty">
      {children}
      <h2>{title}</h2>
      {text && <p class="lede">{text}</p>}
      {action && (
        <p>
          <LinkButton href={action.href}>{action.label}</LinkButton>
        </p>
      )}
    </div>
  );
}
