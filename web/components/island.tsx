import type { Child } from "hono/jsx";

type IslandProps = {
  /** File name in web/islands, without its ending. */
  name: string;
  /** Plain data only: it travels in an attribute and is public. */
  props?: Readonly<Record<string, unknown>>;
  /** What stands there without a script, and until it arrives. */
  children?: Child;
};

/** A small living part of a page. The server's markup is the truth; the script draws over it when it is near. */
export function Island({ name, props, children }: IslandProps) {
  return (
    <island-frame name={name} props={JSON.stringify(props ?? {})}>
      {children}
    </island-frame>
  );
}
