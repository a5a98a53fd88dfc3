/**
 * The doors of one room: a list, made a router's only when the first request comes. A Hono for each of a hundred files
 * would cost a tenth of the 100 ms in which an isolate must have started.
 */
import type { Handler, Hono } from "hono";
import type { Env } from "../env.ts";
import type { Variables } from "./context.ts";

type Front = Hono<{ Bindings: Env; Variables: Variables }>;
/** What a room may say of its doors, in the words and with the types of Hono. */
export type Doors = Pick<Front, "get" | "post" | "put" | "patch" | "delete" | "on" | "use"> & {
  /** What has been hung into `room` so far comes after what is here already. */
  route(path: "/", room: Doors): void;
};
type Door = { readonly method: string; readonly path: string; readonly handlers: readonly Handler[] };

const known = new WeakMap<Doors, readonly Door[]>();
const doorsOf = (room: Doors): readonly Door[] => known.get(room) ?? [];

/** `base` stands before every path of these doors. */
export function doors(base = ""): Doors {
  const list: Door[] = [];
  const add = (method: string, path: string, handlers: readonly Handler[]): void =>
    void list.push({ method, path: base + path, handlers });
  const by =
    (method: string) =>
    (path: string, ...handlers: Handler[]) =>
      add(method, path, handlers);
  const made = {
    get: by("GET"),
    post: by("POST"),
    put: by("PUT"),
    patch: by("PATCH"),
    delete: by("DELETE"),
    use: by("ALL"),
    on(methods: string | readonly string[], paths: string | readonly string[], ...handlers: Handler[]) {
      for (const path of [paths].flat()) for (const method of [methods].flat()) add(method, path, handlers);
    },
    route: (path: "/", room: Doors) => void list.push(...doorsOf(room)),
  } as unknown as Doors;
  known.set(made, list);
  return made;
}

/** Hangs them into the router, in the order in which they were named. */
export function mount(app: Front, room: Doors): void {
  for (const { method, path, handlers } of doorsOf(room)) app.on([method], [path], ...handlers);
}
