import type { Span } from "../../pipeline/lib/span.ts";

export interface CorpusWord extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly deprel: string;
  /** Index of the word that it depends on; -1 for a root. */
  readonly head: number;
}

/** A phrase that speaks of something; those of one cluster speak of the same. */
export interface CorpusMention extends Span {
  readonly cluster: string;
  /** The words that tell what it is: those of a name, or the head noun. */
  readonly core: readonly string[];
  /** Index of its first word. */
  readonly first: number;
}

/** A document of UD English GUM with its coreference. */
export interface CorpusDocument {
  readonly name: string;
  readonly text: string;
  readonly words: readonly CorpusWord[];
  readonly mentions: readonly CorpusMention[];
}

interface Draft {
  readonly name: string;
  text: string;
  readonly words: CorpusWord[];
  readonly mentions: CorpusMention[];
  readonly open: { readonly cluster: string; readonly first: number; readonly core: string }[];
}

/** Reads the documents of a CoNLL-U file of GUM: paragraphs are a blank line apart, sentences a space. */
export function readDocuments(file: string): readonly CorpusDocument[] {
  const documents: Draft[] = [];
  for (const block of file.split("\n\n")) {
    const lines = block.split("\n");
    const [, name] = /^# newdoc id = (.+)$/m.exec(block) ?? [];
    if (name !== undefined) documents.push({ name, text: "", words: [], mentions: [], open: [] });
    const draft = documents.at(-1);
    if (draft) addSentence(draft, lines);
  }
  return documents;
}

const paragraphComment = /^# newpar(?: id|$)/;

function addSentence(draft: Draft, lines: readonly string[]): void {
  const text = lines.find((line) => line.startsWith("# text = "))?.slice("# text = ".length);
  if (text === undefined) return;
  const between = lines.some((line) => paragraphComment.test(line)) ? "\n\n" : " ";
  draft.text += (draft.text === "" ? "" : between) + text;
  const offset = draft.words.length;
  let position = draft.text.length - text.length;
  for (const line of lines) {
    const [id = "", form = "", lemma = "", , , , head = "", deprel = "", , misc = ""] = line.split("\t");
    if (!/^\d+$/.test(id)) continue;
    const found = draft.text.indexOf(form, position);
    const start = found < 0 ? position : found;
    position = found < 0 ? position : start + form.length;
    const place = { start, end: position };
    draft.words.push({ ...place, form, lemma, deprel, head: head === "0" ? -1 : offset + Number(head) - 1 });
    addMentions(draft, misc);
  }
}

/** “(37-person-giv:act-snnnn-cf2-1-ana” opens, “37)” closes a mention; both stand for one of a single word. */
const bracket = /\((\d+)-([^()]*)(\)?)|(\d+)\)/g;

function addMentions(draft: Draft, misc: string): void {
  const last = draft.words.length - 1;
  const entity = misc.split("|").find((item) => item.startsWith("Entity="));
  for (const [, opened, about = "", closed, closing] of entity?.matchAll(bracket) ?? []) {
    if (opened !== undefined) {
      draft.open.push({ cluster: opened, first: last, core: about.split("-")[4] ?? "" });
    }
    const ended = closing ?? (closed === ")" ? opened : undefined);
    const index = draft.open.findLastIndex(({ cluster }) => cluster === ended);
    const [mention] = index < 0 ? [] : draft.open.splice(index, 1);
    if (mention) draft.mentions.push(toMention(draft, mention, last));
  }
}

function toMention(
  { words }: Draft,
  { cluster, first, core }: Draft["open"][number],
  last: number,
): CorpusMention {
  const forms = core.split(",").map((nth) => words[first + Number(nth) - 1]?.form ?? "");
  return { cluster, first, core: forms, start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}
