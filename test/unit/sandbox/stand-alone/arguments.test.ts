import { defaultPolicy } from '@sandbox/policy'
import { readArguments } from '@sandbox/stand-alone/arguments'
import { describe, expect, it } from 'vitest'

const read = (line: string) => readArguments(line.split(' ').filter(Boolean), '/home/ada')

describe('the command line of the stand-alone sandbox', () => {
  it('has a default for everything', () => {
    expect(read('')).toEqual({
      ok: true,
      value: {
        port: 6009,
        https: false,
        dataFolder: '/home/ada/.enroll-station-sandbox',
        policy: defaultPolicy
      }
    })
    expect(read('--https')).toMatchObject({ value: { port: 5009, https: true } })
  })

  it('takes port, folder, life of a token and choices of the policy', () => {
    const line = '--port 0 --data /tmp/x --token-lifetime 60 --policy deleteStatus=200 --policy boxUnit=ratio'
    expect(read(line)).toEqual({
      ok: true,
      value: {
        port: 0,
        https: false,
        dataFolder: '/tmp/x',
        policy: { ...defaultPolicy, tokenLifetimeSeconds: 60, deleteStatus: 200, boxUnit: 'ratio' }
      }
    })
  })

  it('takes options of every kind: text, number, yes or no, status, path', () => {
    const set = (line: string) => read(line.replace(/(^| )/g, '$1--policy '))
    expect(
      set('basePath=/identities granularPermissions=false matchThreshold=0.5 createdTagStatus=201')
    ).toMatchObject({
      value: {
        policy: {
          basePath: '/identities',
          granularPermissions: false,
          matchThreshold: 0.5,
          createdTagStatus: 201
        }
      }
    })
    expect(set('errorBody=empty errorBody=plain-text basePath=')).toMatchObject({
      value: { policy: { errorBody: 'plain-text', basePath: '' } }
    })
  })

  it.each([
    ['--colour red', '--colour'],
    ['extra', 'extra'],
    ['--port 70000', '70000'],
    ['--port -1', 'port'],
    ['--port five', 'five'],
    ['--token-lifetime soon', 'tokenLifetimeSeconds'],
    ['--policy deleteStatus', 'deleteStatus'],
    ['--policy deleteStatus=404', 'deleteStatus'],
    ['--policy errorBody=html', 'errorBody'],
    ['--policy maxTake=-1', 'maxTake'],
    ['--policy basePath=identities/', 'basePath'],
    ['--policy colour=red', 'colour'],
    ['--policy toString=1', 'toString']
  ])('says what is wrong with "%s"', (line, word) => {
    const result = read(line)
    expect(result.ok ? undefined : result.error).toContain(word)
  })
})
