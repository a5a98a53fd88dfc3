/**
 * Every door of the shop, found by itself: the endpoints of openapi.json and the routes of the app. A parameter that
 * leads to somebody's thing must be known here by its noun; one that is not known is a fault, so that no door is left out.
 */
import { harmless, harmlessAfter, nounAfter, nounNamed, stepOf } from "./nouns.ts";
import type { Ids } from "./world.ts";

export type Schema = {
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly minItems?: number;
};
type Operation = {
  readonly "x-access": string;
  readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: Schema } } };
};
export type OpenApi = { readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } } };
export type Route = { readonly method: string; readonly path: string };

export type Param = { readonly name: string; readonly noun: string | null; readonly sample: string };
export type Call = {
  readonly method: string;
  /** "/api/v1/orders/{id}" */
  readonly route: string;
  readonly access: string;
  readonly params: readonly Param[];
  readonly body: Schema | null;
  readonly page: boolean;
};

const inRoute = /:(\w+)(\{(?:[^{}]|\{[^{}]*\})*\})?\??/g;

export function paramsOf(route: string, unknown: string[]): readonly Param[] {
  const parts = route.split("/");
  return parts.flatMap((part, index): Param[] => {
    const name = /^\{(\w+)\}/.exec(part)?.[1];
    if (name === undefined) return [];
    const before = parts[index - 1] ?? "";
    const noun = nounNamed[name] ?? (name in harmless ? undefined : nounAfter[before]);
    if (noun !== undefined) return [{ name, noun, sample: "" }];
    const sample = (name === "step" ? stepOf(route) : harmless[name]) ?? harmlessAfter[before];
    if (sample !== undefined) return [{ name, noun: null, sample }];
    unknown.push(
      `${route}: the isolation test's world has no {${name}}; tell workers/access/isolation/calls.ts what it names`,
    );
    return [{ name, noun: null, sample: "none" }];
  });
}

export function callsOf(
  openapi: OpenApi,
  routes: readonly Route[],
): { readonly calls: Call[]; readonly unknown: string[] } {
  const unknown: string[] = [];
  const api = Object.entries(openapi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Call => {
      const route = `/api/v1${path}`;
      const body = operation.requestBody?.content["application/json"]?.schema ?? null;
      return {
        method: method.toUpperCase(),
        route,
        access: operation["x-access"],
        params: paramsOf(route, unknown),
        body,
        page: false,
      };
    }),
  );
  const known = new Set(api.map(({ method, route }) => `${method} ${route}`));
  const seen = new Set<string>();
  const others = routes.flatMap(({ method, path }): Call[] => {
    const route = path.replace(inRoute, "{$1}");
    const name = `${method} ${route}`;
    if (method === "ALL" || path.includes("*") || known.has(name) || seen.has(name)) return [];
    seen.add(name);
    return [{ method, route, access: accessOf(route), params: paramsOf(route, unknown), body: null, page: true }];
  });
  return { calls: [...api, ...others], unknown };
}

function accessOf(route: string): string {
  if (/^\/(api\/v1\/)?admin(\/|$)/.test(route)) return "operator";
  return route.startsWith("/studio/{") ? "seller" : "public";
}

export const pathOf = ({ route, params }: Call, ids: Ids): string =>
  params.reduce(
    (path, { name, noun, sample }) => path.replace(`{${name}}`, noun ? (ids[noun] ?? "none") : sample),
    route,
  );

/** A body the contract could take, with these ids wherever it asks for one. */
export function bodyOf(schema: Schema, ids: Ids, name = ""): unknown {
  const noun = nounNamed[name];
  if (noun !== undefined && ids[noun]) return ids[noun];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return bodyOf(schema.anyOf[0]!, ids, name);
  if (schema.properties)
    return Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, bodyOf(value, ids, key)]));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "array") return schema.items ? [bodyOf(schema.items, ids, name)] : [];
  if (type === "number" || type === "integer") return Math.max(1, schema.minimum ?? 1);
  if (type === "boolean") return false;
  return name === "email" ? "somebody@example.com" : name === "url" ? "https://erp.example.net/x" : "order.paid";
}

/** A form says every id there is: whichever field a page reads, it reads the foreign one. */
export const formOf = (ids: Ids, formToken: string): Record<string, string> => ({
  form_token: formToken,
  ...Object.fromEntries(Object.entries(nounNamed).map(([name, noun]) => [name, ids[noun] ?? ""])),
  id: ids["order"] ?? "",
  variant: ids["variant"] ?? "",
  name: "A name",
  reason: "A reason",
  body: "A body",
});
/** Leads to somebody's thing, and to nothing this world does not have. */
export const leadsHome = (call: Call): boolean =>
  hasNoun(call) && call.params.every(({ noun, name }) => noun !== null || name === "locale" || name === "step");
export const hasNoun = ({ params }: Call): boolean => params.some(({ noun }) => noun !== null);
