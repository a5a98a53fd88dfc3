/**
 * A sandbox payment acquirer in a process of its own; see README.md for its protocol.
 * node simulators/acquirer/server.ts --port 8841 --key sk_test_yaji --webhook-url http://127.0.0.1:8787/hooks/sandbox
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { second_ms, systemClock, type Clock } from "../../workers/kernel/clock.ts";
import { sameText } from "../../workers/kernel/crypto.ts";
import { createApi, type Api } from "./api.ts";
import { control } from "./control.ts";
import { openDesk, type Desk } from "./desk.ts";
import { createFaults, readFault, type FaultRule } from "./faults.ts";
import { json, problem, readRequest, writeAnswer, type Answer, type Request } from "./http.ts";
import { createIdempotency } from "./idempotency.ts";
import { openShelf } from "./journal.ts";
import { pay } from "./pay.ts";
import { save } from "./save.ts";
import { createCourier } from "./webhooks.ts";

export type AcquirerOptions = {
  /** 0 or none: any free port. */
  port?: number;
  key: string;
  webhookUrl?: string;
  webhookSecret: string;
  /** Path of the append-only file that makes it survive a restart. */
  journal?: string;
  seed?: number;
  faults?: readonly FaultRule[];
  /** First pause before a webhook is sent again; doubles each time. */
  webhookRetryBase_ms?: number;
  /** Where shoppers' browsers reach it, if not at the address it listens on. */
  publicUrl?: string;
  clock?: Clock;
};

const sweep_ms = 200;

/** Starts it on 127.0.0.1 and answers when it listens; `close` ends every connection, timer and retry. */
export async function startAcquirer(options: AcquirerOptions): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const clock = options.clock ?? systemClock;
  const shelf = openShelf(options.journal);
  const faults = createFaults(options.seed ?? 1, options.faults);
  const courier = createCourier({
    url: options.webhookUrl ?? null,
    secret: options.webhookSecret,
    retryBase_ms: options.webhookRetryBase_ms ?? 5 * second_ms,
    shelf,
    faults,
    clock,
  });
  const desk = openDesk({ shelf, faults, courier, clock, publicUrl: options.publicUrl ?? url });
  const sleep = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms).unref());
  const api = createApi(desk, createIdempotency(shelf), sleep);

  server.on("request", async (message, response) => {
    try {
      const request = await readRequest(message);
      writeAnswer(response, request ? await route(options.key, desk, api, request) : problem(413, "body_too_large"));
    } catch (error) {
      if (!message.destroyed) console.error(error);
      if (!response.headersSent) writeAnswer(response, problem(500, "internal_error"));
    }
  });
  const sweeper = setInterval(() => desk.sweep(), sweep_ms).unref();
  courier.resume();

  async function close(): Promise<void> {
    clearInterval(sweeper);
    courier.close();
    server.closeAllConnections();
    await new Promise<void>((done) => void server.close(() => done()));
    shelf.close();
  }
  return { url, close };
}

async function route(key: string, desk: Desk, api: Api, request: Request): Promise<Answer> {
  const { path } = request;
  if (path === "/health") return json(200, { ok: true });
  if (path.startsWith("/pay/")) return pay(desk, request);
  if (path.startsWith("/save/")) return save(desk, request);
  if (!path.startsWith("/v1/") && !path.startsWith("/sandbox/")) return problem(404, "not_found");
  if (!sameText(request.headers.get("authorization") ?? "", `Bearer ${key}`)) return problem(401, "invalid_key");
  return path.startsWith("/v1/") ? api(request) : control(desk, request);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8841" },
      key: { type: "string", default: "sk_test_yaji" },
      "webhook-url": { type: "string" },
      "webhook-secret": { type: "string", default: "whsec_c2FuZGJveC1hY3F1aXJlci1zZWNyZXQtMDE=" },
      "retry-ms": { type: "string", default: "5000" },
      "public-url": { type: "string" },
      journal: { type: "string" },
      seed: { type: "string", default: "1" },
      fault: { type: "string", multiple: true, default: [] },
    },
  });
  const faults = values.fault.map(readFault);
  if (faults.includes(null)) throw new Error("--fault is kind[:rate[:ms]]; the kinds stand in faults.ts");
  const acquirer = await startAcquirer({
    port: Number(values.port),
    key: values.key,
    webhookSecret: values["webhook-secret"],
    webhookRetryBase_ms: Number(values["retry-ms"]),
    seed: Number(values.seed),
    faults: faults.filter((rule) => rule !== null),
    ...(values["webhook-url"] === undefined ? {} : { webhookUrl: values["webhook-url"] }),
    ...(values["public-url"] === undefined ? {} : { publicUrl: values["public-url"] }),
    ...(values.journal === undefined ? {} : { journal: values.journal }),
  });
  console.log(`acquirer at ${acquirer.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void acquirer.close());
}

if (import.meta.main) await main();
