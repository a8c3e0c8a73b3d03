import { csvLine } from '@main/audit/csv'
import { describe, expect, it } from 'vitest'

describe('a line of CSV', () => {
  it('has commas between its cells and ends as RFC 4180 says', () => {
    expect(csvLine([1, 'two', undefined, true])).toBe('1,two,,true\r\n')
  })

  it.each([
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"']
  ])('quotes %j', (text, cell) => {
    expect(csvLine([text])).toBe(`${cell}\r\n`)
  })

  // SECURITY: an account name must not run in somebody's spreadsheet.
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('makes text of the formula %j', (formula) => {
    expect(csvLine([formula])).toBe(`'${formula}\r\n`)
  })

  it('makes text of a formula that needs quotes too', () => {
    expect(csvLine(['=HYPERLINK("x")', -5])).toBe(`"'=HYPERLINK(""x"")",'-5\r\n`)
  })
})
