import { lazily } from "../lazily.ts";
import type { lotLetters as shape } from "../en/lot-letters.ts";

export const lotLetters = lazily(
  () =>
    ({
      outbid: {
        subject: "Votre enchère a été dépassée : {lot}",
        paragraphs: [
          "Quelqu’un est allé au-delà de votre enchère. Le prix est de {price}, la prochaine enchère d’au moins {next}.",
          "La vente prend fin le {closes}. Si vous n’allez pas plus loin, il n’y a rien à faire.",
        ],
      },
      won: {
        subject: "Il est à vous : {lot}",
        paragraphs: [
          "Adjugé à {hammer}, à vous. Avec les frais, vous payez {total}.",
          "Payez, s’il vous plaît, avant le {until}. Ensuite le lot passe au suivant, et la caution suit les conditions.",
        ],
      },
      chance: {
        subject: "Une seconde chance : {lot}",
        paragraphs: [
          "La personne qui avait gagné ce lot n’a pas payé, et vous étiez la suivante. Vous pouvez l’avoir à {hammer}, {total} avec les frais.",
          "L’offre tient jusqu’au {until}. Elle ne vous engage à rien : refusez-la sur la page du lot, ou laissez passer le temps.",
        ],
      },
      decide: {
        subject: "Non payé, à vous de décider : {lot}",
        paragraphs: [
          "La personne qui pouvait acheter ce lot ne l’a pas payé. Une autre a enchéri assez pour être la suivante.",
          "Merci de dire avant le {until} s’il lui est proposé. Sans réponse, le lot rentre.",
        ],
        look: "Au pupitre du commissaire-priseur",
      },
      lost: {
        subject: "Le lot est terminé : {lot}",
        paragraphs: [
          "Le lot est clos, et il n’est pas devenu le vôtre. Merci d’avoir enchéri.",
          "Tout ce qui s’est passé peut être lu, et vérifié, sur sa page.",
        ],
      },
      withdrawn: {
        subject: "Le lot a été retiré : {lot}",
        paragraphs: ["Le commissaire-priseur a retiré ce lot. Rien n’a été débité à personne."],
      },
      freed: "Votre caution est de nouveau libre.",
      look: "Vers le lot",
      foot: "Vous recevez cette lettre parce que vous avez pris une palette pour ce lot.",
    }) satisfies ReturnType<typeof shape>,
);
