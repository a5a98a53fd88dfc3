/** Where things stand, as paths. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

export const wordsFolder = `${here}/words`;
export const projectFolder = dirname(dirname(here));
