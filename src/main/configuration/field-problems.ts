import type { FieldProblem } from '@shared/domain/configuration-report'
import type { z } from 'zod'

type Problem = FieldProblem['problem']
type Issue = z.core.$ZodIssue

/** Something wrong in a file, and where. */
export interface Wrong {
  readonly place: readonly PropertyKey[]
  readonly problem: Problem
}

/** Long enough for any path of ours; a file can hold names of any length. */
const longestPath = 300

export function fieldProblem({ place, problem }: Wrong): FieldProblem {
  return { path: place.map(String).join('.').slice(0, longestPath), problem }
}

/**
 * What the schema complains of, one entry for each field, without the values themselves.
 *
 * @param content what it was asked about
 */
export function wrongFields(issues: readonly Issue[], content: unknown): Wrong[] {
  return issues.flatMap((issue): Wrong[] => {
    const { path: place } = issue
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ place: [...place, key], problem: { kind: 'unknown' } }))
    return [{ place, problem: isThere(content, place) ? problemOf(issue) : { kind: 'missing' } }]
  })
}

function isThere(content: unknown, path: readonly PropertyKey[]): boolean {
  let place = content
  for (const step of path) {
    if (typeof place !== 'object' || place === null) return false
    place = Object.getOwnPropertyDescriptor(place, step)?.value
  }
  return place !== undefined
}

function problemOf(issue: Issue): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected)
    case 'invalid_value':
      return { kind: 'not-one-of', allowed: issue.values.map(String) }
    case 'invalid_union':
      return unionProblem(issue)
    case 'too_big':
      return { kind: tooMuch(issue.origin), limit: Number(issue.maximum) }
    case 'too_small':
      return { kind: tooLittle(issue.origin), limit: Number(issue.minimum) }
    case 'invalid_format':
      return { kind: 'bad-format' }
    default:
      return { kind: 'not-allowed' }
  }
}

function unionProblem(issue: Extract<Issue, { code: 'invalid_union' }>): Problem {
  const values = issue.errors.flat().flatMap((each) => (each.code === 'invalid_value' ? each.values : []))
  const allowed = ('options' in issue ? issue.options : undefined) ?? values
  return allowed.length > 0 ? { kind: 'not-one-of', allowed: allowed.map(String) } : { kind: 'not-allowed' }
}

function wrongType(expected: string): Problem {
  switch (expected) {
    case 'string':
      return { kind: 'wrong-type', expected: 'text' }
    case 'int':
      return { kind: 'wrong-type', expected: 'whole-number' }
    case 'number':
      return { kind: 'wrong-type', expected: 'number' }
    case 'boolean':
      return { kind: 'wrong-type', expected: 'yes-or-no' }
    case 'array':
      return { kind: 'wrong-type', expected: 'list' }
    case 'object':
    case 'record':
      return { kind: 'wrong-type', expected: 'group' }
    default:
      return { kind: 'not-allowed' }
  }
}

function tooMuch(origin: string): 'too-long' | 'too-many' | 'too-large' {
  return origin === 'string' ? 'too-long' : origin === 'array' ? 'too-many' : 'too-large'
}

function tooLittle(origin: string): 'too-short' | 'too-few' | 'too-small' {
  return origin === 'string' ? 'too-short' : origin === 'array' ? 'too-few' : 'too-small'
}
