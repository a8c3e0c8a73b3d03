import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsFile } from '@main/platform/settings-file'
import { SettingsService } from '@main/services/settings-service'
import { defaultAccessSettings } from '@shared/domain/access'
import { virtualCameras } from '@shared/domain/camera'
import { enrollmentPolicy } from '@shared/domain/enrollment-form'
import {
  defaultIdentificationSettings,
  defaultThemes,
  type IdentificationSettings,
  type Theme
} from '@shared/domain/identification-settings'
import { defaultKioskSettings } from '@shared/domain/kiosk'
import { type CaptureSettings, defaultPublicSettings, type PublicSettings } from '@shared/domain/station'
import { noSiteLimits } from '@shared/face/quality/site-limits'
import Conf from 'conf'
import { describe, expect, it } from 'vitest'
import { recordingLogger } from '../../../support/recording-logger'

const theme = {
  id: 'press',
  name: 'Press',
  tags: ['Journalist'],
  enabled: true,
  colour: 'amber',
  icon: 'badge',
  sound: 'chime',
  message: 'Call the press desk.',
  visitor: 'see-desk'
} satisfies Theme

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
  return { cwd, file, logger, read: () => new SettingsService(file, logger).current }
}

describe('the settings', () => {
  it('have defaults where there is no file, and write none', () => {
    const { cwd, read, logger } = folderWith()
    expect(read()).toEqual({
      schemaVersion: 1,
      detectorName: 'Enroll Station',
      mirrorPreview: true,
      captureSound: false,
      presentationMode: 'record',
      qualityLimits: { enrollment: [], lookup: [], document: [] },
      camera: { rotation: 0, allowed: [] },
      enrollmentPolicy: enrollmentPolicy.parse({}),
      usedConsentTexts: [],
      identifyStrategy: 'publishWithResponse',
      themes: defaultThemes,
      shownFields: [],
      verdictLimits: { same: 0.8, different: 0.3 },
      visitorDisplay: false,
      access: defaultAccessSettings,
      ...defaultKioskSettings,
      allowUnprotectedSecrets: false,
      updateSource: '',
      signaturePublicKey: ''
    })
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
    ['a rotation that no camera has', '{"camera":{"rotation":45}}'],
    ['a misspelt name', '{"camera":{"rotaton":90}}'],
    ['a check that no station has', '{"presentationMode":"shoot"}'],
    [
      'a limit outside of its safe bounds',
      '{"qualityLimits":{"enrollment":[{"component":"headPoseYaw","side":"most","severity":"block","limit":80}],"lookup":[],"document":[]}}'
    ],
    ['two themes of one id', JSON.stringify({ themes: [theme, theme] })],
    ['a theme without tags', JSON.stringify({ themes: [{ ...theme, tags: [] }] })],
    [
      'a theme with words of its own for the visitor',
      JSON.stringify({ themes: [{ ...theme, visitor: 'You are banned' }] })
    ],
    ['limits that leave nothing to be unsure of', '{"verdictLimits":{"same":0.3,"different":0.3}}'],
    ['a file of a newer station', '{"schemaVersion":2}']
  ])('set %s aside, keep its content, and go on with defaults', (_, content) => {
    const { cwd, read, logger } = folderWith(content)
    expect(read()).toMatchObject({ detectorName: 'Enroll Station' })
    expect(logger.events).toEqual(['settings-set-aside'])
    expect(readFileSync(join(cwd, 'settings.json.damaged-1234'), 'utf8')).toBe(content)
  })

  it('keep the server that was chosen, and everything else that stood there', () => {
    const { file, logger, read } = folderWith('{"detectorName":"Gate 3"}')
    const settings = new SettingsService(file, logger)
    const trust = { kind: 'pinned', sha256: 'ab'.repeat(32) } as const
    const server = {
      baseUrl: 'https://10.0.0.5:5009',
      acceptsPlainHttp: false,
      trust,
      renewTokenAfterMinutes: 10
    }
    expect(settings.saveServer(server)).toEqual({ ok: true, value: undefined })
    expect(read()).toMatchObject({ detectorName: 'Gate 3', server })
    settings.saveServer(undefined)
    expect(read()).not.toHaveProperty('server')
  })

  it('keep what was chosen about the camera, tell of it, and leave the list of refused ones alone', () => {
    const { file, logger, read } = folderWith('{"camera":{"refused":["obs"]}}')
    const told: PublicSettings[] = []
    const settings = new SettingsService(file, logger, (changed) => told.push(changed))
    const chosen = { deviceId: 'a1', label: 'HD Pro Webcam C920 (046d:082d)' }
    const change = { mirrorPreview: false, chosen, rotation: 90, allowed: ['Camo'] } as const
    const camera = { chosen, rotation: 90, allowed: ['Camo'], refused: ['obs'] }
    expect(settings.saveCamera({ ...change, allowed: [...change.allowed] })).toEqual({
      ok: true,
      value: { ...defaultPublicSettings, mirrorPreview: false, camera }
    })
    expect(told).toEqual([{ ...defaultPublicSettings, mirrorPreview: false, camera }])
    expect(read()).toMatchObject({ mirrorPreview: false, camera })
    expect(logger.events).toEqual(['camera-settings-saved'])
  })

  it('bring the list of refused cameras that comes with the station, and do not freeze it in the file', () => {
    const { cwd, file, logger } = folderWith()
    const settings = new SettingsService(file, logger)
    expect(settings.publicPart.camera.refused).toEqual(virtualCameras)
    settings.saveCamera({ mirrorPreview: true, rotation: 0, allowed: [] })
    expect(readFileSync(join(cwd, 'settings.json'), 'utf8')).not.toContain('refused')
  })

  it('keep how pictures are judged, and tell of it', () => {
    const { file, logger, read } = folderWith()
    const told: PublicSettings[] = []
    const settings = new SettingsService(file, logger, (changed) => told.push(changed))
    const change: CaptureSettings = {
      captureSound: true,
      presentationMode: 'warn',
      qualityLimits: {
        ...noSiteLimits,
        enrollment: [{ component: 'interEyeDistance', side: 'least', severity: 'block', limit: 120 }]
      }
    }
    const value = { ...defaultPublicSettings, ...change }
    expect(settings.saveCapture(change)).toEqual({ ok: true, value })
    expect(told).toEqual([value])
    expect(read()).toMatchObject(change)
    expect(logger.lines).toMatchObject([
      { event: 'capture-settings-saved', fields: { presentationMode: 'warn', changedLimits: 1 } }
    ])
  })

  it('keep how people are searched for and shown, and tell of it', () => {
    const { file, logger, read } = folderWith('{"detectorName":"Gate 3"}')
    const told: PublicSettings[] = []
    const settings = new SettingsService(file, logger, (changed) => told.push(changed))
    const change: IdentificationSettings = {
      strategy: 'recognize',
      themes: [theme],
      shownFields: ['Company'],
      verdictLimits: { same: 0.7, different: 0.2 }
    }
    const value = { ...defaultPublicSettings, identification: change }
    expect(settings.saveIdentification(change)).toEqual({ ok: true, value })
    expect(told).toEqual([value])
    const { strategy, ...stored } = change
    expect(read()).toMatchObject({ detectorName: 'Gate 3', identifyStrategy: strategy, ...stored })
    expect(new SettingsService(file, logger).identification).toEqual(change)
  })

  it('keep whether a second window faces the visitor, which it does not at first', () => {
    const { file, logger, read } = folderWith()
    const told: PublicSettings[] = []
    const settings = new SettingsService(file, logger, (changed) => told.push(changed))
    expect(settings.publicPart.visitorDisplay).toBe(false)
    const value = { ...defaultPublicSettings, visitorDisplay: true }
    expect(settings.saveVisitorDisplay({ visitorDisplay: true })).toEqual({ ok: true, value })
    expect(told).toEqual([value])
    expect(read()).toMatchObject({ visitorDisplay: true })
    expect(logger.lines).toMatchObject([{ event: 'visitor-display-saved', fields: { isOn: true } }])
  })

  it('bring the themes that come with the station to a file that is older than them', () => {
    const { read, logger } = folderWith('{"schemaVersion":1,"identifyStrategy":"lookup"}')
    expect(read()).toMatchObject({ identifyStrategy: 'lookup', themes: defaultThemes, shownFields: [] })
    expect(logger.events).toEqual([])
  })

  it('log how many themes and fields there are, and no word that somebody typed', () => {
    const { file, logger } = folderWith()
    const typed = { ...theme, name: 'Stalkers of Anna', tags: ['Annas ex'], message: 'Call Anna.' }
    new SettingsService(file, logger).saveIdentification({
      ...defaultIdentificationSettings,
      themes: [typed],
      shownFields: ['Annas floor']
    })
    expect(logger.lines).toMatchObject([
      {
        event: 'identification-settings-saved',
        fields: { strategy: 'publishWithResponse', themes: 1, shownFields: 1 }
      }
    ])
    expect(JSON.stringify(logger.lines)).not.toContain('Anna')
  })

  it('keep another list of refused cameras, tell its length alone, and find back to the one that comes along', () => {
    const { cwd, file, logger } = folderWith()
    const settings = new SettingsService(file, logger)
    settings.saveRefusedCameras({ refused: ["Anna's toy"] })
    expect(settings.publicPart.camera.refused).toEqual(["Anna's toy"])
    settings.saveCamera({ mirrorPreview: true, rotation: 0, allowed: [] })
    expect(settings.publicPart.camera.refused).toEqual(["Anna's toy"])
    expect(JSON.stringify(logger.lines)).not.toContain('Anna')
    expect(logger.lines[0]).toMatchObject({ fields: { refused: 1, ownList: true } })
    settings.saveRefusedCameras({})
    expect(settings.publicPart.camera.refused).toEqual(virtualCameras)
    expect(readFileSync(join(cwd, 'settings.json'), 'utf8')).not.toContain('refused')
  })

  it('stay as they were when the disk does not take them', () => {
    const { file, logger } = folderWith()
    const settings = new SettingsService(
      {
        ...file,
        write: () => {
          throw new Error('ENOSPC')
        }
      },
      logger
    )
    const trust = { kind: 'system' } as const
    const server = {
      baseUrl: 'https://a.example',
      acceptsPlainHttp: false,
      trust,
      renewTokenAfterMinutes: 10
    }
    expect(settings.saveServer(server)).toMatchObject({ ok: false, error: { code: 'settings/not-saved' } })
    expect(settings.current.server).toBeUndefined()
    const change = { mirrorPreview: false, rotation: 0, allowed: [] } as const
    expect(settings.saveCamera({ ...change, allowed: [] })).toMatchObject({
      ok: false,
      error: { code: 'settings/not-saved' }
    })
    expect(settings.publicPart.mirrorPreview).toBe(true)
    expect(
      settings.saveIdentification({ ...defaultIdentificationSettings, strategy: 'lookup' })
    ).toMatchObject({ ok: false, error: { code: 'settings/not-saved' } })
    expect(settings.identification).toEqual(defaultIdentificationSettings)
  })

  it('come back as they were written', () => {
    const { file, read } = folderWith()
    file.write({ detectorName: 'Gate 3' })
    expect(read()).toMatchObject({ detectorName: 'Gate 3' })
  })
})
