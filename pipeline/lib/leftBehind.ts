/** Names of files that a file manager or spreadsheet leaves behind: `.DS_Store`, `.~lock.claims.csv#`; not `.git`. */
export const leftBehind = /^(?:Thumbs\.db|desktop\.ini|\.DS_Store|\.directory|\._.*|\.~lock\..*|~\$.*)$/;
