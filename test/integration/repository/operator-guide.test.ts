import { expect, it } from 'vitest'
import { en } from '@renderer/text/messages'
import { readText } from './repository-files'

const guide = readText('docs/operator/README.md')

it('explains every hint in its own words', () => {
  expect(Object.values(en.capture.prompts).filter((words) => !guide.includes(`| ${words} `))).toEqual([])
})

it('names buttons and states as they are called on the screen', () => {
  const { shell, home, access, outbox } = en
  const { unreachable, untrusted, refused } = shell.connection
  const { enroll, identify, compare, people } = home
  const words = [
    ...[enroll, identify, compare, people].map(({ title }) => title),
    unreachable,
    untrusted,
    refused,
    shell.connection['signed-out'],
    shell.crashed.title,
    access.operator.lock,
    access.operator.signOut,
    outbox.title,
    en.errors['page/screen-unread'].title
  ]
  expect(words.filter((each) => !guide.includes(`**${each}**`))).toEqual([])
})
