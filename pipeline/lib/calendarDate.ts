const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day of the Gregorian calendar written as ISO 8601 does: `2024-02-29`, but not `2023-02-29`. */
export function isCalendarDate(value: string): boolean {
  const [year = 0, month = 0, day = 0] = (isoDate.exec(value) ?? []).slice(1).map(Number);
  const leapDay = month === 2 && isLeapYear(year) ? 1 : 0;
  return day >= 1 && day <= (daysOfMonths[month - 1] ?? 0) + leapDay;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
