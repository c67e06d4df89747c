import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Span } from "../../pipeline/lib/span.ts";

export interface GoldAttribution {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

export interface PolnearArticle {
  readonly text: string;
  readonly gold: readonly GoldAttribution[];
}

/** The articles of a file of PolNeAR, each text once. */
export async function* polnearArticles(path: string): AsyncGenerator<PolnearArticle> {
  const seen = new Set<string>();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const article = readArticle(line);
    if (!seen.has(article.text)) yield article;
    seen.add(article.text);
  }
}

function readArticle(line: string): PolnearArticle {
  const article: unknown = JSON.parse(line);
  if (!isRecord(article) || typeof article.text !== "string" || !Array.isArray(article.attributions)) {
    throw new Error("not a PolNeAR article");
  }
  const utf16 = utf16Positions(article.text);
  const spans = (value: unknown): Span[] => {
    const pairs: unknown[] = Array.isArray(value) ? value : [];
    return pairs.map((pair) => {
      const place: unknown[] = Array.isArray(pair) ? pair : [];
      return { start: utf16[Number(place[0])] ?? 0, end: utf16[Number(place[1])] ?? 0 };
    });
  };
  const attributions: unknown[] = article.attributions;
  const gold = attributions
    .filter(isRecord)
    .map(({ content, cue, source }) => ({ content: spans(content), cue: spans(cue), source: spans(source) }));
  return { text: article.text, gold };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The UTF-16 position of every code point, and of the end. */
function utf16Positions(text: string): readonly number[] {
  const positions: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) positions.push(at);
  return [...positions, text.length];
}
