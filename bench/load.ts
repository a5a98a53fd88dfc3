/** Load by closed loop: so many clients, each asking again as soon as it is answered, for so long. */
import autocannon from "autocannon";
import { Agent, request } from "node:http";

export type Figures = {
  readonly perSecond: number;
  readonly p50_ms: number;
  /** of a GET hammered at: the next step its client counts, 97.5 %, which is the stricter one */
  readonly p95_ms: number;
  readonly p99_ms: number;
  readonly failures: number;
  readonly bytes: number;
};

/** The same GET again and again, with the fastest client there is: the client must not be what is measured. */
export async function hammer(
  url: string,
  {
    seconds = 3,
    clients = 16,
    headers = {},
  }: { seconds?: number; clients?: number; headers?: Record<string, string> } = {},
): Promise<Figures> {
  const run = await autocannon({ url, connections: clients, duration: seconds, headers });
  return {
    perSecond: run.requests.average,
    p50_ms: run.latency.p50,
    p95_ms: run.latency.p97_5,
    p99_ms: run.latency.p99,
    failures: run.non2xx + run.errors + run.timeouts,
    bytes: Math.round(run.throughput.total / Math.max(1, run.requests.total)),
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export type Answer = { readonly status: number; readonly body: string };

export function ask(
  url: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((done, fail) => {
    const sent = request(
      url,
      {
        method,
        agent,
        headers: text
          ? { "content-type": "application/json", "content-length": Buffer.byteLength(text), ...headers }
          : headers,
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
        answer.on("error", fail);
      },
    );
    sent.on("error", fail);
    sent.end(text);
  });
}

/** A journey of several requests, walked by so many clients for so long; a throw counts as a failure. */
export async function walk(
  journey: (n: number) => Promise<void>,
  { seconds = 3, clients = 16 } = {},
): Promise<Figures> {
  const ends = performance.now() + seconds * 1000;
  const times: number[] = [];
  let failures = 0;
  let n = 0;
  const started = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() < ends) {
      const began = performance.now();
      try {
        await journey(n++);
        times.push(performance.now() - began);
      } catch (thrown) {
        if (failures++ === 0) console.error(String(thrown).slice(0, 300));
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed_s = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    perSecond: times.length / elapsed_s,
    p50_ms: at(0.5),
    p95_ms: at(0.95),
    p99_ms: at(0.99),
    failures,
    bytes: 0,
  };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
