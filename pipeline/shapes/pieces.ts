const pieceLength = 1 << 16;

/** Short texts as UTF-8 in pieces that are worth a write of their own. Returns what the generator of the texts returns. */
export async function* inPieces<Result>(
  texts: AsyncGenerator<string, Result>,
): AsyncGenerator<Buffer, Result> {
  let held: string[] = [];
  let length = 0;
  let text = await texts.next();
  for (; text.done !== true; text = await texts.next()) {
    held.push(text.value);
    length += text.value.length;
    if (length < pieceLength) continue;
    yield Buffer.from(held.join(""));
    [held, length] = [[], 0];
  }
  yield Buffer.from(held.join(""));
  return text.value;
}
