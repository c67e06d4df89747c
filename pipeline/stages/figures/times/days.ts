/** A stretch of days, first and last included, as ISO 8601 dates; null where it has no end. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const millisecondsOfDay = 86_400_000;
const daysOfWeek = 7;

/** The date `days` after an ISO 8601 date. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The same day of the month `count` months after an ISO 8601 date, or the last of that month if it has no such day. */
export function monthsAfter(date: string, count: number): string {
  const { year, month } = yearAndMonth(date);
  const first = dayOf(year, month + count);
  const same = daysAfter(first, Number(date.slice(8)) - 1);
  return same < dayOf(year, month + count + 1) ? same : daysAfter(dayOf(year, month + count + 1), -1);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + daysOfWeek - 1) % daysOfWeek;
}

/** The year, and the month from 1 to 12, of an ISO 8601 date. */
export function yearAndMonth(date: string): { readonly year: number; readonly month: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

/** The days of `count` months from a month of a year on; months before 1 and after 12 lie in the years around. */
export function months(year: number, first: number, count: number): Period {
  return { from: dayOf(year, first), to: daysAfter(dayOf(year, first + count), -1) };
}

function dayOf(year: number, month: number): string {
  const whole = year * 12 + month - 1;
  const [inYear, inMonth] = [Math.floor(whole / 12), (whole % 12) + 1];
  return `${String(inYear).padStart(4, "0")}-${String(inMonth).padStart(2, "0")}-01`;
}

/** The days of a year. */
export function wholeYear(year: number): Period {
  return months(year, 1, 12);
}

/** The Monday to Sunday that hold a date, `weeks` later. */
export function week(date: string, weeks: number): Period {
  const from = daysAfter(date, weeks * daysOfWeek - weekdayOf(date));
  return { from, to: daysAfter(from, daysOfWeek - 1) };
}

/** One day. */
export function oneDay(date: string): Period {
  return { from: date, to: date };
}
