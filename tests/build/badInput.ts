import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ferryArticle, schoolArticle } from "./articles.ts";

/** What must not come out. */
export const unread = "Nobody outside may read what the clerk said.";

const french = `Le maire a annoncé mardi que les travaux du port seront terminés avant la fin de l’été. Les habitants, qui
attendent depuis trois ans, ne sont pas convaincus par cette promesse et demandent une réunion avec le conseil de la ville.
`;

const bytes = {
  binary: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  utf16LittleEndian: Buffer.from(`\ufeff${schoolArticle}`, "utf16le"),
  utf16BigEndian: Buffer.from(`\ufeff${schoolArticle}`, "utf16le").swap16(),
  utf32: Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
  windows1252: Buffer.from(
    "The caf\xe9 owner said \x93no\x94 to the mayor\x92s offer of \x8030.\n",
    "latin1",
  ),
  unassigned: Buffer.from("The clerk said \x81 was on the wall.\n", "latin1"),
  brokenUtf8: Buffer.concat([Buffer.from("The café owner said no"), Buffer.of(0xe2, 0x82)]),
};

const files: Readonly<Record<string, string | Uint8Array>> = {
  "good.txt": ferryArticle,
  "folder/good.md": `# A heading\n\n${schoolArticle}`,
  "x.txt/inside.txt": schoolArticle,
  "marked.txt": `\ufeff${ferryArticle}`,
  "carriage.txt": ferryArticle.replaceAll("\n", "\r\n"),
  "utf16le.txt": bytes.utf16LittleEndian,
  "utf16be.txt": bytes.utf16BigEndian,
  "windows.txt": bytes.windows1252,
  "new\nline.txt": schoolArticle,
  "bell\u0007.txt": schoolArticle,
  "\u202etxt.live.txt": schoolArticle,
  "empty.txt": "",
  "blank.txt": " \n\t\n\u00a0\n",
  "binary.txt": bytes.binary,
  "utf32.txt": bytes.utf32,
  "unassigned.txt": bytes.unassigned,
  "broken.txt": bytes.brokenUtf8,
  "french.txt": french,
  "page.html": "<p>The clerk said no.</p>",
  noExtension: "The clerk said no.",
  ".hidden.txt": unread,
  ".git/config.txt": unread,
  "metadata.csv": `path,title,published,publisher,authors,url,desk,note
good.txt,Fares,2024-02-29,The Gazette,Ada Doe; Bo Roe,https://news.example/fares,City,"said ""no"""
folder/good.md,,2024-02-30,,,not an address,,
good.txt,Another title,,,,,,
gone.txt,Gone,,,,,,
x.txt/inside.txt,a cell, too, many,of,them,all,in,one,row
,No path,,,,,,
`,
};

/** Puts every kind of bad input into a folder, among good documents. */
export function writeBadInput(raw: string): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(raw, path)), { recursive: true });
    writeFileSync(join(raw, path), content);
  }
  writeFileSync(
    Buffer.concat([Buffer.from(`${raw}/latin`), Buffer.of(0xe9), Buffer.from(".txt")]),
    schoolArticle,
  );
  // 200 MB that take no room on the disk.
  writeFileSync(join(raw, "large.txt"), "");
  truncateSync(join(raw, "large.txt"), 200_000_000);
  writeFileSync(join(raw, "../secret.txt"), unread);
  execFileSync("mkfifo", [join(raw, "pipe.txt")]);
  for (const [name, target] of links) symlinkSync(target, join(raw, name));
}

const links = [
  ["link-inside.txt", "good.txt"],
  ["link-outside.txt", "../secret.txt"],
  ["link-device.txt", "/dev/zero"],
  ["link-folder.txt", "folder"],
  ["link-nowhere.txt", "nowhere.txt"],
  ["loop.txt", "loop.txt"],
] as const;
