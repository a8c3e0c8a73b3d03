import type { Identification } from '@shared/domain/recognition'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Shot } from '../analysis/analyzer'

/** The ways to find somebody's record. */
export const ways = ['tag', 'field', 'face', 'seen'] as const
export type Way = (typeof ways)[number]

/** A search by a custom field; without a value, for everybody who has the field. */
export interface FieldQuestion {
  readonly name: string
  readonly value?: string
}

export type FieldProblem = 'missing' | 'bad-characters' | 'too-long'

export type FaceSearch =
  | { readonly at: 'idle' }
  | { readonly at: 'camera' }
  | { readonly at: 'reading'; readonly attempt: number }
  /** The file cannot be searched with. */
  | { readonly at: 'refused'; readonly error: AppError }
  | { readonly at: 'looking'; readonly attempt: number; readonly shot: Shot }
  | { readonly at: 'failed'; readonly shot: Shot; readonly error: AppError }
  | { readonly at: 'answered'; readonly shot: Shot; readonly answer: Identification }

export interface PeopleSearch {
  readonly way: Way
  /** Id of the tag that is searched for. */
  readonly tag: string | undefined
  readonly field: {
    readonly name: string
    readonly value: string
    readonly asked: FieldQuestion | undefined
    readonly problems: { readonly name?: FieldProblem; readonly value?: FieldProblem }
  }
  readonly face: FaceSearch
  /** Part of the name of somebody who was seen here. */
  readonly seen: string
  /** Looked for within what was found. */
  readonly filter: string
  /** Whose record is open. */
  readonly opened: string | undefined
  /** Whose record was open last, to go on from there. */
  readonly cameFrom: string | undefined
  /** Counts readings of files and lookups. */
  readonly attempts: number
}

export type PeopleEvent =
  | { readonly type: 'way-chosen'; readonly way: Way }
  | { readonly type: 'tag-chosen'; readonly tagId: string }
  | { readonly type: 'field-typed'; readonly part: { readonly name?: string; readonly value?: string } }
  | { readonly type: 'field-wanted' }
  | { readonly type: 'camera-chosen' }
  | { readonly type: 'camera-left' }
  | { readonly type: 'file-chosen'; readonly file: Blob }
  | { readonly type: 'file-read'; readonly attempt: number; readonly result: Result<Shot> }
  | { readonly type: 'shot-taken'; readonly shot: Shot }
  | { readonly type: 'retry-wanted' }
  | { readonly type: 'identified'; readonly attempt: number; readonly result: Result<Identification> }
  | { readonly type: 'seen-typed'; readonly text: string }
  | { readonly type: 'filter-typed'; readonly text: string }
  | { readonly type: 'person-opened'; readonly personId: string }
  | { readonly type: 'person-closed' }
  | { readonly type: 'left' }

export type PeopleEffect =
  | { readonly type: 'read-file'; readonly attempt: number; readonly file: Blob }
  | { readonly type: 'identify'; readonly attempt: number; readonly shot: Shot }

export const startPeople: PeopleSearch = {
  way: 'tag',
  tag: undefined,
  field: { name: '', value: '', asked: undefined, problems: {} },
  face: { at: 'idle' },
  seen: '',
  filter: '',
  opened: undefined,
  cameFrom: undefined,
  attempts: 0
}
export const leftPeople: PeopleEvent = { type: 'left' }
