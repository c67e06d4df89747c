import { readTable } from "../../lib/tables.ts";
import { matchEnd, type Piece } from "./pieces.ts";

const topLevelDomains = new Set(readTable("topLevelDomains").map(({ domain }) => domain));

// Lengths are bounded so that a long run without white space is not read anew from each of its characters.
const webAddress = /(?:(?:https?|ftp):\/\/|www\.)[^\p{White_Space}<>"“”]+/iuy;
const mailAddress = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/uy;
const domainAddress =
  /(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?<domain>\p{L}{2,4})(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])(?:\/[^\p{White_Space}<>"“”]*)?/uy;
const handle = /[@#][\p{L}_][\p{L}\p{N}_]*/uy;
const trailingMark = /[.,;:!?…)\]}'’»*]/u;

/** A web or mail address, @name or #topic at `start`; none is an empty list. */
export function readAddress(content: string, start: number): Piece[] {
  const forms = [webAddress, mailAddress, handle];
  const ends = forms.map((form) => matchEnd(form, content, start));
  let end = Math.max(findDomainEnd(content, start), ...ends);
  while (end > start && trailingMark.test(content.charAt(end - 1))) end -= 1;
  return end === start ? [] : [{ start, end, kind: "word" }];
}

function findDomainEnd(content: string, start: number): number {
  domainAddress.lastIndex = start;
  const domain = domainAddress.exec(content)?.groups?.domain ?? "";
  return topLevelDomains.has(domain.toLowerCase()) ? domainAddress.lastIndex : start;
}
