/** What a personal pronoun is in its clause, and of which person. */
export interface Pronoun {
  readonly person: "first" | "third" | "other";
  readonly form: "subject" | "object" | "possessive" | "reflexive";
  /** For third-person pronouns of people alone. */
  readonly ofPerson: boolean;
}

const subject = "subject";
const object = "object";
const possessive = "possessive";
const reflexive = "reflexive";

const forms: Readonly<Record<string, readonly [Pronoun["person"], Pronoun["form"]]>> = {
  i: ["first", subject],
  me: ["first", object],
  my: ["first", possessive],
  myself: ["first", reflexive],
  he: ["third", subject],
  she: ["third", subject],
  it: ["third", subject],
  they: ["third", subject],
  him: ["third", object],
  her: ["third", object],
  them: ["third", object],
  his: ["third", possessive],
  its: ["third", possessive],
  their: ["third", possessive],
  himself: ["third", reflexive],
  herself: ["third", reflexive],
  itself: ["third", reflexive],
  themselves: ["third", reflexive],
};
/** Of which one cannot say who they are, or that no name can stand for. */
const others = new Set(
  ["we", "us", "our", "ours", "ourselves", "you", "your", "yours", "yourself"].concat([
    "mine",
    "hers",
    "theirs",
  ]),
);
const ofPeople = new Set(["he", "she", "him", "her", "his", "himself", "herself"]);

/** The personal pronoun that a word, in lower case, is; null if it is none. `relation`: its Universal Dependencies relation, for “her”. */
export function pronounOf(word: string, relation: string): Pronoun | null {
  if (others.has(word)) return { person: "other", form: object, ofPerson: false };
  const entry = forms[word];
  if (!entry) return null;
  const [person, form] = entry;
  const isPossessive = word === "her" && relation.startsWith("nmod");
  return { person, form: isPossessive ? possessive : form, ofPerson: ofPeople.has(word) };
}

/** The third-person pronoun for a person of whom the text says he or she. */
export const personal: Readonly<Record<"he" | "she", Readonly<Record<Pronoun["form"], string>>>> = {
  he: { subject: "he", object: "him", possessive: "his", reflexive: "himself" },
  she: { subject: "she", object: "her", possessive: "her", reflexive: "herself" },
};
