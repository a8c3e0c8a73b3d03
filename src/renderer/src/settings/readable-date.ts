/**
 * @param timestamp ISO 8601, as certificates state their validity: in UTC
 * @returns a date that cannot be read the other way round, e.g. "March 4, 2027"
 */
export function readableDate(timestamp: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(timestamp))
}
