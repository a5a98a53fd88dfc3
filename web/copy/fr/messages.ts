import type { messages as english } from "../en/messages.ts";

export const messages = {
  title: "Messages",
  none: "Personne n’a encore écrit.",
  ask: "Poser une question au vendeur",
  write: "Votre message",
  hint: "Sans adresses, numéros ni liens.",
  send: "Envoyer",
  you: "Vous",
  buyer: "Acheteur",
  seller: "Vendeur",
  about: "Sujet",
  when: "Quand",
  fresh: "nouveau",
} satisfies typeof english;
