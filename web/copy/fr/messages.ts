import { lazily } from "../lazily.ts";
import type { messages as english } from "../en/messages.ts";

export const messages = lazily(
  () =>
    ({
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
    }) satisfies ReturnType<typeof english>,
);
