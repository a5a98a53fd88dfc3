/**
 * Frames for the audience's shards: one round at a time, and what happens meanwhile waits for the next as one frame. So a
 * thousand bids in a second cost the room no more rounds than its shards can take.
 */
import type { AudienceDoor } from "../../workers/platform/rooms.ts";
import type { Frame } from "./messages.ts";

const entries_max = 20;

type Line = {
  shards(): string[];
  door(shard: string): AudienceDoor;
  gone(shard: string): void;
};

export class FanOut {
  readonly #line: Line;
  #next: Frame | null = null;
  #flying = false;
  watching = 0;

  constructor(line: Line) {
    this.#line = line;
  }

  /** Settles when everything said so far has left. Give it to `waitUntil`. */
  async show({ lot, entries }: Frame): Promise<void> {
    this.#next = { lot, entries: [...(this.#next?.entries ?? []), ...entries].slice(-entries_max) };
    if (this.#flying) return;
    this.#flying = true;
    try {
      while (this.#next) await this.#round();
    } finally {
      this.#flying = false;
    }
  }

  async #round(): Promise<void> {
    const frame = this.#next!;
    this.#next = null;
    const shards = this.#line.shards();
    const counts = await Promise.all(
      shards.map((shard) =>
        this.#line
          .door(shard)
          .show(frame)
          .catch(() => -1),
      ),
    );
    this.watching = counts.reduce((sum, count) => sum + Math.max(0, count), 0);
    for (const [i, shard] of shards.entries()) if (counts[i] === 0) this.#line.gone(shard);
  }
}
