import { projectDesk as ar } from "./ar/project-desk.ts";
import { projectDesk as en } from "./en/project-desk.ts";
import { projectDesk as fr } from "./fr/project-desk.ts";
import { projectDesk as ja } from "./ja/project-desk.ts";
import { projectDesk as hans } from "./zh-Hans/project-desk.ts";
import { projectDesk as hant } from "./zh-Hant/project-desk.ts";

export const projectDesk = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
