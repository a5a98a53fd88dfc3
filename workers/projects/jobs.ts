import { writePledgeLetter, writeToBackers } from "./letters.ts";

export const pledgeLetters = { name: "projects.pledge-letters", hear: writePledgeLetter };
export const backerLetters = { name: "projects.backer-letters", hear: writeToBackers };
