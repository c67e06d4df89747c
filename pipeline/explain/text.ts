import { escapeUnprintable } from "../lib/formatMessage.ts";
import { correctionsPath, type Correction } from "../stages/correct/index.ts";
import type { Explanation } from "./index.ts";
import type { LinkedClaim } from "./linkedClaims.ts";
import { meaningOf } from "./meanings.ts";

type Line = readonly [name: string, value: string];

/** An explanation for people. */
export function textOf(explanation: Explanation): string {
  const { dataset, id, path, sentence, row, problem, links, corrections } = explanation;
  const kind = dataset.replaceAll("_", " ").replace(/ies$/, "y").replace(/s$/, "");
  const where = path === null ? "" : `  in ${escapeUnprintable(path)}`;
  const sections = [
    `${kind} ${id}${where}\n`,
    sentence === null ? "" : `${indented(sentence)}\n\n  ${legend(explanation)}\n`,
    section("What made it", originLines(explanation)),
    section("Linked claims", links.flatMap(linkLines)),
    section("Corrections", corrections.map(correctionLine)),
    problem === null ? "" : `Not explained in full: ${problem}\n`,
    section("Columns", columnLines(row)),
  ];
  return sections.filter((text) => text !== "").join("\n");
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

/** “^ text   = speaker   - cue” */
function legend({ marks }: Explanation): string {
  return [...new Map(marks.map(({ sign, name }) => [sign, `${sign} ${name}`])).values()].join("   ");
}

function section(title: string, lines: readonly Line[]): string {
  if (lines.length === 0) return "";
  const width = Math.max(...lines.map(([name]) => name.length));
  return `${title}\n${lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`.trimEnd()).join("\n")}\n`;
}

function originLines({ origin, row }: Explanation): readonly Line[] {
  if (origin === null) return [];
  const confidence = row.extraction_confidence;
  return [
    ...origin.rules.map((rule): Line => [rule, meaningOf(rule)]),
    ...Object.entries(origin.details).map(([name, value]) => valueLine(name, String(value))),
    ...Object.entries(origin.scores).map(([name, score]) => valueLine(name, score.toFixed(2))),
    ...(typeof confidence === "number" ? [["extraction_confidence", String(confidence)] as const] : []),
  ];
}

function valueLine(name: string, value: string): Line {
  return [name, `${value.padEnd(5)}  ${meaningOf(name)}`];
}

/** “denied by  c_…  The unions (deny): “that talks had failed”, at a.txt:3:20”, and why. */
function linkLines(link: LinkedClaim): readonly Line[] {
  const { relation, claim_id: id, claimant, stance, text, place, reason, extraction_confidence } = link;
  const who = claimant ?? (stance === "assert" ? "the outlet" : "nobody named");
  const said =
    text === null ? "" : `  ${who} (${stance ?? ""}): “${text.replace(/\s+/g, " ")}”, at ${place ?? ""}`;
  const sure = extraction_confidence === null ? "" : `, confidence ${extraction_confidence}`;
  return [
    [relation, escapeUnprintable(`${id}${said}`)],
    ["", escapeUnprintable(`because: ${reason ?? ""}${sure}`)],
  ];
}

function correctionLine({ line, action, set, by, date, reason }: Correction): Line {
  const values = set === undefined ? "" : ` ${JSON.stringify(set)}`;
  return [`${correctionsPath}:${line}`, escapeUnprintable(`${action}${values} by ${by}, ${date}: ${reason}`)];
}

/** What is there; a text as it is, all else as in JSON. */
function columnLines(row: Explanation["row"]): readonly Line[] {
  const filled = Object.entries(row).filter(([, value]) => value !== null && JSON.stringify(value) !== "[]");
  return filled.map(([name, value]) => [
    name,
    escapeUnprintable(typeof value === "string" ? value : JSON.stringify(value)),
  ]);
}
