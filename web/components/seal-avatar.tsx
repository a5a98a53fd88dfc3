import { raw } from "hono/html";

type SealAvatarProps = {
  /** Whose seal it is, for those who listen; leave out beside the written name. */
  name?: string;
  /** Either the address of the seal or its trusted markup, made by our own code. */
  src?: string;
  svg?: string;
  /** CSS pixels */
  size?: number;
};

/** The seal of a maker or seller: avatar and mark of authenticity. */
export function SealAvatar({ name, src, svg, size = 48 }: SealAvatarProps) {
  if (svg) {
    return (
      <span class="seal-avatar" {...(name ? { role: "img", "aria-label": name } : { "aria-hidden": "true" })}>
        {raw(svg)}
      </span>
    );
  }
  return <img class="seal-avatar" src={src} alt={name ?? ""} width={size} height={size} loading="lazy" />;
}
