import { describe, expect, test } from "vitest";
import type { Stance } from "../../../pipeline/lib/stances.ts";
import { stanceOf } from "../../../pipeline/stages/claims/stance.ts";
import { markedFrom } from "./markedFrom.ts";

/** A sentence with its [cue], the stance of the claim that it makes, and the lemma of its cue. */
type Case = readonly [string, Stance, string];

function check(sentence: string, stance: Stance, lemma: string): void {
  const marked = markedFrom(sentence);
  expect([stanceOf(marked), marked.cueLemma]).toStrictEqual([stance, lemma]);
}

describe("who refuses to say leaves it open, who refuses to act refuses", () => {
  test.each<Case>([
    ["Doyle [declined] to comment on the toll.", "no_comment", "decline"],
    ["Doyle [declined to comment] on the toll.", "no_comment", "decline"],
    ["Doyle [declined] further comment on the toll.", "no_comment", "decline"],
    ["Doyle [refused] to say whether the toll stays.", "no_comment", "refuse"],
    ["Doyle [refused] to confirm or deny the leak.", "no_comment", "refuse"],
    ["Doyle [declined] to deny the leak.", "no_comment", "decline"],
    ["Doyle [refused] to rule out a toll.", "no_comment", "refuse"],
    ["Doyle [refused] to publicly discuss the toll.", "no_comment", "refuse"],
    ["Doyle [declined] to be interviewed about the toll.", "refuse", "decline"],
    ["Doyle [refused] to pay the toll.", "refuse", "refuse"],
    ["Doyle [refused] to condemn the toll.", "refuse", "refuse"],
    ["Doyle [declined] an offer of help.", "refuse", "decline"],
  ])("%s: %s", check);
});

describe("an act that did not take place is none of its kind", () => {
  test.each<Case>([
    ["Doyle [failed to condemn] the toll.", "no_comment", "condemn"],
    ["Doyle has yet to [confirm] the toll.", "no_comment", "confirm"],
    ["Doyle is yet to [confirm] the toll.", "no_comment", "confirm"],
    ["Doyle no longer [supports] the toll.", "reject", "support"],
    ["Doyle neither [confirmed] the toll nor denied it.", "no_comment", "confirm"],
    ["Doyle left without [saying] why.", "no_comment", "say"],
    ["Doyle did not [accuse] the council of fraud.", "no_comment", "accuse"],
    ["Doyle is not [afraid] of a toll.", "doubt", "afraid"],
    ["Doyle has no [intention] of a toll.", "refuse", "intention"],
    ["Doyle has no immediate [intention] of a toll.", "refuse", "intention"],
    ["Doyle [stopped short of] accusing the council of fraud.", "no_comment", "stop short of"],
    ["Doyle [stopped short of accusing] the council of fraud.", "no_comment", "stop short of"],
    ["Doyle failed us and [condemned] the toll.", "criticize", "condemn"],
  ])("%s: %s", check);
});

describe("of several verbs the first counts that says something", () => {
  test.each<Case>([
    ["Doyle [denied planning] a toll.", "deny", "deny"],
    ["Doyle [vowed to fight] the toll.", "promise", "vow"],
    ["Doyle [went on to praise] the toll.", "praise", "praise"],
    ["Doyle [began to criticise] the toll.", "criticize", "criticise"],
    ["Doyle [issued a statement condemning] the toll.", "criticize", "condemn"],
    ["Doyle [has been trying to defend] the toll.", "support", "defend"],
  ])("%s: %s", check);
});

describe("a light verb leaves it to its noun", () => {
  test.each<Case>([
    ["The toll [drew sharp criticism] from Doyle.", "criticize", "draw criticism"],
    ["Doyle [voiced misgivings] about the toll.", "fear", "voice misgiving"],
    ["Doyle [made a promise] to end the toll.", "promise", "make promise"],
    ["Doyle [made it clear] that the toll stays.", "emphasize", "make it clear"],
    ["Doyle [took direct aim at] the toll.", "criticize", "take aim at"],
  ])("%s: %s", check);
});

describe("complements", () => {
  test.each<Case>([
    ["Doyle [described] the toll as dangerous and unfair.", "criticize", "describe"],
    ["Doyle [described] the toll as historic.", "praise", "describe"],
    ["Doyle [described] the toll as not dangerous.", "state", "describe"],
    ["Doyle [described] the toll as brilliant but wrong.", "praise", "describe"],
    ["Doyle [described] the toll as brilliant and wrong.", "state", "describe"],
    ["Doyle [called] on the council to act.", "demand", "call on"],
    ["Doyle [called Thursday on] the council to act.", "demand", "call on"],
    ["Doyle [called for] a toll.", "demand", "call for"],
    ["Doyle [asked] to see the toll.", "request", "ask"],
    ["Doyle [asked] whether the toll stays.", "question", "ask"],
    ["Doyle [told] to leave.", "demand", "tell"],
    ["In Doyle’s [view], the toll is fair.", "believe", "view"],
    ["[In] her view, the toll is fair.", "state", "in"],
    ["[In her view], the toll is fair.", "believe", "in view"],
    ["It [reportedly] fell.", "state", "reportedly"],
    ["It [allegedly] fell.", "claim", "allegedly"],
  ])("%s: %s", check);
});
