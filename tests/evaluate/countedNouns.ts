/**
 * Measures the counted noun against UD English GUM: of each cardinal number that modifies a noun (`nummod`), whether the figure's
 * counted head is that noun, or its unit covers it (“5 miles”). Numbers that the stage refuses, as of dates, stand apart.
 * With --read the reading model reads each sentence first, as in a build; without it the stage sees no syntax.
 *
 * usage: node --import tsx tests/evaluate/countedNouns.ts --ud FOLDER [--split dev] [--genres news,interview] [--show 20] [--read]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Figure, Figures } from "../../pipeline/lib/records.ts";
import type { Span } from "../../pipeline/lib/span.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { figures } from "../../pipeline/stages/figures/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";

interface Word extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly features: string;
  readonly head: number;
  readonly deprel: string;
}

interface Sentence {
  readonly genre: string;
  readonly text: string;
  /** By their number in the sentence, from 1. */
  readonly words: ReadonlyMap<number, Word>;
}

type Outcome = "right" | "wrong head" | "no head" | "no figure" | "refused";

const documentComment = /^# newdoc id = GUM_(\w+?)_/;
const textComment = "# text = ";

function readSentences(file: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let genre = "";
  for (const block of file.split("\n\n")) {
    const lines = block.split("\n");
    for (const line of lines) genre = documentComment.exec(line)?.[1] ?? genre;
    const text = lines.find((line) => line.startsWith(textComment))?.slice(textComment.length);
    if (text !== undefined) sentences.push({ genre, text, words: readWords(text, lines) });
  }
  return sentences;
}

/** Words by number; those of a contraction (“don't”) that do not stand in the text as they are written are left out. */
function readWords(text: string, lines: readonly string[]): ReadonlyMap<number, Word> {
  const words = new Map<number, Word>();
  let position = 0;
  for (const line of lines) {
    const [id = "", form = "", lemma = "", upos = "", , features = "", head = "", deprel = ""] =
      line.split("\t");
    if (!/^\d+$/.test(id)) continue;
    const start = text.indexOf(form, position);
    if (start < 0) continue;
    position = start + form.length;
    words.set(Number(id), { start, end: position, form, lemma, upos, features, head: Number(head), deprel });
  }
  return words;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function outcomeOf(found: Figures, number: Word, noun: Word): Outcome {
  const figure = found.figures.find((each) => overlaps(each, number));
  if (!figure) return found.nonFigures.some((each) => overlaps(each, number)) ? "refused" : "no figure";
  if (covers(figure, noun) || isLemma(figure.counted_head, noun)) return "right";
  return figure.counted_head === null ? "no head" : "wrong head";
}

/** GUM cuts words at their hyphens, so that its noun of “20 push-ups” is “up”. */
function isLemma(head: string | null, { lemma }: Word): boolean {
  const [own, gold] = [head?.toLowerCase(), lemma.toLowerCase()];
  return own === gold || own?.endsWith(`-${gold}`) === true;
}

/** True if the noun is the unit, or the counted phrase is that one word. */
function covers(figure: Figure, noun: Word): boolean {
  const { counted, unit } = figure.spans;
  const alone = counted !== null && counted.start === noun.start && counted.end === noun.end;
  return alone || (unit !== null && overlaps(unit, noun)) || overlaps(figure, noun);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ud: { type: "string" },
      split: { type: "string", default: "dev" },
      genres: { type: "string", default: "" },
      show: { type: "string", default: "0" },
      read: { type: "boolean", default: false },
    },
  });
  if (values.ud === undefined) throw new Error("usage: --ud FOLDER, the folder with en_gum-dev.conllu");
  const genres = values.genres.split(",").filter((genre) => genre !== "");
  const tally = new Map<Outcome, number>();
  const errors: string[] = [];
  for (const sentence of readSentences(
    readFileSync(join(values.ud, `en_gum-${values.split}.conllu`), "utf8"),
  )) {
    if (genres.length > 0 && !genres.includes(sentence.genre)) continue;
    if (countingNumbers(sentence).length === 0) continue;
    const found = values.read ? await readFigures(sentence.text) : plainFigures(sentence.text);
    measure(sentence, found, tally, errors);
  }
  const sum = [...tally.values()].reduce((total, count) => total + count, 0) - (tally.get("refused") ?? 0);
  for (const [outcome, count] of tally) console.log(`${outcome.padEnd(12)} ${count}`);
  console.log(`counted noun right: ${((100 * (tally.get("right") ?? 0)) / sum).toFixed(1)} % of ${sum}`);
  console.log(errors.slice(0, Number(values.show)).join("\n"));
}

function plainFigures(text: string): Figures {
  const whole = { start: 0, end: text.length, paragraph: 0 };
  return figures(text, { paragraphs: [whole], sentences: [whole], tokens: [], quotations: [] });
}

async function readFigures(text: string): Promise<Figures> {
  const segments = segment(text);
  const { syntax } = await (await sharedReader()).read(text, segments);
  return figures(text, segments, null, syntax);
}

/** The numbers of a sentence that modify a noun, with it. */
function countingNumbers({ words }: Sentence): readonly (readonly [Word, Word])[] {
  return [...words.values()].flatMap((number) => {
    const noun = words.get(number.head);
    const modifies = number.deprel.startsWith("nummod") && number.features.includes("NumType=Card");
    return modifies && noun?.upos === "NOUN" ? [[number, noun] as const] : [];
  });
}

function measure(sentence: Sentence, found: Figures, tally: Map<Outcome, number>, errors: string[]): void {
  for (const [number, noun] of countingNumbers(sentence)) {
    const outcome = outcomeOf(found, number, noun);
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
    const head = found.figures.find((each) => overlaps(each, number))?.counted_head ?? "–";
    if (outcome !== "right")
      errors.push(`${outcome}: ${number.form} ${noun.lemma}, ours ${head} | ${sentence.text}`);
  }
}

await main();
