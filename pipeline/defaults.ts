/** What a file may have, in bytes, before it is quarantined. */
export const defaultMaximumBytes = 5_000_000;
/** What the cache may hold, in bytes. */
export const defaultCacheBytes = 2_000_000_000;
