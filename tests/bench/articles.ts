import { createHash } from "node:crypto";
import * as stock from "./sentences.ts";

/** An article of a bench, and what its metadata say. */
export interface Article {
  /** Relative to `raw/`; in the order of the numbers of the articles. */
  readonly path: string;
  /** Some 4 kB. */
  readonly text: string;
  readonly title: string;
  readonly published: string;
  readonly publisher: string;
  readonly author: string;
  readonly section: string;
  readonly url: string;
}

/** In UTF-16 units: a text is full when it reaches this. */
const fullText = 3_900;
const perFolder = 1_000;

/** The article of a number, which counts from 0: the same for the same seed, however many there are. */
export function article(seed: number, number: number): Article {
  const random = randomNumbers(`${seed}/${number}`);
  const slots = openSlots(random);
  const folder = String(Math.floor(number / perFolder)).padStart(4, "0");
  const name = String(number % perFolder).padStart(3, "0");
  const published = new Date(Date.UTC(2015, 0, 1 + random.below(3_650))).toISOString().slice(0, 10);
  return {
    path: `${folder}/${name}.txt`,
    title: slots.fill(random.pick(stock.headlines)),
    text: articleText(random, slots),
    published,
    publisher: slots.value("publisher"),
    author: `${random.pick(stock.givenNames)} ${surname(random)}`,
    section: random.pick(stock.sections),
    url: `https://news.example/${published}/${seed}-${number}`,
  };
}

function articleText(random: RandomNumbers, slots: Slots): string {
  const paragraphs: string[] = [];
  let length = 0;
  while (length < fullText) {
    const sentences = Array.from({ length: 1 + random.below(4) }, () =>
      slots.fill(random.pick(random.below(3) === 0 ? stock.asserted : stock.attributed)),
    );
    const paragraph = sentences.map(capitalized).join(" ");
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  const dateline = random.below(3) === 0 ? `${slots.value("place").toUpperCase()} — ` : "";
  return `${dateline}${paragraphs.join("\n\n")}\n`;
}

/** The words that an article has for the slots of its sentences. */
interface Slots {
  /** The sentence with its slots filled. */
  fill(sentence: string): string;
  value(slot: string): string;
}

const slotForm = /\{(\w+)\}/g;

/** Some slots stand for the same words all through the article, numbers and propositions are new each time. */
function openSlots(random: RandomNumbers): Slots {
  const [place, place2] = [placeName(random), placeName(random)];
  const thing = random.pick(stock.things);
  const publisher = random.pick(stock.publishers);
  const [a, b] = [surname(random), surname(random)];
  const kept = new Map([
    ["place", place],
    ["place2", place2],
    ["org", `${place} ${random.pick(stock.organisationKinds)}`],
    ["rival", `${place2} ${random.pick(stock.organisationKinds)}`],
    ["thing", thing],
    ["thingStart", capitalized(thing)],
    ["publisher", publisher],
    ["publisherName", publisher.replace(/^The /, "")],
    ["a", a],
    ["A", `${random.pick(stock.givenNames)} ${a}`],
    ["b", b],
    ["B", `${random.pick(stock.givenNames)} ${b}`],
    ["roleA", random.pick(stock.roles)],
    ["roleB", random.pick(stock.roles)],
  ]);
  const made: Readonly<Record<string, () => string>> = {
    p: () => random.pick(stock.propositions),
    p2: () => random.pick(stock.propositions),
    p3: () => random.pick(stock.propositions),
    P: () => capitalized(fill(random.pick(stock.propositions))),
    P2: () => capitalized(fill(random.pick(stock.propositions))),
    counted: () => random.pick(stock.counted),
    count: () => shownCount(200 + random.below(60_000)),
    count2: () => shownCount(100 + random.below(9_000)),
    small: () => String(2 + random.below(40)),
    small2: () => String(2 + random.below(20)),
    percent: () => `${1 + random.below(60)}${random.below(3) === 0 ? `.${1 + random.below(9)}` : ""}%`,
    money: () => money(random),
    money2: () => money(random),
    year: () => String(1990 + random.below(34)),
    month: () => random.pick(stock.months),
    day: () => random.pick(stock.days),
    ordinal: () => random.pick(stock.ordinals),
  };

  function value(slot: string): string {
    const found = kept.get(slot) ?? made[slot]?.();
    if (found === undefined) throw new Error(`no word for the slot ${slot}`);
    return found;
  }

  /** Words that are filled in may have slots themselves: a role has its place, a proposition its numbers. */
  function fill(sentence: string): string {
    return sentence.replaceAll(slotForm, (_, slot: string) => {
      const found = value(slot);
      return found.includes("{") ? fill(found) : found;
    });
  }

  return { fill, value };
}

function money(random: RandomNumbers): string {
  const sum = `${1 + random.below(90)}${random.below(2) === 0 ? `.${1 + random.below(9)}` : ""}`;
  return `${random.pick(["£", "$", "€"])}${sum} ${random.pick(["million", "million", "billion"])}`;
}

function shownCount(count: number): string {
  return String(count).replace(/(\d)(\d{3})$/, "$1,$2");
}

function surname(random: RandomNumbers): string {
  return random.pick(stock.nameStarts) + random.pick(stock.surnameEnds);
}

function placeName(random: RandomNumbers): string {
  return random.pick(stock.nameStarts) + random.pick(stock.placeEnds);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface RandomNumbers {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  pick(list: readonly string[]): string;
}

/** Numbers that a key determines: xorshift of 128 bits (Marsaglia 2003), started by the hash of the key. */
function randomNumbers(key: string): RandomNumbers {
  const digest = createHash("sha256").update(key).digest();
  let [x, y, z, w] = [
    digest.readInt32LE(0),
    digest.readInt32LE(4),
    digest.readInt32LE(8),
    digest.readInt32LE(12),
  ];
  function next(): number {
    const shifted = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ shifted ^ (shifted >>> 8);
    return w >>> 0;
  }
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return { below, pick: (list) => list[below(list.length)] ?? "" };
}
