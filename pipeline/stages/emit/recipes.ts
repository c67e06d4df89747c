/** What readers of the datasets ask first, and the line of SQL that answers it, by who asks. */
const questions: readonly (readonly [reader: string, question: string, sql: string])[] = [
  [
    "Fact-checker",
    "What should I check first, who says it, and where is it? (`link` opens `explorer.html`, `source_link` the article on the web.)",
    "SELECT rank, sentences.check_worthiness, claimant, voice, stance, sentences.text, link, source_link FROM 'sentences.json' AS sentences JOIN 'claims.json' AS claims USING (sentence_id) ORDER BY sentences.check_worthiness DESC, sentences.document_id, rank, claims.char_start;",
  ],
  [
    "Who is quoted",
    "Which people does each outlet quote, how often, and in how many words?",
    "SELECT publisher, speaker, speaker_pronoun, count(*) AS quotes, sum(words) AS words FROM 'quotes.json' WHERE speaker_type = 'person' GROUP BY ALL ORDER BY publisher, words DESC, speaker;",
  ],
  [
    "Who is quoted",
    "How much of it by their pronouns? (Empty: the text uses none; nobody’s is guessed from a name.)",
    "SELECT publisher, speaker_pronoun, count(DISTINCT speaker_id) AS people, count(*) AS quotes, sum(words) AS words FROM 'quotes.json' WHERE speaker_type = 'person' GROUP BY ALL ORDER BY publisher, words DESC;",
  ],
  [
    "Editor of numbers",
    "Which figures does the outlet give in its own voice, without a source?",
    "SELECT publisher, document_title, display, sentence, link, source_link FROM 'figures.json' WHERE voice = 'outlet' AND source IS NULL ORDER BY document_id, char_start;",
  ],
  [
    "Editor of numbers",
    "All dead and wounded: how many, by whose count?",
    "SELECT published, display, value, low, high, qualifier, status, source, sentence, link FROM 'figures.json' WHERE kind = 'count' AND regexp_matches(concat_ws(' ', event_lemma, counted_head), '\\b(kill|die|murder|drown|dead|death|body|fatality|casualty|victim|wound|wounded|injure|injured|injury|hurt)\\b') ORDER BY published, document_id, char_start;",
  ],
  [
    "Dashboard",
    "Is there a new build? (`build_id` is then another; the file is small and written last.)",
    "SELECT build_id, generated_at, rows FROM 'build.json';",
  ],
  [
    "Dashboard",
    "What has it changed? (Beside this folder, against the build before; where there was none, take all rows.)",
    "SELECT dataset, id, change, columns FROM read_json('../.cache/changes.jsonl', columns = {dataset: 'VARCHAR', id: 'VARCHAR', change: 'VARCHAR', columns: 'JSON'});",
  ],
];

/** The first section of README.md: what each reader asks first. */
export const firstQuestions = `## What to ask first

Each line is for [DuckDB](https://duckdb.org), started in this folder.

${questions.map(([reader, question, sql]) => `**${reader}**: ${question}\n\n\`\`\`sql\n${sql}\n\`\`\``).join("\n\n")}`;

/** How to open the files in the programs that journalists and data teams use; a section of README.md. */
export const recipes = `## Opening the files

**Excel, LibreOffice, Google Sheets**: open \`who_said_what.csv\`. For the other CSV files choose Data, From Text/CSV, and file origin UTF-8.

**Python**, with pandas:

\`\`\`python
import pandas as pd

def read(name):
    table = pd.read_csv(f"{name}.csv", keep_default_na=False, na_values=[""])
    return table.map(lambda cell: cell.removeprefix("'") if isinstance(cell, str) else cell)

claims, quotes = read("claims"), read("quotes")
print(claims.groupby("claimant").size().sort_values(ascending=False).head())
print(quotes.merge(claims, on="claim_id", suffixes=("", "_claim"))[["speaker", "stance", "quoted_text"]])
\`\`\`

**R**, with readr and dplyr:

\`\`\`r
library(dplyr)

read <- function(name) {
  readr::read_csv(paste0(name, ".csv"), na = "", guess_max = Inf) |>
    mutate(across(where(is.character), \\(cell) sub("^'", "", cell)))
}
read("claims") |> count(claimant, stance, sort = TRUE)
\`\`\`

**DuckDB** reads the JSON files, which need no mending: see the first section.`;
