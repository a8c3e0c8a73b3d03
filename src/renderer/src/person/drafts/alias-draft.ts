import { type Alias, aliasDraft } from '@shared/domain/person-items'
import type { Typed } from '../editing/edits'
import { type Draft, part, problemsOf } from './draft'

export const aliasParts = ['title', 'firstName', 'middleName', 'lastName'] as const

const { title, firstName, middleName, lastName } = aliasDraft.shape

export function aliasTyped(alias: Alias | undefined): Typed {
  return {
    title: alias?.title ?? '',
    firstName: alias?.firstName ?? '',
    middleName: alias?.middleName ?? '',
    lastName: alias?.lastName ?? ''
  }
}

export function readAlias(typed: Typed, before: Alias | undefined): Draft<Alias, Alias> {
  const problems = problemsOf(typed, { title, firstName, middleName, lastName })
  if (problems.size > 0) return { ok: false, problems }
  const alias = {
    aliasId: before?.aliasId,
    title: part(typed, 'title'),
    firstName: part(typed, 'firstName'),
    middleName: part(typed, 'middleName'),
    lastName: part(typed, 'lastName')
  }
  return { ok: true, send: alias, shown: alias }
}

/** The whole name as it is written, e.g. "Dr. Ada M. Lind". */
export function aliasWords(alias: Alias): string {
  return aliasParts
    .map((name) => alias[name].trim())
    .filter((text) => text !== '')
    .join(' ')
}
