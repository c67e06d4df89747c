/** Whether a text is an address that a link may lead to; anything else, such as `javascript:`, is none. */
export function isWebAddress(url: unknown): url is string {
  return typeof url === "string" && /^https?:\/\//i.test(url);
}
