/**
 * Measures who a pronoun speaks for against the coreference of UD English GUM: of each “he”, “she” or “they” that is the subject of a
 * verb of speech, whether the entity that it resolves to is named by a mention of the same cluster. Where the reading marks no
 * attribution of that pronoun, one is put in, so that what is measured is the resolution alone. Pronouns of clusters without a name or noun, for
 * whom no answer is right, count among the answered if they are answered.
 *
 * usage: node --import tsx tests/evaluate/pronounSpeakers.ts --ud FOLDER [--split dev] [--verbs all] [--show 20]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Entity } from "../../pipeline/lib/annotation.ts";
import type { Segments } from "../../pipeline/lib/document.ts";
import type { ReadAttribution, Reading } from "../../pipeline/lib/reading.ts";
import type { Span } from "../../pipeline/lib/span.ts";
import { annotate } from "../../pipeline/stages/annotate/index.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";
import { readDocuments, type CorpusDocument, type CorpusMention, type CorpusWord } from "./coreference.ts";

const pronouns = new Set(["he", "she", "they"]);
const speechVerbs = new Set(
  (
    "say tell add claim argue ask answer reply note state explain announce declare insist deny admit warn promise write report " +
    "suggest describe mention propose complain agree believe think want hope feel fear expect call criticize praise remark " +
    "respond conclude continue point stress recall demand urge recommend predict accuse acknowledge advise assert confirm"
  ).split(" "),
);

type Outcome = "right" | "wrong" | "no answer" | "nobody to name, answered" | "nobody to name";

/** A pronoun that speaks, and the phrases that speak of the same, pronouns left out. */
interface Case {
  readonly pronoun: CorpusWord;
  readonly verb: CorpusWord;
  readonly named: readonly CorpusMention[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ud: { type: "string" },
      split: { type: "string", default: "dev" },
      verbs: { type: "string", default: "speech" },
      show: { type: "string", default: "0" },
    },
  });
  if (values.ud === undefined) throw new Error("usage: --ud FOLDER, the folder with en_gum-dev.conllu");
  const reader = await sharedReader();
  const counts = new Map<Outcome, number>();
  const shown: string[] = [];
  for (const document of readDocuments(
    readFileSync(join(values.ud, `en_gum-${values.split}.conllu`), "utf8"),
  )) {
    const cases = casesOf(document, values.verbs === "all");
    const segments = segment(document.text);
    const reading = withCases(await reader.read(document.text, segments), segments, cases);
    const { attributions, entities } = annotate(document.text, segments, reading);
    for (const one of cases) {
      const attribution = attributions.find(({ source }) => source !== null && isSame(source, one.pronoun));
      if (!attribution) continue;
      const entity = entities[attribution.reference?.entity ?? -1];
      const outcome = outcomeOf(document, one, entity, entities);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (outcome !== "right" && outcome !== "nobody to name")
        shown.push(describe(document, one, outcome, entity));
    }
  }
  print(counts);
  console.log(shown.slice(0, Number(values.show)).join("\n"));
}

function casesOf({ words, text, mentions }: CorpusDocument, anyVerb: boolean): readonly Case[] {
  return words.flatMap((pronoun, index) => {
    const verb = words[pronoun.head];
    const isSubject = pronouns.has(pronoun.form.toLowerCase()) && pronoun.deprel === "nsubj";
    if (!isSubject || !verb || !(anyVerb || speechVerbs.has(verb.lemma))) return [];
    const own = mentions.find(({ first, end }) => first === index && end === pronoun.end);
    const named = mentions.filter((one) => {
      return one.cluster === own?.cluster && !personal.test(text.slice(one.start, one.end));
    });
    return own ? [{ pronoun, verb, named }] : [];
  });
}

const personal =
  /^(?:i|you|he|she|it|we|they|me|him|her|us|them|my|your|his|its|our|their|who|that|which|\w*sel(?:f|ves))$/iu;

/** A reading in which each case is the source of an attribution. */
function withCases(reading: Reading, segments: Segments, cases: readonly Case[]): Reading {
  const added = cases.flatMap(({ pronoun, verb }) => {
    const token = tokenAt(segments, pronoun);
    const known = reading.attributions.some(({ source }) => {
      return source !== null && source.first === token && source.end === token + 1;
    });
    return known ? [] : attributionTo(segments, token, tokenAt(segments, verb));
  });
  const attributions = [...reading.attributions, ...added];
  attributions.sort((a, b) => (a.contents[0]?.first ?? 0) - (b.contents[0]?.first ?? 0));
  return { ...reading, attributions };
}

function tokenAt({ tokens }: Segments, { start }: Span): number {
  return tokens.findIndex(({ end }) => end > start);
}

/** What follows the verb in its sentence is the content, or else what stands before the pronoun. */
function attributionTo({ tokens }: Segments, pronoun: number, verb: number): readonly ReadAttribution[] {
  const isOfSentence = ({ sentence }: { sentence: number }): boolean => sentence === tokens[verb]?.sentence;
  const words = tokens.flatMap((token, index) =>
    isOfSentence(token) && token.kind === "word" ? [index] : [],
  );
  const [first = verb, last = verb] = [words[0], words.at(-1)];
  const after = { first: Math.max(verb, pronoun) + 1, end: last + 1 };
  const content = after.first < after.end ? after : { first, end: Math.min(verb, pronoun) };
  if (content.first >= content.end) return [];
  return [
    {
      contents: [content],
      cue: { first: verb, end: verb + 1 },
      source: { first: pronoun, end: pronoun + 1 },
      contentProbability: 1,
      cueProbability: 1,
      sourceProbability: 1,
      confidence: 1,
    },
  ];
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function outcomeOf(
  { text }: CorpusDocument,
  { named }: Case,
  entity: Entity | undefined,
  entities: readonly Entity[],
): Outcome {
  if (named.length === 0) return entity ? "nobody to name, answered" : "nobody to name";
  if (!entity) return "no answer";
  const members = entity.members.map((index) => entities[index]).filter((member) => member !== undefined);
  const isNamed = ({ name, aliases }: Entity): boolean =>
    [name, ...aliases].some((one) => named.some((mention) => isNamedBy(text, mention, one)));
  return (members.length > 0 ? members : [entity]).every(isNamed) ? "right" : "wrong";
}

/** True if a name stands in a mention and holds a word of its core, or is a longer name than the mention. */
function isNamedBy(text: string, { start, end, core }: CorpusMention, name: string): boolean {
  const [words, mention] = [wordsOf(name), wordsOf(text.slice(start, end))];
  const hasCore = core.flatMap(wordsOf).some((word) => words.includes(word));
  return hasCore && ` ${mention.join(" ")} `.includes(` ${words.join(" ")} `);
}

function wordsOf(phrase: string): readonly string[] {
  return phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function describe(
  { name, text }: CorpusDocument,
  { pronoun, named }: Case,
  outcome: Outcome,
  entity?: Entity,
): string {
  const mentions = named.slice(0, 4).map(({ start, end }) => text.slice(start, Math.min(end, start + 60)));
  const around = text.slice(Math.max(0, pronoun.start - 300), pronoun.end + 60).replaceAll("\n", "⏎");
  return `${outcome}: ours ${entity?.name ?? "–"}, gold ${mentions.join(" | ")} | ${name}: ${around}`;
}

function print(counts: ReadonlyMap<Outcome, number>): void {
  const count = (outcome: Outcome): number => counts.get(outcome) ?? 0;
  for (const [outcome, number] of counts) console.log(`${outcome.padEnd(25)} ${number}`);
  const nameable = count("right") + count("wrong") + count("no answer");
  const answered = count("right") + count("wrong") + count("nobody to name, answered");
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} % of ${whole}`;
  console.log(`answered, of those that can be named: ${share(nameable - count("no answer"), nameable)}`);
  console.log(`right, of those answered: ${share(count("right"), answered)}`);
  console.log(`right, of those that can be named: ${share(count("right"), nameable)}`);
}

await main();
