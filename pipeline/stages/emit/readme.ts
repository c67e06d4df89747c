import type { WrittenFile } from "../../lib/rows.ts";
import { columns, datasetNames, primaryKey, tableDescription, type TableName } from "../../lib/schemas.ts";
import { noTruth } from "./codebook.ts";
import { firstQuestions, recipes } from "./recipes.ts";
import { writeTextFile } from "./textFile.ts";

/** Writes README.md: what the files are, how their rows hang together, and how to open them; made from the schemas. */
export function writeReadme(folder: string): Promise<WrittenFile> {
  return writeTextFile(folder, "README.md", sections().join("\n\n") + "\n");
}

function sections(): string[] {
  return [
    noTruth,
    introduction,
    firstQuestions,
    "## Files",
    fileTable(),
    otherFiles,
    "## How rows hang together",
    references(),
    positions,
    cells,
    recipes,
    licence,
  ];
}

const introduction = `# What is in this folder

onrecord read the documents in \`raw/\` and wrote down who says what in them, with which figures, and where. The files say what the articles
say; whether it is so is for people to find out. Scores such as \`check_worthiness\` help to sort, they judge nothing.

Open \`who_said_what.csv\` first: a double click is enough. Its column \`link\` leads to the place in \`explorer.html\`, on the web if the build
was told where this folder is published (\`--base-url\`); \`source_link\` in \`quotes\`, \`claims\` and \`figures\` opens the article on the web at the row’s first and last words, if its address is known.`;

function fileTable(): string {
  const rows = (["who_said_what", ...datasetNames, "codebook"] as const).map(fileRow);
  return ["| file | what | key |", "| --- | --- | --- |", ...rows].join("\n");
}

function fileRow(table: TableName): string {
  const key = primaryKey(table).map((name) => `\`${name}\``);
  return `| \`${table}\` | ${tableDescription(table)} | ${key.join(", ")} |`;
}

const otherFiles = `Each dataset is there twice with the same columns and values: as \`.csv\` and as \`.json\`. \`who_said_what\` and \`codebook\` are CSV only.
\`codebook.csv\` explains every column. \`explorer.html\` shows the articles with their rows marked; a folder
\`explorer/\`, if there is one, belongs to it. \`text/\` holds the texts, \`messages.jsonl\` what
was wrong with inputs, one message a line, \`datapackage.json\` the description for programs (Data Package v2) with the fingerprint of each file,
and \`build.json\` what this build is; it is written last.`;

function references(): string {
  const lines = datasetNames.flatMap((dataset) =>
    columns(dataset).flatMap(({ name, kind, foreignKey }) =>
      foreignKey === null
        ? []
        : [`- \`${dataset}.${name}\`${kind === "list" ? " (each item)" : ""} → \`${foreignKey}\``],
    ),
  );
  return `Columns that hold the key of a row of another file:\n\n${lines.join("\n")}

A quote and its claim point at each other. A row’s name (\`q_…\`, \`c_…\`) is made of the path of its document and of its words, a figure’s of its sentence as well; an edit elsewhere in the article changes it only if it adds or removes a row of the same words before it.`;
}

const positions = `## Positions

\`char_start\`, \`char_end\` and every \`x_start\`, \`x_end\` point into \`text/<document_id>.txt\`. They count characters (Unicode code points) from 0,
and the end is the position after the last one, so \`text[x_start:x_end]\` in Python is \`x_text\`. In R it is \`substr(text, x_start + 1, x_end)\`, in
DuckDB \`text[x_start + 1:x_end]\`. \`parts\` lists the pieces of a text that something interrupts; in \`text\` they are joined by “ … ”.`;

const cells = `## Cells of the CSV files

UTF-8, comma, dates as 2024-08-16, \`true\` and \`false\`, an empty cell where nothing is known (\`null\` in JSON). Items of a list stand between
semicolons; a part is \`start:end\`. A text that a spreadsheet would run as a formula (it starts with \`=\`, \`+\`, \`-\`, \`@\`, a tab, a line break or a
full-width \`＝＋－＠\`) has one \`'\` before it, and so has one that starts with \`'\` itself: taking one leading \`'\` off text cells restores them all.
The JSON files have no such mark.`;

const licence = `## Licence

The texts, and all words quoted from them, belong to the publishers of the articles; whether you may pass them on is between you and them.`;
