/** What a text is made of that is nothing but one thing, again and again. */
export const repeated: readonly string[] = [
  ...Array.from("aAé漢🌉07 \t\n\r.,;:!?…-–—_*#$%&@/\\|~^+=<>“”\"'‘’«»`()[]{}"),
  ...Array.from("\u0300\u00a0\u200d\u202e\ufeff\u0001"),
  ..."``|''|““|””|“(|([|“‘|. ”|.’ |?” |“a” |\"a\" |'a' |’s |n’t|“a\n\n|said |he said, |, and |and |of |the |- |> |# |Mr. ".split(
    "|",
  ),
  ..."a. |a.|A.|I. |U.S. |1. |1.|1,|1/|1-|1:1 |1,000 |1 to |$1 |1%|1 2 3 4 |5 km |£5m |½ |² |10^|1e|0.|+1 |1 x |1 (".split(
    "|",
  ),
  ..."one |million |and one |twenty-|third |no. |No. 1 |from 1 to 2 |between 1 and |more than |% of |Jan. 1, |2020 |in 2020, ".split(
    "|",
  ),
  ..."a 5-year-old |http://|www.|a@|@a|#a|a-|a/|a_|a\n|a\n\n|…\n|\n- |---\n|title: a\n|Q: a\n|A: a\n\n|ANN BERG: a b\n\n".split(
    "|",
  ),
  "Anna Berg ",
  "He said “no”. ",
  "“We have no time left.” ",
  "“We have no time left.”\n\n",
  "Anna Berg said that it rained. ",
  "Anna Berg, mayor of Holt, denied that 40 of the 90 houses were lost in 2020.\n\n",
  "Anna Berg, mayor of Holt, said no. The mayor said that she left. They said so.\n\n",
  "The minister said it. Bo Holm and Anna Berg said no. Both said so. Berg said. Mr. Holm said, “no”.\n\n",
];

/** As many times as fill some bytes of UTF-8. */
export function filled(unit: string, bytes: number): string {
  return unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
}
