/** One sentence of a CoNLL-U file. */
export interface TreebankSentence {
  readonly text: string;
  /** True if it begins a paragraph or a document. */
  readonly opensParagraph: boolean;
  /** Where each word's form stands in `text`, as `[start, end)` in UTF-16 units. */
  readonly words: readonly (readonly [number, number])[];
}

interface Row {
  readonly id: string;
  readonly form: string;
}

const paragraphComment = /^# new(?:par|doc)(?: id|$)/u;
const textComment = "# text = ";

/** Reads the sentences of a CoNLL-U file; empty nodes are left out. */
export function readConllu(file: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  for (const block of file.split("\n\n")) {
    const lines = block.split("\n");
    const text = lines.find((line) => line.startsWith(textComment))?.slice(textComment.length);
    if (text === undefined) continue;
    const opensParagraph = lines.some((line) => paragraphComment.test(line));
    sentences.push({ text, opensParagraph, words: locateWords(text, lines.flatMap(readRow)) });
  }
  return sentences;
}

function readRow(line: string): Row[] {
  const [id = "", form = ""] = line.split("\t");
  return line.startsWith("#") || id === "" || id.includes(".") ? [] : [{ id, form }];
}

/** The words of a multiword token (`1-2 don't`, `1 do`, `2 n't`) share its place in the text as long as their forms make it up. */
function locateWords(text: string, rows: readonly Row[]): (readonly [number, number])[] {
  const words: (readonly [number, number])[] = [];
  let position = 0;
  let multiwordEnd = 0;
  for (const { id, form } of rows) {
    if (id.includes("-")) {
      multiwordEnd = text.indexOf(form, position) + form.length;
      continue;
    }
    const start = text.indexOf(form, position);
    if (start < 0 || (position < multiwordEnd && start + form.length > multiwordEnd)) continue;
    position = start + form.length;
    words.push([start, position]);
  }
  return words;
}
