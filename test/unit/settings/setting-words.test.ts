import {
  changeTexts,
  problemText,
  settingName,
  valueText
} from '@renderer/settings/configuration/setting-words'
import { en } from '@renderer/text/messages'
import { configuration, wholeSettings } from '@shared/domain/configuration'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const words = en.configuration

/** Every setting by its path, and the parts of those that are set as a whole. */
function paths(type: z.core.$ZodType, path = ''): string[] {
  if (type instanceof z.ZodDefault || type instanceof z.ZodPrefault || type instanceof z.ZodOptional)
    return paths(type.def.innerType, path)
  if (type instanceof z.ZodReadonly) return paths(type.def.innerType, path)
  if (!(type instanceof z.ZodObject)) return [path]
  const shape: Record<string, z.core.$ZodType> = type.shape
  const parts = Object.entries(shape).flatMap(([name, each]) =>
    paths(each, path === '' ? name : `${path}.${name}`)
  )
  return wholeSettings.includes(path) ? [path, ...parts] : parts
}

describe('the words of settings', () => {
  it('have a name for every setting, and for nothing that there is not', () => {
    const known = paths(configuration).filter((path) => path !== 'schemaVersion')
    expect(known.filter((path) => !Object.hasOwn(words.labels, path))).toEqual([])
    const named = Object.keys(words.labels)
    expect(
      named.filter((path) => !known.some((each) => each === path || each.startsWith(`${path}.`)))
    ).toEqual([])
  })

  it('call a place like the setting that it lies in, and what they do not know by its path', () => {
    expect(settingName('themes.2.colour', words)).toBe('Themes')
    expect(settingName('camera.rotaton', words)).toBe('Camera')
    expect(settingName('toString', words)).toBe('toString')
  })

  it('say what is wrong and what is allowed', () => {
    const say = (problem: Parameters<typeof problemText>[0]['problem']) =>
      problemText({ path: 'a', problem }, words)
    expect(say({ kind: 'unknown' })).toBe('There is no setting of this name. Please check its spelling.')
    expect(say({ kind: 'wrong-type', expected: 'yes-or-no' })).toContain('true or false')
    expect(say({ kind: 'not-one-of', allowed: ['0', '90'] })).toBe('Only one of these is allowed: 0, 90.')
    expect(say({ kind: 'too-long', limit: 1 })).toBe('At most 1 character.')
    expect(say({ kind: 'too-large', limit: 90 })).toBe('At most 90.')
  })

  it('tell values, also where two lists are of one length', () => {
    expect([undefined, true, '', 7, { count: 1 }, 'Camo'].map((value) => valueText(value, words))).toEqual([
      'not set',
      'yes',
      'empty',
      '7',
      '1 entry',
      'Camo'
    ])
    expect(changeTexts({ count: 2 }, { count: 2 }, words)).toEqual(['2 entries', '2 entries, others'])
    expect(changeTexts(false, true, words)).toEqual(['no', 'yes'])
  })
})
