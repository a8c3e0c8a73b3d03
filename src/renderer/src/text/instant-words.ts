/** A moment for a record: date, time to the second, and the time zone they are told in. */
export function instantWords(at: number, timeZone?: string): string {
  return new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(timeZone !== undefined && { timeZone })
  }).format(at)
}

/** The day of a moment, e.g. "March 4, 2020". */
export function dayWords(at: number): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', day: 'numeric' }).format(at)
}

/** For file names: sorts by time, and says nothing but the time, e.g. "2026-03-04-140501". */
export function instantStamp(at: number): string {
  const date = new Date(at)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`
}
