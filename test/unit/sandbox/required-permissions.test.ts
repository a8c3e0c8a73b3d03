import { requiredPermissions } from '@sandbox/http/required-permissions'
import { defaultPolicy } from '@sandbox/policy'
import { describe, expect, it } from 'vitest'

describe('the permissions that an operation asks for', () => {
  it('are those of the API', () => {
    expect(requiredPermissions('authenticate', defaultPolicy)).toBe('anonymous')
    expect(requiredPermissions('renewToken', defaultPolicy)).toEqual([])
    expect(requiredPermissions('readPerson', defaultPolicy)).toEqual(['Identities/Read All Identity'])
    expect(requiredPermissions('upsertPersonTag', defaultPolicy)).toEqual([
      'Identities/Mutate All Identity',
      'Identities/Mutate Tags'
    ])
  })

  it('leave out what is granular where the policy says so, and nothing that stands alone', () => {
    const policy = { ...defaultPolicy, granularPermissions: false }
    expect(requiredPermissions('upsertPersonTag', policy)).toEqual(['Identities/Mutate All Identity'])
    expect(requiredPermissions('readDetectionsOfPerson', policy)).toEqual(['Identities/Read Detections'])
  })

  it('are the same for both kinds of photos', () => {
    for (const photoPermission of ['any-authenticated', 'read-all-identity'] as const) {
      const policy = { ...defaultPolicy, photoPermission }
      expect(requiredPermissions('readDetectionPhoto', policy)).toEqual(
        requiredPermissions('readEnrollmentPhoto', policy)
      )
    }
  })
})
