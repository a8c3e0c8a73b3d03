import { describe, expect, test } from 'vitest'
import { type AccountReport, type ApiDifference, capabilities, type Capability } from '@shared/domain/account'
import {
  certificateNotice,
  clockNotice,
  differenceLine,
  differencesLead,
  isFitForStation,
  reportText,
  summaryOf
} from '@renderer/settings/report-words'
import { en } from '@renderer/text/messages'

const words = en.settings
const permission = { category: 'Facial Recognition Services', name: 'Face Enrollment' }

function reportWith(
  missing: readonly Capability[],
  unknown: readonly Capability[] = [],
  others: Partial<AccountReport> = {}
): AccountReport {
  return {
    username: 'frontdesk',
    roles: ['Front desk'],
    capabilities: capabilities.map((capability) => ({
      capability,
      grant: missing.includes(capability) ? 'missing' : unknown.includes(capability) ? 'unknown' : 'granted',
      missing: missing.includes(capability) ? [permission] : []
    })),
    ...others
  }
}

describe('the summary', () => {
  test.each<[readonly Capability[], readonly Capability[], string]>([
    [[], [], 'This account can do everything that the station offers.'],
    [capabilities, [], 'This account can do nothing that the station offers.'],
    [['identify'], [], 'This account can enroll people and compare pictures. It cannot identify people.'],
    [
      ['administer-tags', 'add-documents', 'read-documents'],
      ['administer-fields'],
      'This account can enroll people, identify people and compare pictures. It cannot manage tags, add documents or see documents. The server did not make clear whether it can manage fields.'
    ],
    [
      ['enroll', 'identify', 'compare'],
      [],
      'This account cannot enroll people, identify people or compare pictures.'
    ],
    [
      [],
      ['compare'],
      'This account can enroll people and identify people. The server did not make clear whether it can compare pictures.'
    ]
  ])('without %j and unsure of %j', (missing, unknown, expected) => {
    expect(summaryOf(reportWith(missing, unknown), words)).toBe(expected)
  })

  test('calls an account fit when it can do all that the home screen offers', () => {
    expect(isFitForStation(reportWith(['administer-tags']))).toBe(true)
    expect(isFitForStation(reportWith(['compare']))).toBe(false)
    expect(isFitForStation(reportWith([], ['enroll']))).toBe(false)
    expect(isFitForStation({ ...reportWith([]), capabilities: [] })).toBe(false)
  })
})

describe('the clocks', () => {
  test.each([
    [undefined, undefined],
    [0, undefined],
    [60, undefined],
    [-60, undefined],
    [61, '1 minute ahead'],
    [-200, '3 minutes behind'],
    [7300, '2 hours ahead'],
    [-86_400 * 3, '3 days behind']
  ])('that differ by %s seconds are told of as %s', (clockAheadSeconds, expected) => {
    const report = reportWith([], [], clockAheadSeconds === undefined ? {} : { clockAheadSeconds })
    const notice = clockNotice(report, words)
    if (expected === undefined) expect(notice).toBeUndefined()
    else expect(notice?.text).toContain(expected)
  })
})

describe('the certificate', () => {
  test.each([
    [undefined, undefined],
    [365, undefined],
    [30, undefined],
    [29, 'another 29 days'],
    [1.5, 'another 1 day.'],
    [0, 'ends today'],
    [-1, 'ended 1 day ago']
  ])('with %s days left is told of as %s', (certificateDaysLeft, expected) => {
    const report = reportWith([], [], certificateDaysLeft === undefined ? {} : { certificateDaysLeft })
    const notice = certificateNotice(report, words)
    if (expected === undefined) expect(notice).toBeUndefined()
    else expect(notice?.text).toContain(expected)
  })
})

describe('differences of the API', () => {
  test.each<[ApiDifference, string]>([
    [{ operation: 'GET /api/v1/tags', kind: 'missing-operation' }, 'GET /api/v1/tags: not there'],
    [
      {
        operation: 'POST /api/v1/x',
        kind: 'other-type',
        member: 'body.id',
        ours: 'string',
        theirs: 'number'
      },
      'POST /api/v1/x: other type body.id (made for string, server has number)'
    ],
    [
      { operation: 'POST /api/v1/x', kind: 'new-required-member', member: 'body.site', theirs: 'string' },
      'POST /api/v1/x: also demands body.site (server has string)'
    ]
  ])('%o reads in a line', (difference, expected) => {
    expect(differenceLine(difference, words)).toBe(expected)
  })

  test('are counted in a sentence', () => {
    const one: ApiDifference = { operation: 'GET /x', kind: 'missing-operation' }
    const lead = (differences?: AccountReport['differences']): string =>
      differencesLead(reportWith([], [], differences === undefined ? {} : { differences }), words)
    expect(lead([one])).toContain('in 1 place from')
    expect(lead([one, one])).toContain('in 2 places from')
    expect(lead([])).toBe(words.check.noDifferences)
    expect(lead()).toBe(words.check.notPublished)
  })
})

test('the text holds the whole report, each permission as the role editor shows it', () => {
  const differences: ApiDifference[] = Array.from({ length: 9 }, (_, index) => ({
    operation: `GET /api/v1/${index}`,
    kind: 'missing-operation'
  }))
  const report = reportWith(['enroll'], ['compare'], {
    differences,
    clockAheadSeconds: 300,
    certificateDaysLeft: 3
  })
  const text = reportText(report, 'https://identities.example', words)
  expect(text).toContain('Server: https://identities.example')
  expect(text).toContain('Account: frontdesk')
  expect(text).toContain('Roles of this account: Front desk')
  expect(text).toContain('- Enroll people: No. Missing: Face Enrollment (Facial Recognition Services)')
  expect(text).toContain('- Compare pictures: Not known')
  expect(text).toContain('5 minutes ahead')
  expect(text).toContain('another 3 days')
  for (const { operation } of differences) expect(text).toContain(`${operation}: not there`)
})
