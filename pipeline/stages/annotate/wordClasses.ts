/** Closed word classes of English that the rules walk over or stop at (Quirk et al. 1985, 2.34–2.39). */

export const forms = {
  be: set("is are was were be been being am 's 're 'm"),
  have: set("has have had having 've"),
  negation: set("not n't never"),
  modal: set("will would can could may might must should shall 'll 'd"),
  do: set("do does did"),
};

export const auxiliaries = new Set([...forms.be, ...forms.have, ...forms.modal, ...forms.do]);

/** Words that begin another clause: a subject never reaches back over them. */
export const subordinators = set(
  "that but though although while because when whenever if as whether since unless until where than so or nor yet and what why how",
);

export const determiners = set(
  "the a an this that these those his her its their our my your some any no each every both all several many few most another",
);

export const prepositions = set(
  "of for from in at with on by to about against over into under after before during between among through within without toward towards near across including amid despite following since until upon via",
);

export const personalPronouns = set("he she they it i we you");
export const relativePronouns = set("who which");
export const timeWords = set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later recently ago afterwards week month year morning afternoon evening night",
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const adverbEnd = /[a-z]{2,}ly$/;
const plainAdverbs = set("also already still later then initially now once again just even only soon often always first further both long ever together rightly");

/** An adverb that may stand within a verb group or before it. */
export function isAdverb(lower: string): boolean {
  return plainAdverbs.has(lower) || adverbEnd.test(lower);
}

const pastEnd = /[a-z]{2,}ed$/;

/** Could this be the finite verb of a clause? Errs on the side of yes. */
export function mayBeFinite(lower: string): boolean {
  return (auxiliaries.has(lower) && lower !== "'s") || pastEnd.test(lower) || commonFinite.has(lower);
}

const commonFinite = set(
  "has had went came got made took gave kept left lost won saw knew began became stood met ran held needs wants makes takes goes comes gets remains seems means looks works needs plays gives lies shows says",
);
