import { expect, test } from "vitest";
import { errorCode, joinPath, liesIn } from "../../../pipeline/stages/read/fileSystem.ts";
import { systemError } from "./temporaryFolder.ts";

test.each([
  ["/raw/a.txt", "/raw", true],
  ["/raw/a/b.txt", "/raw/", true],
  ["/a.txt", "/", true],
  ["/raw2/a.txt", "/raw", false],
  ["/raw", "/raw", false],
  ["/ra", "/raw", false],
])("that %s lies in %s is %s", (path, folder, expected) => {
  expect(liesIn(Buffer.from(path), Buffer.from(folder))).toBe(expected);
});

test("joins the bytes of names, UTF-8 or not", () => {
  expect(joinPath(Buffer.from("/raw"), Buffer.of(0xff, 0x61))).toEqual(Buffer.from("/raw/\xffa", "latin1"));
  expect(joinPath(Buffer.from("/"), Buffer.from("a"))).toEqual(Buffer.from("/a"));
});

test("tells failed system calls from other errors", () => {
  expect(errorCode(systemError("EACCES"))).toBe("EACCES");
  expect(
    [new Error("EACCES"), "EACCES", null, Object.assign(new Error("other"), { code: 5 })].map(errorCode),
  ).toEqual([null, null, null, null]);
});
