import { SealMark } from "../components/seal-mark.tsx";

/** The seal, and the name as it is written in this language. */
export function Wordmark({ href, name }: { href: string; name: string }) {
  return (
    <a class="wordmark" href={href}>
      <SealMark size={32} />
      <span>{name}</span>
    </a>
  );
}
