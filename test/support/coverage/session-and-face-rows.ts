import { randomUUID } from 'node:crypto'
import type { OperationId } from '@shared/identities/generated/operations.gen'
import { json, listTags, must, unknownId, webPage } from './inputs'
import { failsWith, is, succeeds } from './meanings'
import type { Ask, CoverageRow } from './row'

/** A second call, after the token has become old enough to be renewed. */
const callLater: Ask = async (cell) => {
  await must(listTags(cell))
  cell.clock.advance(14.5 * 60_000)
  return listTags(cell)
}
const signsInAgain = succeeds('signs in again')

/** The station looks at the connection by reading the account's profile. */
const look: Ask = async ({ station }) => {
  station.start()
  for (;;) {
    const state = await station.call('station:read-connection')
    if (!state.ok || state.value !== 'starting') return state
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const addPhoto: Ask = ({ station, fixture }) =>
  station.call('people:add-photo', {
    personId: fixture.personId,
    photoId: randomUUID(),
    photo: fixture.otherPhoto,
    force: true
  })
const identify: Ask = ({ station, fixture }) =>
  station.call('people:identify', { probe: fixture.photo, alignedFace: fixture.crop })
export const sessionAndFaceRows = {
  authenticate: {
    channel: 'tags:list',
    ask: listTags,
    wrongPassword: true,
    forbiddenByFetch: true,
    means: {
      unauthorized: failsWith('identities/unauthorized'),
      // A server may answer a wrong password so.
      forbidden: failsWith('identities/unauthorized'),
      // As it is, it would be the answer to the call behind the sign-in: nobody.
      notFound: failsWith('identities/bad-answer')
    }
  },
  renewToken: {
    channel: 'tags:list',
    ask: callLater,
    forbiddenByFetch: true,
    means: {
      unauthorized: signsInAgain,
      forbidden: signsInAgain,
      notFound: signsInAgain,
      badAnswer: signsInAgain
    }
  },
  readUserProfile: {
    channel: 'station:read-connection',
    ask: look,
    forbiddenByFetch: true,
    badBody: json('[]'),
    means: {
      unauthorized: is('refused', 'refused'),
      forbidden: is('refused', 'refused'),
      notFound: is('unreachable', 'unreachable'),
      badAnswer: is('unreachable', 'unreachable')
    }
  },
  publishWithResponse: {
    channel: 'people:identify',
    ask: identify,
    means: { notFound: is('no face', { outcome: 'no-face' }) }
  },
  publish: {
    channel: 'faces:publish',
    ask: ({ station, fixture }) => station.call('faces:publish', { photo: fixture.photo }),
    badBody: webPage
  },
  recognize: {
    channel: 'people:identify',
    strategy: 'recognize',
    ask: identify,
    means: { notFound: is('not enrolled', { outcome: 'not-enrolled' }) }
  },
  lookup: {
    channel: 'people:identify',
    strategy: 'lookup',
    ask: identify,
    means: { notFound: is('not enrolled', { outcome: 'not-enrolled' }) }
  },
  enrollFace: {
    channel: 'people:add-photo',
    ask: addPhoto,
    askUnknown: ({ station, fixture }) =>
      station.call('people:add-photo', {
        personId: unknownId(),
        photoId: randomUUID(),
        photo: fixture.otherPhoto,
        force: true
      })
  },
  detectFaces: {
    channel: 'faces:detect',
    ask: ({ station, fixture }) => station.call('faces:detect', { photo: fixture.photo }),
    means: { notFound: is('no face', { faces: [] }) }
  },
  compareFaces: {
    channel: 'faces:compare',
    ask: ({ station, fixture }) =>
      station.call('faces:compare', { first: fixture.photo, second: fixture.otherPhoto })
  },
  checkImageReference: {
    channel: 'people:add-photo',
    ask: addPhoto,
    unknownPolicy: { imageReferenceAnswer: 'status' },
    askUnknown: addPhoto,
    badBody: json('"perhaps"'),
    means: { notFound: succeeds('not there, enrolls') }
  }
} satisfies Partial<Record<OperationId, CoverageRow>>
