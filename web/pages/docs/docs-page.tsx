import type { OpenApi, Operation } from "../../../workers/docs/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { PlainPage } from "../../layout/plain.tsx";

type Entry = { readonly path: string; readonly method: string; readonly operation: Operation };

const typeOf = (schema: Operation["parameters"][number]["schema"]): string => {
  if (schema.enum) return schema.enum.map(String).join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.items) return `${typeOf(schema.items)}[]`;
  return [schema.type ?? "any"].flat().join(" | ");
};

function fieldsOf({ parameters, requestBody }: Operation) {
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  const inBody = Object.entries(body?.properties ?? {}).map(([name, schema]) => ({
    name,
    place: "body",
    required: body?.required?.includes(name) ?? false,
    type: typeOf(schema),
  }));
  return [
    ...parameters.map(({ name, in: place, required, schema }) => ({ name, place, required, type: typeOf(schema) })),
    ...inBody,
  ];
}

function EndpointDoc({ path, method, operation }: Entry) {
  const fields = fieldsOf(operation);
  return (
    <section id={operation.operationId}>
      <h3>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <p>
        {operation.summary}. Access: {operation["x-access"]}.
      </p>
      {fields.length > 0 && (
        <div class="table-frame" tabindex={0} role="region" aria-label={`Fields of ${operation.operationId}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">In</th>
                <th scope="col">Type</th>
                <th scope="col">Required</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ name, place, type, required }) => (
                <tr>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td>{place}</td>
                  <td>{type}</td>
                  <td>{required ? "yes" : "no"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p>
        Refusals:{" "}
        {Object.entries(operation.responses)
          .filter(([status]) => status !== "2XX")
          .map(([status, { description }]) => `${status} ${description}`)
          .join("; ")}
      </p>
    </section>
  );
}

/** The API by room, in English whatever the reader's language: names and codes are English too. */
export function DocsPage({ openapi, locale }: { openapi: OpenApi; locale: Locale }) {
  const entries = Object.entries(openapi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ path, method, operation })),
  );
  const rooms = Object.entries(Object.groupBy(entries, ({ operation }) => operation.tags[0] ?? "other"));
  return (
    <PlainPage head={{ title: "API" }} shopper={{ locale }}>
      <div lang="en" dir="ltr" class="prose">
        <h1>The Yaji API, version 1</h1>
        <p>
          Everything lives under <code>/api/v1</code>; the machine's copy is{" "}
          <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Amounts are whole minor units of an ISO 4217
          currency. Refusals are problem+json with a stable <code>code</code>. Lists are paged by an opaque{" "}
          <code>cursor</code>. Orders take an <code>Idempotency-Key</code>: the same key with the same body gives the
          same order.
        </p>
        <nav aria-label="Rooms">
          <ul>
            {rooms.map(([room, list = []]) => (
              <li>
                <a href={`#room-${room}`}>{room}</a> ({list.length})
              </li>
            ))}
          </ul>
        </nav>
        {rooms.map(([room, list = []]) => (
          <section id={`room-${room}`}>
            <h2>{room}</h2>
            {list.map((entry) => (
              <EndpointDoc {...entry} />
            ))}
          </section>
        ))}
      </div>
    </PlainPage>
  );
}
