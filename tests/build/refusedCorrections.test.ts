import { describe, expect, test } from "vitest";
import { builtFolder, correct } from "./correctedFolder.ts";
import { filesOf } from "./outputs.ts";

describe("refused with its line, and nothing is published", () => {
  const drop = { dataset: "claims", action: "drop" };

  async function expectRefusal(
    make: (folders: Awaited<ReturnType<typeof builtFolder>>) => object,
    message: string,
  ): Promise<void> {
    const folders = await builtFolder();
    const first = { dataset: "quotes", quote: folders.quote.text, action: "confirm" };
    const refused = correct(folders, first, make(folders));
    await expect(refused).rejects.toThrow("raw/corrections.jsonl:2:1  correction  ");
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toMatchObject({ name: "InputError", exitCode: 1 });
    expect(filesOf(folders.out)).toEqual(folders.before);
  }

  test("no row has the text: the nearest are shown", async () => {
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: `no ${quote.text}` }),
      "no row of claims in a.txt has the text “no “We had no choice,””; the nearest are a.txt:3:64 ““We had no choice,””, ",
    );
  });

  test("prefix or suffix do not fit", async () => {
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, prefix: "they said. " }),
      "prefix and suffix are not what stands around ““We had no choice,”” at a.txt:3:64; mend",
    );
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, suffix: " said nobody" }),
      "prefix and suffix are not what stands around",
    );
  });

  test("expect fails: what the row has is shown", async () => {
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, expect: { claimant: "Lea Brandt", stance: "state" } }),
      'expect no longer holds: the row at a.txt:3:64 has claimant "Ida Holm", stance "state"; mend or delete the line',
    );
  });

  test("expect fails because the row is already as the line would make it", async () => {
    await expectRefusal(
      ({ quote }) => ({
        dataset: "claims",
        quote: quote.text,
        action: "set",
        set: { claimant: "Ida Holm" },
        expect: { claimant: "Holm" },
      }),
      'has claimant "Ida Holm"; that is what the line would set',
    );
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, expect: { speaker: "Holm" } }),
      "expect: claims has no column speaker",
    );
  });

  test("the row is in another dataset, or in another document", async () => {
    await expectRefusal(
      ({ figure }) => ({ ...drop, quote: figure.text }),
      "no row of claims in a.txt has the text “about 1,200”, which stands at a.txt:5:18; the nearest are a.txt:5:13 ",
    );
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, path: "b.txt" }),
      "no row of claims in b.txt has the text ““We had no choice,””",
    );
  });

  test("there is no such document, or it is quarantined", async () => {
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, path: "gone.txt" }),
      "there is no document gone.txt",
    );
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, path: "empty.txt" }),
      "empty.txt is quarantined, so there is nothing to correct",
    );
  });

  test.each([
    [{ claim_id: "c_0" }, "claims.claim_id cannot be set; the columns that can are claimant, "],
    [{ stance: "shout" }, "claims.stance must be equal to one of the allowed values"],
    [{ anonymous: "yes" }, "claims.anonymous must be boolean"],
    [{ stance: "assert" }, "claims.stance must NOT be valid"],
    [{ claimant: "Bo " }, 'claims.claimant "Bo " has white space at an end'],
    [{ stance: "shout" }, "allowed values: state, claim, confirm"],
    [{ claimant_type: "outlet" }, "claims.claimant_type must NOT be valid"],
  ])("set %j", async (set, message) => {
    await expectRefusal(
      ({ quote }) => ({ dataset: "claims", quote: quote.text, action: "set", set }),
      message,
    );
  });

  test("set without what to set, or something to set with another action", async () => {
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, action: "set" }),
      "the actions set and add, and no other, go with the key set",
    );
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, set: {} }),
      "the actions set and add, and no other, go with the key set",
    );
  });

  test("expect of a row that is added", async () => {
    await expectRefusal(
      () => ({ dataset: "figures", quote: "a", action: "add", set: {}, expect: {} }),
      "a row that is added has no values to expect",
    );
  });

  test("not of the form of a correction", async () => {
    await expectRefusal(() => drop, "must have required property 'quote'");
    await expectRefusal(
      () => ({ ...drop, quote: "a", colour: "red" }),
      "must NOT have additional properties",
    );
    await expectRefusal(() => ({ ...drop, quote: "a", date: "2024-02-30" }), 'date must match format "date"');
  });
});

test("what breaks the contract is refused with the line that does", async () => {
  const folders = await builtFolder();
  const figure = { dataset: "figures", quote: folders.figure.text };
  const range = { value: null, low: "3", high: "2" };
  const refused = correct(
    folders,
    { ...figure, action: "confirm" },
    { ...figure, action: "set", set: range },
  );
  await expect(refused).rejects.toThrow(
    "raw/corrections.jsonl:2:1  correction  figures: low is greater than high; mend or delete the line",
  );
  expect(filesOf(folders.out)).toEqual(folders.before);
});

test("all corrections that do not fit are told at once, with their control characters shown", async () => {
  const folders = await builtFolder();
  const drop = { dataset: "claims", action: "drop" };
  const refused = correct(
    folders,
    { ...drop, quote: "gone\u001b[2J" },
    { ...drop, quote: folders.quote.text },
    { ...drop, quote: "gone too" },
    { ...drop, quote: "and here", path: "b.txt" },
    { ...drop, quote: "nowhere", path: "c.txt" },
  );
  const message = await refused.then(String, (error: unknown) => String(error));
  const lines = message.match(/raw\/corrections\.jsonl:\d+:1/g);
  expect(lines).toEqual([1, 3, 4, 5].map((line) => `raw/corrections.jsonl:${line}:1`));
  expect(message).toContain("the text “gone\\u{1b}[2J”");
});
