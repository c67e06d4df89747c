import type { Document, Metadata, Quarantined, RawDocument } from "../../lib/document.ts";
import { withLineFeeds } from "../../lib/lineFeeds.ts";
import type { Message } from "../../lib/message.ts";
import { newMessage } from "../../lib/newMessage.ts";
import { findDefect, findSuspects } from "./characters.ts";
import type { Decoded } from "./encoding.ts";
import { decodeBytes } from "./encoding.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { guessLanguage } from "./language.ts";
import type { LanguageGuess } from "./language.ts";
import { placeAfter } from "./problem.ts";
import type { Problem } from "./problem.ts";

const markdown = /\.md$/i;
const saidToBeEnglish = /^en(?:$|[-_])/i;
const upToFirstHigh = /^\p{ASCII}*/u;

/**
 * Finds the text of a document: decodes its bytes, turns CRLF and CR into LF, changes nothing else, and fills in metadata that the
 * text itself states. What is no text, or clearly not English, is quarantined. Pure, and never throws.
 */
export function decode(raw: RawDocument): Document | Quarantined {
  const decoded = decodeBytes(raw.bytes);
  if ("rule" in decoded) return quarantine(raw, decoded);
  const text = withLineFeeds(decoded.text);
  const language = guessLanguage(text);
  const problem = findDefect(text) ?? findForeign(raw.metadata, language);
  if (problem !== null) return quarantine(raw, problem);
  const mediaType = markdown.test(raw.path) ? "text/markdown" : "text/plain";
  const { documentId, path, sha256 } = raw;
  const metadata = complete(raw.metadata, text, mediaType, language);
  const messages = findWarnings(text, decoded).map((warning) => newDocumentMessage(raw, "warning", warning));
  return { documentId, path, sha256, text, mediaType, encoding: decoded.encoding, metadata, messages };
}

function findForeign(metadata: Metadata, { verdict, evidence }: LanguageGuess): Problem | null {
  if (verdict !== "other" || saidToBeEnglish.test(metadata.language ?? "")) return null;
  const advice = "remove it, or say language en in metadata.csv if it is English";
  return { rule: "not-english", reason: `the text is not English (${evidence})`, advice };
}

function complete(
  given: Metadata,
  text: string,
  mediaType: Document["mediaType"],
  { verdict }: LanguageGuess,
): Metadata {
  const found = readFrontMatter(text, mediaType);
  return {
    ...given,
    title: given.title ?? found.title,
    published: given.published ?? found.published,
    publisher: given.publisher ?? found.publisher,
    language: given.language ?? (verdict === "english" ? "en" : null),
  };
}

function findWarnings(text: string, { encoding }: Decoded): readonly Problem[] {
  return encoding === "windows-1252" ? [assumedWindows1252(text), ...findSuspects(text)] : findSuspects(text);
}

function assumedWindows1252(text: string): Problem {
  const place = placeAfter(upToFirstHigh.exec(text)?.[0] ?? "");
  const reason = "not UTF-8, read as windows-1252";
  return { ...place, rule: "assumed-windows-1252", reason, advice: "save the file as UTF-8 to be sure" };
}

function quarantine(raw: RawDocument, problem: Problem): Quarantined {
  const { documentId, path, sha256 } = raw;
  return { documentId, path, sha256, message: newDocumentMessage(raw, "quarantined", problem) };
}

function newDocumentMessage(raw: RawDocument, severity: Message["severity"], problem: Problem): Message {
  return newMessage({ ...problem, path: raw.path, document_id: raw.documentId, severity });
}
