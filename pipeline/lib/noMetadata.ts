import type { Metadata } from "./document.ts";

/** The metadata of a document that nothing is known of. */
export const noMetadata: Metadata = {
  title: null,
  published: null,
  publisher: null,
  authors: [],
  section: null,
  url: null,
  language: null,
  extra: null,
};
