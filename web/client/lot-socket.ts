/** The line to a lot's room: a ticket, a socket, and when it breaks another one a little later, from where it stopped. */
import type { FromRoom } from "../components/lot-scene.ts";

export type Heard = FromRoom | { readonly type: "line"; readonly up: boolean };
export type Room = { bid(id: string, maxMinor: number): Promise<boolean>; close(): void };

const patience_ms = 2_500;
const ping_ms = 25_000;

export function openRoom(saleId: string, seen: () => number, hear: (heard: Heard) => void): Room {
  let socket: WebSocket | null = null;
  let closed = false;
  let tries = 0;
  const waiting = new Map<string, (taken: boolean) => void>();

  const connect = async (): Promise<void> => {
    if (closed) return;
    const url = await ticketFor(saleId, seen());
    if (!url) return later();
    const line = new WebSocket(url);
    socket = line;
    const ping = setInterval(() => line.readyState === 1 && line.send("ping"), ping_ms);
    line.addEventListener("open", () => {
      tries = 0;
      hear({ type: "line", up: true });
    });
    line.addEventListener("message", ({ data }) => {
      if (data === "pong") return;
      const heard = JSON.parse(String(data)) as FromRoom;
      if (heard.type === "accepted" || heard.type === "refused") waiting.get(heard.id)?.(heard.type === "accepted");
      hear(heard);
    });
    line.addEventListener("close", () => {
      clearInterval(ping);
      if (socket === line) socket = null;
      hear({ type: "line", up: false });
      later();
    });
  };
  /** Everybody loses the line at the same moment when the shop is deployed; nobody comes back at the same one. */
  const later = (): void => {
    if (closed) return;
    const wait_ms = Math.min(30_000, 500 * 2 ** Math.min(tries++, 6));
    setTimeout(() => void connect(), wait_ms * (0.5 + Math.random()));
  };
  void connect();

  return {
    bid: (id, maxMinor) =>
      new Promise((done) => {
        if (!socket || socket.readyState !== 1) return done(false);
        const answer = (taken: boolean) => {
          waiting.delete(id);
          done(taken);
        };
        waiting.set(id, answer);
        setTimeout(() => waiting.has(id) && answer(false), patience_ms);
        socket.send(JSON.stringify({ type: "bid", id, maxMinor }));
      }),
    close: () => {
      closed = true;
      socket?.close();
    },
  };
}

async function ticketFor(saleId: string, after: number): Promise<string | null> {
  try {
    const answer = await fetch(`/api/v1/auctions/${saleId}/tickets`, { method: "POST" });
    if (!answer.ok) return null;
    const { path } = (await answer.json()) as { path: string };
    const url = new URL(path, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    url.searchParams.set("after", String(after));
    return url.href;
  } catch {
    return null;
  }
}
