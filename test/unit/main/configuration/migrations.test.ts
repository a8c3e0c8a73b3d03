import { type Migration, migrate, migrations } from '@main/configuration/migrations'
import { configurationVersion } from '@shared/domain/configuration'
import { describe, expect, it } from 'vitest'

/** As a version 2 and a version 3 might be made. */
const steps: readonly Migration[] = [
  ({ detectorName, ...rest }) => ({ ...rest, station: { name: detectorName } }),
  (settings) => ({ ...settings, wasThree: true })
]

describe('settings of another version', () => {
  it('end at the version that the schema has', () => {
    expect(migrations.length + 1).toBe(configurationVersion)
  })

  it.each([
    ['without a version', {}],
    ['of the first', { schemaVersion: 1 }]
  ])('are brought up step by step: those %s', (_, version) => {
    expect(migrate({ ...version, detectorName: 'Gate 3', mirrorPreview: false }, steps)).toEqual({
      kind: 'current',
      settings: { schemaVersion: 3, station: { name: 'Gate 3' }, mirrorPreview: false, wasThree: true }
    })
  })

  it('take only the steps that they lack', () => {
    expect(migrate({ schemaVersion: 2, detectorName: 'x' }, steps)).toEqual({
      kind: 'current',
      settings: { schemaVersion: 3, detectorName: 'x', wasThree: true }
    })
    expect(migrate({ schemaVersion: 3 }, steps)).toEqual({ kind: 'current', settings: { schemaVersion: 3 } })
  })

  it('are not read when they are of a newer station', () => {
    expect(migrate({ schemaVersion: 4 }, steps)).toEqual({ kind: 'newer-version' })
    expect(migrate({ schemaVersion: 2 })).toEqual({ kind: 'newer-version' })
  })

  it.each([
    ['damaged'],
    [null],
    [[]],
    [{ schemaVersion: 0 }],
    [{ schemaVersion: 1.5 }],
    [{ schemaVersion: '1' }]
  ])('are not read when they are none: %j', (content) => {
    expect(migrate(content, steps)).toEqual({ kind: 'damaged' })
  })
})
