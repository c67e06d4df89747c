import {
  appendFileSync,
  chmodSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { InputError, UsageError } from "../../pipeline/lib/errors.ts";
import { review, type ReviewOptions } from "../../pipeline/review/index.ts";
import { ferryArticle, schoolArticle } from "../build/articles.ts";
import { rowsOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

/** A folder with `raw/` and the build `out/` of it. */
async function built(files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle, ...files });
  const folders = { raw: join(folder, "raw"), out: join(folder, "out") };
  await build(folders);
  return { ...folders, corrections: join(folder, "raw/corrections.jsonl") };
}

type Folders = Pick<ReviewOptions, "raw" | "out">;

/** What is shown to somebody who types these lines; a function is called when its turn comes, and answers nothing. */
async function typed(
  { raw, out }: Folders,
  answers: readonly (string | (() => string))[],
  options: Partial<ReviewOptions> = {},
): Promise<string> {
  const [shown, left]: [string[], (string | (() => string))[]] = [[], [...answers]];
  const terminal = {
    show: (text: string) => void shown.push(text),
    ask: (prompt: string) => {
      shown.push(prompt);
      const next = left.shift() ?? null;
      return Promise.resolve(typeof next === "function" ? next() : next);
    },
  };
  const all = { dataset: null, below: 1, limit: 20, document: null, by: "desk", date: "2026-11-28" };
  await review({ raw, out, terminal, ...all, ...options });
  return shown.join("");
}

function linesOf(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
}

const figures = { dataset: "figures" } as const;

test("asks for the least certain rows first, in their sentence", async () => {
  const folders = await built({ "raw/b.txt": schoolArticle });
  const rows = [...rowsOf(folders.out, "claims"), ...rowsOf(folders.out, "figures")];
  const confidences = rows.map(({ extraction_confidence }) => extraction_confidence).sort((a, b) => a - b);
  const shown = await typed(
    folders,
    rows.map(() => "n"),
  );
  const asked = [...shown.matchAll(/confidence (\d\.\d\d)/g)].map(([, confidence]) => Number(confidence));
  expect(asked).toEqual(confidences);
  expect(shown).toContain(
    "  The unions denied that talks had failed.\n  ========== ------ ^^^^^^^^^^^^^^^^^^^^^\n\n  ^ text   = claimant   - cue\n",
  );
  expect(existsSync(folders.corrections)).toBe(false);
});

test("only rows of one dataset, document, below a confidence, up to a limit", async () => {
  const folders = await built({ "raw/b.txt": schoolArticle });
  const count = (shown: string): number => shown.match(/confidence \d/g)?.length ?? 0;
  const skips = Array.from({ length: 30 }, () => "n");
  const all = rowsOf(folders.out, "claims");
  const own = rowsOf(folders.out, "figures").filter(({ value }) => value === "1200" || value === "5");
  expect(count(await typed(folders, skips, { ...figures, document: "a.txt" }))).toBe(own.length);
  expect(count(await typed(folders, skips, { dataset: "claims", limit: 3 }))).toBe(3);
  const confidences = all.map(({ extraction_confidence }) => extraction_confidence);
  const below = Math.max(...confidences);
  const less = confidences.filter((confidence) => confidence < below).length;
  expect(count(await typed(folders, skips, { dataset: "claims", below }))).toBe(less);
  await expect(typed(folders, skips, { document: "c.txt" })).rejects.toThrow(UsageError);
});

describe("a correction made with review", () => {
  /** Sets the unit of the 5 percent, and confirms the other figure. */
  async function corrected() {
    const folders = await built();
    const first = rowsOf(folders.out, "figures").toSorted(
      (a, b) => a.extraction_confidence - b.extraction_confidence,
    )[0];
    const answers = ["s", "unit_name=per cent", "change_role=", "", "house style", "c"];
    await typed(folders, answers, figures);
    await build(folders);
    return { ...folders, first };
  }

  test("is in the next build", async () => {
    const { out, corrections, first } = await corrected();
    expect(linesOf(corrections).map((line): unknown => JSON.parse(line))).toMatchObject([
      {
        path: "a.txt",
        dataset: "figures",
        quote: first?.text,
        action: "set",
        by: "desk",
        date: "2026-11-28",
      },
      { action: "confirm", expect: { low: null, high: null } },
    ]);
    const rows = rowsOf(out, "figures");
    expect(rows.map(({ review: seen }) => seen).sort()).toEqual(["confirmed", "corrected"]);
    expect(rows.find(({ figure_id: id }) => id === first?.figure_id)).toMatchObject({
      unit_name: "per cent",
      change_role: null,
      review: "corrected",
    });
  });

  test("still holds after the text is edited elsewhere", async () => {
    const folders = await corrected();
    const edited = `${ferryArticle.replace("Ferry fares rise", "Ferry 🚢 fares rise in March")}\nThe council will meet.\n`;
    writeFileSync(join(folders.raw, "a.txt"), edited);
    await build(folders);
    const rows = rowsOf(folders.out, "figures");
    expect(rows.find(({ figure_id: id }) => id === folders.first?.figure_id)).toMatchObject({
      unit_name: "per cent",
    });
  });

  test("fails loudly after its sentence is gone", async () => {
    const folders = await corrected();
    writeFileSync(join(folders.raw, "a.txt"), "Ferry fares\n\nAbout 1,100 passengers wait.\n");
    const failed = build(folders);
    await expect(failed).rejects.toThrow(InputError);
    await expect(failed).rejects.toThrow(
      /corrections\.jsonl:1:1 {2}correction {2}no row of figures in a\.txt/,
    );
    await expect(failed).rejects.toThrow("a.txt:3:1 “About 1,100”");
  });

  test("is not asked for again, neither before the next build nor after it", async () => {
    const folders = await built();
    await typed(folders, ["c"], figures);
    expect(await typed(folders, ["q"], figures)).toContain("1 of 1 ");
    await typed(folders, ["d", "no figure"], figures);
    expect(await typed(folders, [], figures)).toBe("no row is left to look at\n");
    await build(folders);
    expect(await typed(folders, [], figures)).toBe("no row is left to look at\n");
  });
});

test("a claim is confirmed with its quote, and is only that as long as it is the same", async () => {
  const folders = await built();
  const total = rowsOf(folders.out, "claims").length;
  await typed(
    folders,
    Array.from({ length: total }, () => "c"),
    { dataset: "claims" },
  );
  expect(linesOf(folders.corrections)).toHaveLength(total);
  await build(folders);
  expect(rowsOf(folders.out, "quotes").map(({ review: seen }) => seen)).not.toContain("machine");
  expect(rowsOf(folders.out, "claims").map(({ review: seen }) => seen)).not.toContain("machine");
});

test("words that stand there twice are told apart by what is around them", async () => {
  const folders = await built({
    "raw/a.txt": `${ferryArticle}\nFares rose 5 percent in May, it said. They rose 5 percent.\n`,
  });
  const all = rowsOf(folders.out, "figures");
  expect(all.filter(({ text }) => text === "5 percent")).toHaveLength(3);
  await typed(
    folders,
    all.map(() => "c"),
    figures,
  );
  await build(folders);
  expect(rowsOf(folders.out, "figures").map(({ review: seen }) => seen)).toEqual(all.map(() => "confirmed"));
});

test("back takes the last decision out of the file", async () => {
  const folders = await built();
  const shown = await typed(folders, ["b", "c", "b", "d", "wrong", "q"], figures);
  expect(shown).toContain("this is the first row");
  expect(shown).toContain("taken back: confirm");
  expect(linesOf(folders.corrections).map((line): unknown => JSON.parse(line))).toMatchObject([
    { action: "drop", reason: "wrong" },
  ]);
});

test("rows of which a line speaks already take no other row’s place", async () => {
  const folders = await built();
  const first = { dataset: "claims", limit: 2 } as const;
  await typed(folders, ["c", "c"], first);
  const shown = await typed(folders, ["q"], first);
  expect(shown).toContain("1 of 2 ");
});

test("a line that an editor has changed meanwhile is not taken back, and that is said", async () => {
  const folders = await built();
  const edit = (change: (text: string) => string) => (): string => {
    writeFileSync(folders.corrections, change(readFileSync(folders.corrections, "utf8")));
    return "b";
  };
  const withCarriageReturns = edit((text) => text.replaceAll("\n", "\r\n"));
  expect(await typed(folders, ["c", withCarriageReturns, "q"], figures)).toContain("taken back: confirm");
  expect(readFileSync(folders.corrections, "utf8")).toBe("");
  const signedByAnother = edit((text) => text.replace('"desk"', '"Ida"'));
  const shown = await typed(folders, ["c", signedByAnother, "q"], figures);
  expect(shown).toContain("the line of this row was changed in corrections.jsonl meanwhile, and stays there");
  expect(linesOf(folders.corrections)).toHaveLength(1);
});

test("what cannot be written is told, with the file", async () => {
  const folders = await built();
  const remove = (): string => {
    rmSync(folders.raw, { recursive: true });
    return "c";
  };
  await expect(typed(folders, [remove], figures)).rejects.toThrow(
    "raw/corrections.jsonl: cannot be written (Error: ENOENT",
  );
});

test("a build with the address of its folder on the web is reviewed like another", async () => {
  const folders = await built();
  await build({ ...folders, baseUrl: "https://news.example/data/" });
  expect(rowsOf(folders.out, "claims")[0]?.link).toMatch(/^https:/);
  await typed(folders, ["c"], { dataset: "claims" });
  expect(linesOf(folders.corrections)).toHaveLength(1);
});

test("what is in the file stays, also what comes in meanwhile, and so do its end, mark and mode", async () => {
  const folders = await built();
  const line = {
    path: "a.txt",
    dataset: "claims",
    action: "confirm",
    reason: "r",
    by: "b",
    date: "2026-11-20",
  };
  const before = JSON.stringify({ ...line, quote: "that talks had failed" });
  const meanwhile = JSON.stringify({ ...line, quote: "“We had no choice,”" });
  writeFileSync(folders.corrections, `\ufeff${before}\r\n\r\n${before}`);
  chmodSync(folders.corrections, 0o664);
  const add = (): string => {
    appendFileSync(folders.corrections, `${meanwhile}\n`);
    return "b";
  };
  await typed(folders, ["c", add, "c", "q"], figures);
  const lines = linesOf(folders.corrections);
  expect(lines.slice(0, 4)).toEqual([`\ufeff${before}\r`, "\r", `${before}\r`, meanwhile]);
  expect(lines).toHaveLength(5);
  expect(statSync(folders.corrections).mode & 0o777).toBe(0o664);
});

test("what the next build would refuse is not written", async () => {
  const folders = await built();
  const answers = ["s", "value", "color=red", "status=loud", "low=3", "", "so it is", "x", "s", "", "d", ""];
  const shown = await typed(folders, answers, figures);
  expect(shown).toContain("value: give value=…, one of decimal.");
  expect(shown).toContain("color: cannot be set");
  expect(shown).toContain("status: give status=…, one of reported, estimate");
  expect(shown).toContain("figures.low must be null");
  expect(existsSync(folders.corrections)).toBe(false);
});

test("a document that has changed since the build is left out", async () => {
  const folders = await built({ "raw/b.txt": schoolArticle });
  writeFileSync(join(folders.raw, "a.txt"), `${ferryArticle}More.\n`);
  const shown = await typed(folders, ["q"], figures);
  expect(shown).toContain("a.txt has changed since the build, its rows are left out; build it again\n");
  expect(shown).not.toContain("a.txt:");
});

test("shows control characters of the text as escapes", async () => {
  const folders = await built({ "raw/a.txt": ferryArticle.replace("on Monday", "\u001b[2Jon \u202eMonday") });
  const shown = await typed(folders, ["n", "n", "n"], figures);
  expect(shown).toContain("\\u{1b}[2J");
  expect(/[\p{Cc}\p{Cf}]/u.test(shown.replaceAll("\n", ""))).toBe(false);
});

test("a file of corrections that cannot be read is told before any question", async () => {
  const folders = await built({ "raw/b.txt": schoolArticle });
  writeFileSync(folders.corrections, "{no}\n");
  await expect(typed(folders, ["c"])).rejects.toThrow("raw/corrections.jsonl:1:1  correction  is not JSON");
  expect(readFileSync(folders.corrections, "utf8")).toBe("{no}\n");
});
