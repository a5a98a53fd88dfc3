import type { Child } from "hono/jsx";

/** Terms and details: specifications, an order's particulars. Empty details are left out. */
export function Facts({ facts }: { facts: readonly { term: Child; detail: Child }[] }) {
  const known = facts.filter(({ detail }) => detail !== undefined && detail !== null && detail !== "");
  return (
    <dl class="facts">
      {known.map(({ term, detail }) => (
        <div>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
