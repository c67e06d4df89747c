import { isCalendarDate } from "../../lib/calendarDate.ts";
import { readTable } from "../../lib/tables.ts";

/** What a dateline says. */
export interface Dateline {
  /** ISO 8601 calendar date. */
  readonly published: string;
  /** The agency in its brackets, as printed. */
  readonly publisher: string | null;
}

const weekday = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?";
const dates = [
  String.raw`(?<month>\p{Lu}\p{L}{2,8})\.? (?<day>\d{1,2}),? (?<year>\d{4})`,
  String.raw`(?<day>\d{1,2}) (?<month>\p{Lu}\p{L}{2,8})\.? (?<year>\d{4})`,
];
// In capitals, as agencies write it; in "On Friday, July 21, 2017 — " the date is no dateline. A state or country may follow.
const place = String.raw`\p{Lu}[\p{Lu}\p{M}.'’ -]{1,40}(?:, [\p{L}\p{M}.'’ -]{1,40})?, `;
const agency = String.raw`(?: \((?<agency>[^()]{2,40})\))?`;
const dash = " ?(?:[—–]|--|- )";

/** `WASHINGTON, July 21, 2017 (Reuters) — …`, `KABUL, 3 March 2015 - …` */
const datelines = dates.map((date) => new RegExp(`^${place}${weekday}${date}${agency}${dash}`, "u"));
/** `Friday, July 21, 2017` */
const dateLines = dates.map((date) => new RegExp(`^${weekday}${date}$`, "u"));

const months = new Map(readTable("monthNames").map(({ name = "", month = "" }) => [name, month]));
const agencies: ReadonlySet<string> = new Set(readTable("agencies").map(({ name = "" }) => name));

/** Reads the dateline that a paragraph begins with; null if it begins with none, or with one that lacks the year. */
export function readDateline(paragraph: string): Dateline | null {
  return readFirst(datelines, paragraph);
}

/** Reads a line that is nothing but a date. */
export function readDateLine(line: string): Dateline | null {
  return readFirst(dateLines, line);
}

function readFirst(patterns: readonly RegExp[], text: string): Dateline | null {
  for (const pattern of patterns) {
    const { month = "", day = "", year = "", agency = "" } = pattern.exec(text)?.groups ?? {};
    const published = `${year}-${months.get(month.toLowerCase()) ?? ""}-${day.padStart(2, "0")}`;
    if (isCalendarDate(published)) return { published, publisher: agencies.has(agency) ? agency : null };
  }
  return null;
}
