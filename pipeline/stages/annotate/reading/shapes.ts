/** How a word is capitalised, which the pieces of an uncased vocabulary do not tell; the numbers that the model was trained with. */
export const wordShapes = {
  none: 0,
  lower: 1,
  capitalised: 2,
  capitals: 3,
  oneCapital: 4,
  mixed: 5,
} as const;

export type WordShape = (typeof wordShapes)[keyof typeof wordShapes];

/** The shape of a word; `lower` also for one without letters that have a case. */
export function shapeOf(word: string): WordShape {
  const cased = Array.from(word).filter((letter) => letter.toLowerCase() !== letter.toUpperCase());
  const capitals = cased.map((letter) => letter !== letter.toLowerCase());
  const count = capitals.filter((isCapital) => isCapital).length;
  if (count === 0) return wordShapes.lower;
  if (count === capitals.length) return count > 1 ? wordShapes.capitals : wordShapes.oneCapital;
  return count === 1 && capitals[0] === true ? wordShapes.capitalised : wordShapes.mixed;
}
