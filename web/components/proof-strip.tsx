import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

export type Proof = { icon: IconName; title: string; detail?: Child; href?: string };

/** What stands behind the object: certificate, edition, tag. */
export function ProofStrip({ label, proofs }: { label: string; proofs: readonly Proof[] }) {
  return (
    <ul class="proofs" aria-label={label}>
      {proofs.map((proof) => (
        <li>
          <Icon name={proof.icon} />
          <span>
            {proof.href ? <a href={proof.href}>{proof.title}</a> : proof.title}
            {proof.detail && <span class="detail">{proof.detail}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
