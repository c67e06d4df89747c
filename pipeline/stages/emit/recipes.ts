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

**DuckDB** reads the JSON files, which need no mending:

\`\`\`sql
SELECT claimant, stance, target, statement FROM 'claims.json' WHERE voice = 'source' ORDER BY check_worthiness DESC;
SELECT display, source, sentence FROM 'figures.json' WHERE kind = 'money' AND value_number > 1000000;
\`\`\``;
