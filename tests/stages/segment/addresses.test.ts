import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { readAddress } from "../../../pipeline/stages/segment/addresses.ts";
import { textsOf } from "./textsOf.ts";

const addressIn = (text: string): string | undefined => textsOf(text, readAddress(text, 0))[0];

test.each([
  ["https://example.org/a_b.html?c=1&d=2#e, and", "https://example.org/a_b.html?c=1&d=2#e"],
  ["www.example.org).", "www.example.org"],
  ["jo.roe+list@mail.example.org.", "jo.roe+list@mail.example.org"],
  ["Example.com’s", "Example.com"],
  ["news.example.co.uk/today;", "news.example.co.uk/today"],
  ["@jo_roe:", "@jo_roe"],
  ["#harbour2", "#harbour2"],
])("the address in %s is %s", (text, address) => {
  expect(addressIn(text)).toBe(address);
});

test.each([
  "http:",
  "www",
  "jo@",
  "jo@home",
  "ended.Then",
  "node.js",
  "example.community",
  "#1",
  "@ 5",
  "a.m.",
])("there is none in %s", (text) => {
  expect(addressIn(text)).toBeUndefined();
});

test.each(readTable("topLevelDomains").map(({ domain = "" }) => domain))(
  "example.%s is an address",
  (domain) => {
    expect(addressIn(`example.${domain} is`)).toBe(`example.${domain}`);
  },
);
