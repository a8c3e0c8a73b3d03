import { readBaseUrl } from '@main/identities/base-url'
import { describe, expect, it } from 'vitest'

describe('a typed address', () => {
  it.each([
    ['https://site.econnectcloud.com/identities', 'https://site.econnectcloud.com/identities'],
    ['https://site.econnectcloud.com/identities/', 'https://site.econnectcloud.com/identities'],
    ['site.econnectcloud.com/identities', 'https://site.econnectcloud.com/identities'],
    ['  HTTPS://Site.EConnectCloud.com/identities  ', 'https://site.econnectcloud.com/identities'],
    ['https://10.0.0.5:5009', 'https://10.0.0.5:5009'],
    ['10.0.0.5:5009', 'https://10.0.0.5:5009'],
    ['identities-server:5009/', 'https://identities-server:5009'],
    ['https://host:443/identities', 'https://host/identities'],
    ['https://[fe80::1]:5009', 'https://[fe80::1]:5009'],
    ['[::1]:5009', 'https://[::1]:5009'],
    ['::1', 'https://[::1]'],
    ['https://host:5009/swagger/index.html', 'https://host:5009'],
    ['https://host/identities/swagger/index.html#/People', 'https://host/identities'],
    ['https://host/identities/swagger/v1/swagger.json', 'https://host/identities'],
    ['https://host:5009/api/v1/authenticate', 'https://host:5009'],
    ['https://host/identities/auth/v1/user/profile?x=1', 'https://host/identities'],
    ['https://host/identities/index.html', 'https://host/identities'],
    ['https://host/a/deeper/path/', 'https://host/a/deeper/path'],
    ['https://host/identities?tab=1#top', 'https://host/identities'],
    ['müller.example', 'https://xn--mller-kva.example']
  ])('%s is %s', (typed, baseUrl) => {
    expect(readBaseUrl(typed, false)).toEqual({ ok: true, value: baseUrl })
  })

  it.each([
    '',
    '   ',
    'https://',
    'ftp://host',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://host name',
    'https:\\\\host',
    'https://user:secret@host',
    'user@host',
    'https://host:99999'
  ])('%j is none', (typed) => {
    expect(readBaseUrl(typed, true)).toMatchObject({ ok: false, error: { code: 'server/bad-address' } })
  })

  it('may be unencrypted only when somebody has accepted that', () => {
    const typed = 'http://10.0.0.5:6009/'
    expect(readBaseUrl(typed, false)).toMatchObject({ ok: false, error: { code: 'server/plain-http' } })
    expect(readBaseUrl(typed, true)).toEqual({ ok: true, value: 'http://10.0.0.5:6009' })
  })
})
