import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { writePage } from "../../pipeline/diff/page.ts";
import { UsageError } from "../../pipeline/lib/errors.ts";
import { claim, ferry, twoBuilds } from "./twoBuilds.ts";

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)> " ' &amp;`;

/** The page about two claims of a hostile text, and the folder that it lies in. */
async function pageAbout(text: string, subfolder = "") {
  const documents = [{ ...ferry, title: text, path: `${text}.txt` }];
  const old = { documents, claims: [claim("c_1", `fares rise ${text}`, { stance: "deny" })] };
  const now = {
    documents,
    claims: [claim("c_1", `fares rise ${text}`), claim("c_2", text, { claimant: text })],
  };
  const builds = await twoBuilds(old, now);
  const folder = join(dirname(builds.new.folder), subfolder);
  mkdirSync(folder, { recursive: true });
  await writePage(builds, join(folder, "changes.html"));
  return { folder, page: readFileSync(join(folder, "changes.html"), "utf8") };
}

describe("the page", () => {
  test("shows changes with links to the explorer, and leaves no other file", async () => {
    const { folder, page } = await pageAbout("Ida");
    expect(page).toContain('<h2 id="claims">claims: 1 added, 1 changed</h2>');
    expect(page).toContain(
      "<dt>stance</dt><dd><del><bdi>deny</bdi></del> → <ins><bdi>state</bdi></ins></dd>",
    );
    expect(page).toContain('<a href="new/explorer.html#c_2">c_2</a>');
    expect(readdirSync(folder).sort()).toEqual(["changes.html", "new", "old"]);
  });

  test("finds the explorer from another folder, whatever its name", async () => {
    const { page } = await pageAbout("Ida", 'a "b#?');
    expect(page).toContain('<a href="../new/explorer.html#c_2">');
  });

  test("holds nothing of a hostile text as markup, and no script may run", async () => {
    const { page } = await pageAbout(hostile);
    expect(page).not.toMatch(/<script|<img|<\/script/);
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt; &quot; &#39; &amp;amp;");
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
  });

  test("says so if nothing differs", async () => {
    const builds = await twoBuilds({ documents: [ferry] }, { documents: [ferry] });
    const file = join(dirname(builds.new.folder), "changes.html");
    await writePage(builds, file);
    expect(readFileSync(file, "utf8")).toContain("<p>No row differs.</p>");
  });
});

test("is not written into a build, nor under the name of something else", async () => {
  const builds = await twoBuilds({}, {});
  const { folder } = builds.old;
  mkdirSync(join(folder, "text"));
  for (const [name, reason] of [
    ["changes.html", "which holds a build and nothing else"],
    ["text/changes.html", "which holds a build and nothing else"],
    ["../claims.csv", "must end in .html or .htm"],
  ] as const) {
    const writing = writePage(builds, join(folder, name));
    await expect(writing).rejects.toThrow(UsageError);
    await expect(writing).rejects.toThrow(reason);
  }
});
