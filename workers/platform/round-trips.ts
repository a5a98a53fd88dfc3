/** Counts how often a request went to D1, for the budget snapshot; local entry only. */
export function countRoundTrips(d1: D1Database): { db: D1Database; trips(): number } {
  let trips = 0;
  const executing = new Set(["first", "all", "run", "raw"]);
  const statement = (real: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(real, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (name === unwrapped) return target;
        if (typeof member !== "function") return member;
        if (name === "bind") return (...values: unknown[]) => statement(target.bind(...values));
        if (executing.has(String(name))) trips++;
        return member.bind(target) as unknown;
      },
    });
  const session = <T extends object>(real: T): T =>
    new Proxy(real, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function") return member;
        if (name === "withSession")
          return (...args: unknown[]) => session((member as (...a: unknown[]) => object).apply(target, args));
        if (name === "prepare") return (query: string) => statement((target as unknown as D1Database).prepare(query));
        if (name === "batch")
          return (statements: D1PreparedStatement[]) => {
            trips++;
            return (target as unknown as D1Database).batch(
              statements.map((one) => Reflect.get(one, unwrapped) as D1PreparedStatement),
            );
          };
        return member.bind(target) as unknown;
      },
    });
  return { db: session(d1), trips: () => trips };
}

const unwrapped = Symbol("the statement itself");
