import type { Random } from "./random.ts";
import { seeds } from "./seeds.ts";

/** Changes a text in one place. */
type Mutation = (text: string, random: Random) => string;

const marks: readonly string[] = ["“", "”", '"', "'", "‘", "’", "«", "»", "``", "''", "„", "`"];
const brackets: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["“", "”"],
  ["‘", "’"],
  ['"', '"'],
  ["(“", "”)"],
];

/** What programs stumble over: controls, marks of direction, invisible, combining and astral characters, halves of pairs, separators. */
const strange: readonly string[] = [
  ...Array.from(
    "\0\u0001\u0008\u001b\u007f\u0085\u00a0\u00ad\u0300\u0301\u0338\u200b\u200d\u200e\u2028\u2029",
  ),
  ...Array.from(
    "\u202a\u202e\u2066\u2069\u20dd\u3000\ud800\udc00\ufe0f\ufeff\uffff\ufffd\ufdfd\uff0c\uff11٣½²Ⅷ①〇",
  ),
  ...Array.from("🌉👩‍👩‍👧🇳🇴𝟗𝒜éßİıſǆﬁ漢字кёع"),
  "e\u0301".repeat(5),
  "\r\n",
  "\r",
  "\n",
  "\n\n",
  "\t",
  "\v",
  "\f",
  "  ",
];

const hooks: readonly string[] = [
  ..."said|says|told|he|she|they|who|that|according to|not|never|may|of|and|or|but|up|down|by|to|from|than|per".split(
    "|",
  ),
  ..."$|€|£|%|‰|°C|km|million|bn|dozen|half|third|thirds|twice|double|percentage points|year-old|No.|a.m.|Mr.|U.S.".split(
    "|",
  ),
  ...",|.|;|:|…|...|!|?|?!|-|–|—|/|&|+|=|~|^|*|_|#|@|\\|<|>|||<b>|&amp;|{{|</script>|'||--|\u0000".split("|"),
  ...[
    "# ",
    "## ",
    "> ",
    "- ",
    "* ",
    "1. ",
    "---\n",
    "***\n",
    "```\n",
    "~~~",
    "[a](b)",
    "![](",
    "| a | b |\n",
    "title: ",
    "By ",
  ],
];

const numbers: readonly string[] = [
  ..."0|-0|00|1e999|1e-999|0x1F|1,2,3|1.2.3.4|1,000,000,000,000,000|.5|5.|½|1/0|0/0|-1|−1|+1|1–|–1|10^999|NaN".split(
    "|",
  ),
  ..."Infinity|2020-02-30|31/12/1999|12:60|24/7|9/11|1st|2nds|१२३|１２|1_000|1 000 000|one million million|hundred hundred".split(
    "|",
  ),
  "9".repeat(60),
  `0.${"0".repeat(60)}1`,
  "minus zero point",
  "twenty-one-hundred and",
  "three thirds of a third",
];

function put(text: string, at: number, removed: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at + removed);
}

/** A stretch of a text: mostly a short one. */
function stretchOf(text: string, random: Random): readonly [start: number, end: number] {
  const start = random.below(text.length + 1);
  const length = random.below(4) === 0 ? random.below(text.length + 1) : random.below(12);
  return [start, Math.min(text.length, start + length)];
}

const withPut =
  (make: (random: Random) => string): Mutation =>
  (text, random) =>
    put(text, random.below(text.length + 1), random.below(3) === 0 ? random.below(4) : 0, make(random));

const repeated: Mutation = (text, random) => {
  const [start, end] = stretchOf(text, random);
  return put(text, end, 0, text.slice(start, end).repeat(1 + random.below(6)));
};

const removed: Mutation = (text, random) => {
  const [start, end] = stretchOf(text, random);
  return put(text, start, end - start, "");
};

const moved: Mutation = (text, random) => {
  const [start, end] = stretchOf(text, random);
  const rest = put(text, start, end - start, "");
  return put(rest, random.below(rest.length + 1), 0, text.slice(start, end));
};

const spliced: Mutation = (text, random) => {
  const other = random.pick(seeds);
  const [start, end] = stretchOf(other, random);
  return put(text, random.below(text.length + 1), random.below(20), other.slice(start, end));
};

/** Every mark of one kind becomes one of another. */
const remarked: Mutation = (text, random) => text.replaceAll(random.pick(marks), random.pick(marks));

const nested: Mutation = (text, random) => {
  const [start, end] = stretchOf(text, random);
  const [open, close] = random.pick(brackets);
  const depth = 1 + random.below(random.below(3) === 0 ? 40 : 3);
  return put(text, start, end - start, open.repeat(depth) + text.slice(start, end) + close.repeat(depth));
};

const recased: Mutation = (text, random) => {
  const [start, end] = stretchOf(text, random);
  const part = text.slice(start, end);
  return put(text, start, end - start, random.below(2) === 0 ? part.toUpperCase() : part.toLowerCase());
};

/** A word with its white space lost, or lines broken where words end. */
const respaced: Mutation = (text, random) =>
  random.below(2) === 0
    ? text.replace(random.pick([" ", "\n", ". ", ", "]), "")
    : text.replaceAll(random.pick([" ", ". ", ", "]), random.pick(["\n", "\n\n", "  ", "\u00a0", "", "\t"]));

const mutations: readonly Mutation[] = [
  repeated,
  removed,
  moved,
  spliced,
  remarked,
  nested,
  recased,
  respaced,
  withPut((random) => random.pick(marks)),
  withPut((random) => random.pick(strange)),
  withPut((random) => ` ${random.pick(hooks)} `),
  withPut((random) => random.pick(hooks)),
  withPut((random) => random.pick(numbers)),
  withPut((random) => String.fromCodePoint(random.below(0x110000))),
];

/** A text after one change. */
export function mutated(text: string, random: Random): string {
  return random.pick(mutations)(text, random);
}
