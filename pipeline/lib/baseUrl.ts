import { UsageError } from "./errors.ts";
import { escapeUnprintable } from "./formatMessage.ts";

/** The longest link that Excel keeps has 2,079 characters. */
const longest = 2000;

/** Nothing that a browser leaves out or reads as something else, no user name, nothing after the path. */
const folderForm = /^https?:\/\/[^\s\p{C}\\/?#@]+(?:\/[^\s\p{C}\\?#]*)?$/iu;
const pageForm = /\/[^/]+\.html?$/i;

const advice =
  "give the address of the folder that explorer.html will stand in, such as https://example.org/data/";

/** The address of a folder on the web as a browser writes it, with `/` at its end. Throws a UsageError if the text is none. */
export function baseUrl(text: string): string {
  const refused = (what: string): UsageError => {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new UsageError(`base URL ${escapeUnprintable(shown)}: ${what}; ${advice}`);
  };
  if (!folderForm.test(text) || !URL.canParse(text))
    throw refused("is not an http or https address without user name, query, fragment and white space");
  const { href } = new URL(text);
  if (pageForm.test(href)) throw refused("is the address of a page");
  const base = href.endsWith("/") ? href : `${href}/`;
  if (base.length > longest) throw refused(`has more than ${longest} characters`);
  return base;
}
