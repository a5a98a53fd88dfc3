/** The promise of a flash sale: pool + in transit + free + held + sold = allotment, at any moment. */
import type { GateState } from "./gate.ts";
import type { ShardState } from "./shard.ts";

/** Units that have left and not arrived: of a move both ends know, only the one that debited it counts it. */
export function inTransit(gate: GateState, shards: readonly ShardState[]): number {
  let units = 0;
  for (const [move, { to, units: some }] of gate.leaving) if (!shards[to]?.arrived.has(move)) units += some;
  for (const shard of shards) for (const [move, some] of shard.leaving) if (!gate.arrived.has(move)) units += some;
  return units;
}

export const unitsEverywhere = (gate: GateState, shards: readonly ShardState[]): number =>
  gate.pool + inTransit(gate, shards) + shards.reduce((sum, { free, held, sold }) => sum + free + held + sold, 0);
