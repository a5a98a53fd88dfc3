/**
 * Writes web/assets/openapi.json (OpenAPI 3.1) from every room's contract.ts; `--check` only compares, for CI.
 * The contracts are the truth: routes parse with them, the client is typed by them, and this file is their printout.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import type { Endpoint } from "../workers/platform/http/endpoint.ts";
import { statusOf } from "../workers/platform/http/status.ts";

type Schema = { properties?: Record<string, object>; required?: string[]; [key: string]: unknown };

const root = join(import.meta.dirname, "..");
const target = join(root, "web/assets/openapi.json");

const schemaOf = (schema: GenericSchema): Schema => {
  const { $schema: _, ...made } = toJsonSchema(schema, { errorMode: "ignore", typeMode: "input" }) as Schema & {
    $schema?: string;
  };
  return made;
};

const preferences = [
  {
    name: "locale",
    description: "Language of texts",
    schema: { type: "string", enum: ["zh-Hans", "zh-Hant", "en", "ja", "fr", "ar"] },
  },
  { name: "currency", description: "ISO 4217", schema: { type: "string", pattern: "^[A-Z]{3}$" } },
  { name: "ship_to", description: "ISO 3166-1 alpha-2", schema: { type: "string", pattern: "^[A-Z]{2}$" } },
].map((parameter) => ({ ...parameter, in: "query", required: false }));

const keyHeader = (required: boolean): object => ({
  name: "Idempotency-Key",
  in: "header",
  required,
  description:
    "8 to 200 visible signs. Again with the same request: the same answer; with another: refused. Kept 30 days",
  schema: { type: "string", pattern: "^[!-~]{8,200}$" },
});

function parametersOf(endpoint: Endpoint, input: Schema): object[] {
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  const properties = input.properties ?? {};
  const own = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: inPath.includes(name) ? "path" : "query",
    required: inPath.includes(name) || (input.required ?? []).includes(name),
    schema,
  }));
  const undeclared = inPath
    .filter((name) => !(name in properties))
    .map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const reads = endpoint.method === "GET" || endpoint.method === "DELETE" || endpoint.file !== undefined;
  return [
    ...own.filter((parameter) => reads || parameter.in === "path"),
    ...undeclared,
    ...(endpoint.access === "public" ? preferences : []),
    ...(endpoint.idempotency ? [keyHeader(endpoint.idempotency === "required")] : []),
  ];
}

function bodyOf(endpoint: Endpoint, input: Schema): object | undefined {
  if (endpoint.method === "GET" || endpoint.method === "DELETE") return undefined;
  if (endpoint.file) return { required: true, content: Object.fromEntries(endpoint.file.map((type) => [type, {}])) };
  const inPath = new Set([...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  const properties = Object.fromEntries(Object.entries(input.properties ?? {}).filter(([name]) => !inPath.has(name)));
  const required = (input.required ?? []).filter((name) => !inPath.has(name));
  return {
    required: required.length > 0,
    content: { "application/json": { schema: { ...input, properties, required } } },
  };
}

const keyFaults = ({ idempotency, faults }: Endpoint): string[] =>
  idempotency === "optional"
    ? ["idempotency.key_invalid", "idempotency.key_reused"].filter((code) => !faults.includes(code))
    : [];

function refusalsOf(faults: readonly string[]): Record<string, object> {
  const byStatus = Object.groupBy([...faults, "request.invalid"], (code) => String(statusOf(code)));
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes = []]) => [
      status,
      {
        description: codes.join(" · "),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

const security = {
  public: [],
  shopper: [{ session: [] }, { key: [] }],
  seller: [{ session: [] }, { key: [] }],
  operator: [{ session: [] }, { key: [] }],
  webhook: [{ signature: [] }],
};

function operationOf(name: string, room: string, endpoint: Endpoint): object {
  const input = schemaOf(endpoint.input);
  return {
    operationId: name,
    tags: [room],
    summary: endpoint.summary,
    "x-access": endpoint.access,
    security: security[endpoint.access],
    parameters: parametersOf(endpoint, input),
    requestBody: bodyOf(endpoint, input),
    responses: {
      "2XX": { description: "As asked", content: { "application/json": { schema: schemaOf(endpoint.output) } } },
      ...refusalsOf([...endpoint.faults, ...keyFaults(endpoint)]),
    },
  };
}

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === "object" && value !== null && "method" in value && "faults" in value;

export async function openapi(): Promise<object> {
  const paths: Record<string, Record<string, object>> = {};
  for (const file of globSync("workers/**/contract.ts", { cwd: root }).sort()) {
    const room = file.split("/")[1]!;
    const exported = (await import(join(root, file))) as Record<string, unknown>;
    for (const [name, endpoint] of Object.entries(exported).filter(([, value]) => isEndpoint(value)) as [
      string,
      Endpoint,
    ][]) {
      const path = endpoint.path.replace(/:(\w+)(\{[^}]*\})?/g, "{$1}");
      (paths[path] ??= {})[endpoint.method.toLowerCase()] = operationOf(name, room, endpoint);
    }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Yaji 雅集",
      version: "1",
      description:
        "Amounts are whole minor units (ISO 4217). Refusals are problem+json (RFC 9457) with a stable code. Lists are paged by cursor.",
    },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      schemas: {
        Problem: {
          type: "object",
          required: ["type", "title", "status", "code"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            code: { type: "string" },
            field: { type: "string" },
            expected: { type: "string" },
            received: { type: "string" },
          },
        },
      },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-sid" },
        key: { type: "http", scheme: "bearer" },
        signature: { type: "apiKey", in: "header", name: "webhook-signature" },
      },
    },
  };
}

if (import.meta.main) {
  const text = `${JSON.stringify(await openapi(), null, 1)}\n`;
  if (process.argv.includes("--check")) {
    const same = readFileSync(target, "utf8") === text;
    if (!same) console.error("web/assets/openapi.json is not what the contracts say. Run: npm run build:openapi");
    process.exit(same ? 0 : 1);
  }
  writeFileSync(target, text);
  console.log(`web/assets/openapi.json: ${Object.keys((JSON.parse(text) as { paths: object }).paths).length} paths`);
}
