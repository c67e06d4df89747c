/** The folder of the package: the same for `pipeline/lib/*.ts` in a checkout and `dist/lib/*.js` when installed. */
export const packageFolder = new URL("../../", import.meta.url);
