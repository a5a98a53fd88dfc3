/** A process of its own that a drill can kill without warning, with everything it has started. */
import { execSync, fork, type ChildProcess } from "node:child_process";

export type Killable = { readonly child: ChildProcess; kill(): void };

/** Resolves when the child has said "ready". */
export async function startKillable(module: string, args: readonly string[]): Promise<Killable> {
  const child = fork(module, [...args], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await heard(child, "ready");
  return { child, kill: () => killTree(child) };
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
