/** The admin API with a key. A refusal is told by its code and fields, as the shop says it. */
import { demoApiKey } from "../../d1-migrations/seeds/demo.ts";

export type Api = {
  readonly json: <T>(method: string, path: string, body?: unknown) => Promise<T>;
  readonly send: (method: string, path: string, body?: Blob) => Promise<Response>;
};

const isLocal = (url: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(url);

export function openApi(url: string, token: string | undefined): Api {
  const key = token ?? (isLocal(url) ? demoApiKey : undefined);
  if (!key) throw new Error("An operator's API key is needed: --token or YAJI_TOKEN");
  if (!isLocal(url) && !url.startsWith("https://")) throw new Error("A key is only sent over https");
  const send: Api["send"] = async (method, path, body) => {
    const headers = { authorization: `Bearer ${key}`, ...(body ? { "content-type": "application/octet-stream" } : {}) };
    const answer = await fetch(new URL(`/api/v1${path}`, url), { method, body, headers }).catch((thrown: unknown) => {
      throw new Error(`The shop at ${url} does not answer: ${String(thrown)}`);
    });
    if (!answer.ok) throw new Error(await refusal(answer));
    return answer;
  };
  return {
    send,
    json: async (method, path, body) =>
      (await send(method, path, body === undefined ? undefined : new Blob([JSON.stringify(body)]))).json() as never,
  };
}

async function refusal(answer: Response): Promise<string> {
  const told = await answer.text();
  try {
    const { type: _, title, status, code: __, ...fields } = JSON.parse(told) as { [field: string]: unknown };
    const details = Object.entries(fields).map(
      ([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
    );
    return `${String(title)} (${String(status)})${details.length > 0 ? `\n  ${details.join("\n  ")}` : ""}`;
  } catch {
    return `The shop answered ${answer.status}: ${told.slice(0, 200)}`;
  }
}
