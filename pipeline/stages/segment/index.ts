import type { Segments } from "../../lib/document.ts";
import { findParagraphs } from "./paragraphs.ts";
import { findQuotations } from "./quotations.ts";
import { findSentences } from "./sentences.ts";
import { findTokens } from "./tokens.ts";

/**
 * Finds the paragraphs, sentences, tokens and quotations of a text, as offsets in UTF-16 units. Every character that is
 * not white space lies in exactly one sentence and in exactly one token; it never throws.
 */
export function segment(text: string): Segments {
  const paragraphs = findParagraphs(text);
  const sentences = findSentences(text, paragraphs);
  return {
    paragraphs,
    sentences,
    tokens: findTokens(text, sentences),
    quotations: findQuotations(text, paragraphs),
  };
}
