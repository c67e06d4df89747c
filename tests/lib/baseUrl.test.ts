import fc from "fast-check";
import { expect, test } from "vitest";
import { baseUrl } from "../../pipeline/lib/baseUrl.ts";
import { UsageError } from "../../pipeline/lib/errors.ts";
import { columns } from "../../pipeline/lib/schemas.ts";

test.each([
  ["https://example.org", "https://example.org/"],
  ["https://example.org/data", "https://example.org/data/"],
  ["https://example.org/data/", "https://example.org/data/"],
  ["HTTP://Example.ORG:8080/Data", "http://example.org:8080/Data/"],
  ["https://example.org:443/a/../b", "https://example.org/b/"],
  ["https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4/"],
  ["http://[::1]/x@y;z", "http://[::1]/x@y;z/"],
  [`https://example.org/"><script>`, "https://example.org/%22%3E%3Cscript%3E/"],
])("%s is %s", (text, base) => {
  expect(baseUrl(text)).toBe(base);
});

test.each([
  "",
  "example.org/data",
  "/data",
  "//example.org/data",
  "javascript:alert(1)//",
  "data:text/html,x",
  "file:///srv/out/",
  "ftp://example.org/",
  "https:example.org",
  "https:/example.org",
  "https:///example.org",
  "https://",
  "https://ann@example.org/",
  "https://ann:secret@example.org/",
  "https://@example.org/",
  "https://example.org/?q=1",
  "https://example.org/?",
  "https://example.org?q",
  "https://example.org/#c_1",
  "https://example.org/#",
  "https:\\\\example.org\\data",
  "https://example.org/a\\b",
  " https://example.org/",
  "https://example.org/ ",
  "https://example.org/a b",
  "https://example.org/a\nb",
  "https://exa\tmple.org/",
  "https://example.org/\u202egro",
  "https://example.org/\u0000",
  "https://exa mple.org/",
  "https://example.org:99999/",
  "https://[::1/",
  "https://example.org/data/explorer.html",
  `https://example.org/${"a".repeat(2000)}`,
  "=https://example.org/",
])("%j is refused with what to give instead", (text) => {
  expect(() => baseUrl(text)).toThrow(UsageError);
  expect(() => baseUrl(text)).toThrow(/^base URL [^\p{C}]*; give the address of the folder/u);
});

test("whatever is taken makes a link that the schema of rows knows, and stays as it is", () => {
  const pattern = new RegExp(columns("claims").find(({ name }) => name === "link")?.pattern ?? "", "u");
  const host = fc.constantFrom("example.org", "Bücher.example:8080", "[::1]", "192.0.2.1", "a_b.example");
  const path = fc.string({
    unit: fc.constantFrom("/", ".", "%", "%2e", "é", "🚢", "'", '"', ";", "@", "<", "`", " ", "a"),
    maxLength: 12,
  });
  let taken = 0;
  const address = fc.tuple(
    fc.constantFrom("http://", "https://", "HTTPS://"),
    host,
    path.map((text) => `/${text}`),
  );
  fc.assert(
    fc.property(address, (parts) => {
      let base: string;
      try {
        base = baseUrl(parts.join(""));
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
        return;
      }
      taken++;
      expect(baseUrl(base)).toBe(base);
      expect(`${base}explorer.html#c_${"0a".repeat(10)}`).toMatch(pattern);
      expect(new URL("explorer.html", base).href).toBe(`${base}explorer.html`);
    }),
    { numRuns: 500 },
  );
  expect(taken).toBeGreaterThan(200);
});
