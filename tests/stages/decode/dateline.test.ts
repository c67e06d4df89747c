import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { readDateline, readDateLine } from "../../../pipeline/stages/decode/dateline.ts";

test.each([
  ["WASHINGTON, July 21, 2017 (Reuters) — The house", "2017-07-21", "Reuters"],
  ["KABUL, 3 March 2015 — The house", "2015-03-03", null],
  ["SPRINGFIELD, Ill., Sept. 6, 2016 (AP) -- The house", "2016-09-06", "AP"],
  ["BERN, 3 Sept. 2015 – The house", "2015-09-03", null],
  ["BERN, Tuesday, 3 March 2015 - The house", "2015-03-03", null],
  ["SÃO PAULO, Friday July 21 2017 (Nobody Knows)— The house", "2017-07-21", null],
  ["PORT-AU-PRINCE, Haiti, Jan. 1, 2020 (AFP) – The house", "2020-01-01", "AFP"],
])("reads the dateline of %j", (paragraph, published, publisher) => {
  expect(readDateline(paragraph)).toEqual({ published, publisher });
});

test.each([
  "WASHINGTON (Reuters) — The house",
  "OAKDALE, N.Y., Sept. 12 (UPI) — The house",
  "In Kabul, on 3 March 2015 — the day of the vote",
  "On Friday, July 21, 2017 — the day of the vote",
  "The house burned on Friday, July 21, 2017 — nobody knew why",
  "KABUL, 31 February 2015 — The house",
  "KABUL, 3 Marchember 2015 — The house",
  "KABUL, 3 March 2015. The house",
  "3 March 2015 — The house",
  "",
])("%j has no full dateline", (paragraph) => {
  expect(readDateline(paragraph)).toBeNull();
});

test.each([
  ["Friday, July 21, 2017", "2017-07-21"],
  ["21 July 2017", "2017-07-21"],
  ["Dec. 1, 1999", "1999-12-01"],
])("reads the date line %j", (line, published) => {
  expect(readDateLine(line)).toEqual({ published, publisher: null });
});

test.each(["Updated July 21, 2017", "July 21, 2017 On Friday", "July 2017", "2017-07-21", "21/07/2017"])(
  "%j is no date line",
  (line) => {
    expect(readDateLine(line)).toBeNull();
  },
);

test.each(readTable("monthNames"))("knows the month $name", ({ name = "", month = "" }) => {
  const capitalised = name.charAt(0).toUpperCase() + name.slice(1);
  expect(readDateLine(`1 ${capitalised} 2017`)).toEqual({ published: `2017-${month}-01`, publisher: null });
});

test.each(readTable("agencies"))("knows the agency $name", ({ name = "" }) => {
  expect(readDateline(`KABUL, 3 March 2015 (${name}) — The house`)?.publisher).toBe(name);
});
