import { expect, test } from "vitest";
import { markup } from "../../pipeline/lib/markup.ts";

test("escapes texts, and takes markup and lists of it as they are", () => {
  const item = markup`<li title="${`"'`}">${"<b>&amp;"}${7}</li>`;
  expect(markup`<ul>${[item, item]}</ul>${item}${""}`.html).toBe(
    `<ul>${item.html}${item.html}</ul>${item.html}`,
  );
  expect(item.html).toBe('<li title="&quot;&#39;">&lt;b&gt;&amp;amp;7</li>');
});
