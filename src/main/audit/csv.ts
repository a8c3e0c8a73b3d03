/**
 * One line of a CSV file (RFC 4180): commas, CRLF, quotes where they are needed.
 *
 * SECURITY: spreadsheets run a cell that begins with one of these as a formula, and an account name is typed by somebody.
 * An apostrophe before it makes it text.
 */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

const formulaBegins = new Set(['=', '+', '-', '@', '\t', '\r'])
const needsQuotes = /[",\r\n]/

function cell(value: unknown): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const safe = formulaBegins.has(text.charAt(0)) ? `'${text}` : text
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
