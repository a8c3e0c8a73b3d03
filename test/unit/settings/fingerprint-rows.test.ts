import { expect, test } from 'vitest'
import { fingerprintRows } from '@renderer/settings/fingerprint-rows'
import { readableDate } from '@renderer/settings/readable-date'

const sha256 = '3a910fc27be4d85516a0c39e7f2248d1b65e0a9c4471f3d82e6b90ad15c7f804'

test('a fingerprint is split into four rows of two groups, written as certificate tools write it', () => {
  expect(fingerprintRows(sha256)).toEqual([
    ['3A:91:0F:C2', '7B:E4:D8:55'],
    ['16:A0:C3:9E', '7F:22:48:D1'],
    ['B6:5E:0A:9C', '44:71:F3:D8'],
    ['2E:6B:90:AD', '15:C7:F8:04']
  ])
})

test('no digit is lost or changes its place', () => {
  const digits = fingerprintRows(sha256).flat().join('').replaceAll(':', '').toLowerCase()
  expect(digits).toBe(sha256)
})

test('a date cannot be read the other way round, and is that of the certificate in every time zone', () => {
  expect(readableDate('2027-03-04T23:59:59Z')).toBe('March 4, 2027')
  expect(readableDate('2027-03-04T00:00:00Z')).toBe('March 4, 2027')
})
