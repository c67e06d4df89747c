const program = /<style>.*?<\/style>|<script>.*?<\/script>|'sha256-[^']*'/gs;

/** The page with its data alone: its program and style have tests of their own, and would be in every golden case. */
export function withoutProgram(page: string): string {
  return page.replace(program, "");
}
