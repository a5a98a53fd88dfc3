/** A process of its own that a drill can kill without warning, with everything it has started. */
import { execSync, fork, type ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

export type Killable = { readonly child: ChildProcess; kill(): void };

const [starts_max, ready_within_ms] = [4, 60_000];

/**
 * Resolves when the child has said "ready". The port of one that was just killed may be taken for a moment, and a busy
 * machine may be slow: then it is begun again, so that a drill ends with a verdict and not with silence.
 */
export async function startKillable(module: string, args: readonly string[]): Promise<Killable> {
  for (let start = 1; ; start++) {
    const child = fork(module, [...args], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const late = new AbortController();
    try {
      await Promise.race([
        heard(child, "ready"),
        pause(ready_within_ms, null, { signal: late.signal }).then(() => {
          throw new Error(`the process of the drill was not ready within ${ready_within_ms} ms`);
        }),
      ]);
      return { child, kill: () => killTree(child) };
    } catch (thrown) {
      killTree(child);
      if (start === starts_max) throw thrown;
    } finally {
      late.abort();
    }
  }
}

export const heard = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((done, fail) => {
    child.on("message", (message) => message === word && done());
    child.once("exit", (code) => fail(new Error(`the process of the drill ended with ${code}`)));
  });

/** SIGKILL for workerd and everything around it: no handler runs, nothing is flushed. */
export function killTree(child: ChildProcess): void {
  if (!child.pid) return;
  for (const pid of [...descendants(child.pid), child.pid]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // gone already
    }
  }
}

function descendants(pid: number): number[] {
  const children = execSync(`ps -o pid= --ppid ${pid} || true`).toString().split(/\s+/).filter(Boolean).map(Number);
  return children.flatMap((one) => [...descendants(one), one]);
}
