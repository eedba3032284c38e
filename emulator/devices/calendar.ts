/** The Gregorian calendar: a date and time of day as whole seconds since 1970-01-01T00:00:00, and back. */

export interface CalendarTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

export const secondsInDay = 86_400;
const daysInEra = 146_097;
const yearsInEra = 400;
/** From 0000-03-01, where the calculation begins so that the leap day ends a year, to 1970-01-01. */
const daysTo1970 = 719_468;

/** Seconds since 1970; a field beyond its range (31 February, minute 70) goes on into the next. */
export function secondsSince1970({ year, month, day, hours, minutes, seconds }: CalendarTime): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / yearsInEra);
  const yearOfEra = marchYear - era * yearsInEra;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * daysInEra + dayOfEra - daysTo1970) * secondsInDay + hours * 3600 + minutes * 60 + seconds;
}

export function calendarTime(since1970: number): CalendarTime {
  const days = Math.floor(since1970 / secondsInDay);
  const rest = since1970 - days * secondsInDay;
  const shifted = days + daysTo1970;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * yearsInEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
    hours: Math.floor(rest / 3600),
    minutes: Math.floor(rest / 60) % 60,
    seconds: rest % 60,
  };
}

/** Day of the week, 1 (Sunday) to 7. */
export function weekday(since1970: number): number {
  // 1970-01-01 was a Thursday.
  return ((((Math.floor(since1970 / secondsInDay) + 4) % 7) + 7) % 7) + 1;
}
