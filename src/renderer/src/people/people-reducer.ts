import { fieldName } from '@shared/domain/person-items'
import { line } from '@shared/domain/text'
import type { z } from 'zod'
import type { Shot } from '../analysis/analyzer'
import { type Step, stay } from '../flow/machine'
import {
  type FieldProblem,
  type FieldQuestion,
  type PeopleEffect,
  type PeopleEvent,
  type PeopleSearch,
  startPeople
} from './people-state'

type PeopleStep = Step<PeopleSearch, PeopleEffect>

/** What somebody looks for, and by what. What the server answers to tags and fields is not kept here. */
export function peopleReducer(state: PeopleSearch, event: PeopleEvent): PeopleStep {
  switch (event.type) {
    case 'way-chosen':
      // SECURITY: the picture that was searched with goes with its way.
      return event.way === state.way
        ? stay(state)
        : stay({ ...state, way: event.way, face: { at: 'idle' }, filter: '', cameFrom: undefined })
    case 'tag-chosen':
      return event.tagId === state.tag ? stay(state) : stay(fresh({ ...state, tag: event.tagId }))
    case 'field-typed':
      return stay({ ...state, field: { ...state.field, ...event.part, problems: {} } })
    case 'field-wanted':
      return stay(askForField(state))
    case 'seen-typed':
      return stay({ ...state, seen: event.text, cameFrom: undefined })
    case 'filter-typed':
      return stay({ ...state, filter: event.text, cameFrom: undefined })
    case 'person-opened':
      return stay({ ...state, opened: event.personId, cameFrom: undefined })
    case 'person-closed':
      return stay({ ...state, opened: undefined, cameFrom: state.opened })
    case 'left':
      // Late answers must not find their attempt again.
      return stay({ ...startPeople, attempts: state.attempts + 1 })
    default:
      return searchByFace(state, event)
  }
}

/** Something else is searched for: what was looked for among the results before means nothing. */
function fresh(state: PeopleSearch): PeopleSearch {
  return { ...state, filter: '', cameFrom: undefined }
}

const fieldValue = line(4000)

function askForField(state: PeopleSearch): PeopleSearch {
  const { name, value } = state.field
  const nameProblem = problemOf(fieldName, name)
  const valueProblem = value.trim() === '' ? undefined : problemOf(fieldValue, value)
  if (nameProblem !== undefined || valueProblem !== undefined) {
    const problems = {
      ...(nameProblem && { name: nameProblem }),
      ...(valueProblem && { value: valueProblem })
    }
    return { ...state, field: { ...state.field, problems } }
  }
  const asked: FieldQuestion = {
    name: name.trim(),
    ...(value.trim() === '' ? {} : { value: value.trim() })
  }
  return fresh({ ...state, field: { ...state.field, asked, problems: {} } })
}

function problemOf(schema: z.ZodType, typed: string): FieldProblem | undefined {
  if (typed.trim() === '') return 'missing'
  const checked = schema.safeParse(typed)
  if (checked.success) return undefined
  return checked.error.issues[0]?.code === 'too_big' ? 'too-long' : 'bad-characters'
}

type FaceEvent = Extract<
  PeopleEvent,
  {
    type:
      | 'camera-chosen'
      | 'camera-left'
      | 'file-chosen'
      | 'file-read'
      | 'shot-taken'
      | 'retry-wanted'
      | 'identified'
  }
>

/** A picture is checked on the device first; then it is looked up once. */
function searchByFace(state: PeopleSearch, event: FaceEvent): PeopleStep {
  const { face } = state
  switch (event.type) {
    case 'camera-chosen':
      return stay(fresh({ ...state, face: { at: 'camera' } }))
    case 'camera-left':
      return face.at === 'camera' ? stay({ ...state, face: { at: 'idle' } }) : stay(state)
    case 'file-chosen': {
      const attempt = state.attempts + 1
      return {
        state: fresh({ ...state, attempts: attempt, face: { at: 'reading', attempt } }),
        effects: [{ type: 'read-file', attempt, file: event.file }]
      }
    }
    case 'file-read': {
      if (face.at !== 'reading' || face.attempt !== event.attempt) return stay(state)
      const { result } = event
      return result.ok
        ? identify(state, result.value)
        : stay({ ...state, face: { at: 'refused', error: result.error } })
    }
    case 'shot-taken':
      return face.at === 'camera' ? identify(state, event.shot) : stay(state)
    case 'retry-wanted':
      return face.at === 'failed' ? identify(state, face.shot) : stay(state)
    case 'identified': {
      if (face.at !== 'looking' || face.attempt !== event.attempt) return stay(state)
      const { shot } = face
      const { result } = event
      return stay({
        ...state,
        face: result.ok
          ? { at: 'answered', shot, answer: result.value }
          : { at: 'failed', shot, error: result.error }
      })
    }
  }
}

function identify(state: PeopleSearch, shot: Shot): PeopleStep {
  const attempt = state.attempts + 1
  return {
    state: { ...state, attempts: attempt, face: { at: 'looking', attempt, shot } },
    effects: [{ type: 'identify', attempt, shot }]
  }
}
