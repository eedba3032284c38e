import { expect, test } from 'vitest';
import { calendarTime, secondsSince1970, weekday } from './calendar';

test('agrees with the host over four centuries, leap days and ends of years among them', () => {
  for (let seconds = Date.UTC(1890, 0, 1) / 1000; seconds < Date.UTC(2310, 0, 1) / 1000; seconds += 86_399) {
    const date = new Date(seconds * 1000);
    const time = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hours: date.getUTCHours(),
      minutes: date.getUTCMinutes(),
      seconds: date.getUTCSeconds(),
    };
    if (JSON.stringify(calendarTime(seconds)) !== JSON.stringify(time)) expect(calendarTime(seconds)).toEqual(time);
    if (secondsSince1970(time) !== seconds) expect(secondsSince1970(time)).toBe(seconds);
    if (weekday(seconds) !== date.getUTCDay() + 1) expect(weekday(seconds)).toBe(date.getUTCDay() + 1);
  }
});

test('a day beyond its month goes on into the next', () => {
  const time = { year: 2025, month: 2, day: 30, hours: 0, minutes: 0, seconds: 0 };
  expect(calendarTime(secondsSince1970(time))).toEqual({ ...time, month: 3, day: 2 });
});
