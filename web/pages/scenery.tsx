import { themes, type Theme } from "../layout/themes.ts";

/** Address of a landscape or still life in a theme; the seed decides what is on it, every time alike. */
export const sceneryPath = (theme: Theme, seed: string): string => `/media/scenery/collection/${theme}/${seed}.svg`;

/** The theme a text without one is shown in: the same for the same address. */
export const themeOf = (slug: string): Theme =>
  themes[[...slug].reduce((sum, char) => sum + char.codePointAt(0)!, 0) % themes.length]!;

/** A band across the page or the head of a card. It only sets a tone, so it has no words of its own. */
export function Scenery({ theme, seed, priority }: { theme: Theme; seed: string; priority?: boolean }) {
  return (
    <img
      class={`scene ${theme}`}
      src={sceneryPath(theme, seed)}
      alt=""
      width={1800}
      height={600}
      loading={priority ? undefined : "lazy"}
      decoding={priority ? undefined : "async"}
      fetchpriority={priority ? "high" : undefined}
    />
  );
}
