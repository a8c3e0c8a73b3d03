import { expect, it } from 'vitest'
import { readText, repositoryFiles } from './repository-files'

const isText = /\.(ts|tsx|mts|mjs|js|json|jsonc|yaml|yml|md|html|css|svg|txt|sh|xml|plist|nsh)$|^\.[\w.-]+$/

/** People who do not exist: tests of redaction need somebody's folder. And folders that every computer has. */
const nobodys = '(?!(?:you|user|somebody|ada|ottilie|desk|Shared|Public)\\b)'

const personal = [
  new RegExp(`/(?:home|Users)/${nobodys}[a-z][\\w.-]*/`, 'i'),
  new RegExp(`[A-Z]:\\\\+Users\\\\+${nobodys}\\w`, 'i'),
  /\/root\/\.?\w/,
  /\/workspaces?\/\w/,
  /(?<![\w.])\/work\/\w/
]

/** Whether a line names a folder of the computer that somebody develops on. */
const isPersonal = (line: string): boolean => personal.some((each) => each.test(line))

it('names no folder of the computer that somebody develops on', () => {
  const found = repositoryFiles
    .filter((path) => isText.test(path) && path !== 'test/integration/repository/local-paths.test.ts')
    .flatMap((path) =>
      readText(path)
        .split('\n')
        .flatMap((line, index) => (isPersonal(line) ? `${path}:${index + 1}` : []))
    )
  expect(found).toEqual([])
})

it('knows such a folder', () => {
  expect(isPersonal('/home/' + 'jsmith/enroll-station')).toBe(true)
  expect(isPersonal('C:\\Users\\' + 'jsmith')).toBe(true)
  expect(isPersonal('/home/you/enroll-station')).toBe(false)
})
