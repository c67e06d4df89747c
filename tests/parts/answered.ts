import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../pipeline/build.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { answerAll, blindReader } from "./clusterOf.ts";

const texts = {
  "raw/a.txt": "The harbour office sold 12 boats in May. Nobody bid for the last one.\n",
  "raw/b/c.md": "Some 300 people came.\n\nThe “Alder Queen” stayed in port.\n",
  "raw/b/d.txt": "It rained on 4 of 10 days.\n",
  "raw/e.txt": "",
  "raw/film.mp4": "not a film",
  "raw/latin.txt": Buffer.from("The caf\xe9 served 40 guests.\n", "latin1"),
  "raw/metadata.csv": "path,title,desk\na.txt,Boats,harbour\nx.txt,,\n",
};

/** The texts, listed and answered, and the datasets that a build on this machine makes of them. */
export async function answered() {
  const folder = await temporaryFolder(texts);
  symlinkSync("/etc/hostname", join(folder, "raw/outside.txt"));
  writeFileSync(join(folder, "raw/large.txt"), "word ".repeat(1_000_001));
  const [raw, parts, local] = [join(folder, "raw"), join(folder, "parts"), join(folder, "local")];
  const lines = await answerAll(raw, parts);
  await build({ raw, out: local, reader: blindReader });
  return { raw, parts, local, lines, out: join(folder, "out") };
}
