import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsFile } from '@main/platform/settings-file'
import { readSettings } from '@main/services/settings-service'
import Conf from 'conf'
import { describe, expect, it } from 'vitest'
import { recordingLogger } from '../../../support/recording-logger'

/** A settings folder on the real disk, opened by the real `conf`. */
function folderWith(content?: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'settings-'))
  const path = join(cwd, 'settings.json')
  if (content !== undefined) writeFileSync(path, content)
  const file = settingsFile(
    () => new Conf({ cwd, configName: 'settings' }),
    path,
    () => 1234
  )
  const logger = recordingLogger()
  return { cwd, file, logger, read: () => readSettings(file, logger) }
}

describe('the settings', () => {
  it('have defaults where there is no file, and write none', () => {
    const { cwd, read, logger } = folderWith()
    expect(read()).toEqual({ schemaVersion: 1, detectorName: 'Enroll Station', mirrorPreview: true })
    expect(readdirSync(cwd)).toEqual([])
    expect(logger.events).toEqual([])
  })

  it('read what the file says', () => {
    const { read } = folderWith('{"detectorName":"Front desk","mirrorPreview":false}')
    expect(read()).toMatchObject({ detectorName: 'Front desk', mirrorPreview: false })
  })

  it.each([
    ['half a file', '{"detectorName":"Fro'],
    ['an empty file', ''],
    ['a value of the wrong kind', '{"mirrorPreview":"yes"}'],
    ['a file of a newer station', '{"schemaVersion":2}']
  ])('set %s aside, keep its content, and go on with defaults', (_, content) => {
    const { cwd, read, logger } = folderWith(content)
    expect(read()).toMatchObject({ detectorName: 'Enroll Station' })
    expect(logger.events).toEqual(['settings-set-aside'])
    expect(readFileSync(join(cwd, 'settings.json.damaged-1234'), 'utf8')).toBe(content)
  })

  it('come back as they were written', () => {
    const { file, read } = folderWith()
    file.write({ detectorName: 'Gate 3' })
    expect(read()).toMatchObject({ detectorName: 'Gate 3' })
  })
})
