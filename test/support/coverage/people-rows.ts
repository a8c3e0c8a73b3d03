import { randomUUID } from 'node:crypto'
import { permissions } from '@sandbox/permissions'
import type { OperationId } from '@shared/identities/generated/operations.gen'
import { known, must, tagDraft, unknownId, webPage } from './inputs'
import { is, succeeds, succeedsWith } from './meanings'
import type { Ask, CoverageRow, Meaning } from './row'

const alias = { firstName: 'Ada', lastName: 'Lind', middleName: '', title: '' }
const note = { summary: 'Visit', body: 'At the desk', author: 'front' }
const address = {
  street: '1 Mill Lane',
  street2: '',
  city: 'Reno',
  state: 'NV',
  postalCode: '89501',
  country: 'US'
}
const value = { kind: 'text', text: 'A-7' } as const
const category = 'Identities'
const readAll = { category, name: 'Read All Identity' }
const closedPart = (part: string, ...permissions: readonly object[]): Meaning =>
  succeedsWith('part is closed', { [part]: { state: 'closed', permissions } })

const readPerson: Ask = ({ station, fixture }) => station.call('people:read', { personId: fixture.personId })
const readUnknownPerson: Ask = ({ station }) => station.call('people:read', { personId: unknownId() })
export const peopleRows = {
  findPeople: {
    channel: 'people:find-by-tag',
    ask: ({ station, fixture }) => station.call('people:find-by-tag', { tagId: fixture.tagId }),
    means: { notFound: is('nobody', { people: [], total: 0 }) }
  },
  findPeopleByEntityField: {
    channel: 'people:find-by-field',
    ask: ({ station }) => station.call('people:find-by-field', { name: 'Badge', value: 'A-7' }),
    means: { notFound: succeedsWith('asks by query', { total: 1 }) }
  },
  readPerson: {
    channel: 'people:read',
    ask: readPerson,
    askUnknown: readUnknownPerson,
    means: { forbidden: closedPart('addresses', readAll) }
  },
  readAliases: {
    channel: 'people:read',
    without: [permissions.readAllIdentity],
    ask: readPerson,
    askUnknown: readUnknownPerson,
    means: { forbidden: closedPart('aliases', readAll, { category, name: 'Read Aliases' }) }
  },
  upsertAlias: {
    channel: 'people:save-alias',
    ask: ({ station, fixture: { personId } }) =>
      station.call('people:save-alias', { personId, alias: { ...alias, firstName: randomUUID() } }),
    askUnknown: ({ station, fixture: { personId } }) =>
      station.call('people:save-alias', { personId, alias: { ...alias, aliasId: unknownId() } }),
    badBody: webPage
  },
  deleteAlias: {
    channel: 'people:remove-alias',
    ask: async ({ station, fixture: { personId } }) => {
      const made = await station.call('people:save-alias', {
        personId,
        alias: { ...alias, firstName: 'Short' }
      })
      const aliasId = made.ok ? known(made.value.aliasId) : unknownId()
      return station.call('people:remove-alias', { personId, aliasId })
    },
    askUnknown: ({ station, fixture: { personId } }) =>
      station.call('people:remove-alias', { personId, aliasId: unknownId() }),
    badBody: webPage
  },
  readPersonTags: {
    channel: 'people:read',
    without: [permissions.readAllIdentity],
    ask: readPerson,
    askUnknown: readUnknownPerson,
    means: { forbidden: closedPart('tags', readAll, { category, name: 'Read Tags' }) }
  },
  upsertPersonTag: {
    channel: 'people:save-tag',
    ask: async ({ station, fixture: { personId } }) => {
      const { tagId } = await must(station.call('tags:create', tagDraft()))
      return station.call('people:save-tag', { personId, tagId, expires: 'default' })
    },
    askUnknown: ({ station, fixture: { personId } }) =>
      station.call('people:save-tag', { personId, tagId: unknownId(), expires: 'default' }),
    badBody: webPage
  },
  deletePersonTag: {
    channel: 'people:remove-tag',
    ask: async ({ station, fixture: { personId } }) => {
      const { tagId } = await must(station.call('tags:create', tagDraft()))
      await station.call('people:save-tag', { personId, tagId, expires: 'never' })
      return station.call('people:remove-tag', { personId, tagId })
    },
    askUnknown: ({ station, fixture: { personId } }) =>
      station.call('people:remove-tag', { personId, tagId: unknownId() }),
    badBody: webPage
  },
  readNotes: {
    channel: 'people:save-note',
    ask: ({ station, fixture: { personId } }) =>
      station.call('people:save-note', { personId, note: { ...note, summary: randomUUID() } }),
    askUnknown: ({ station }) => station.call('people:save-note', { personId: unknownId(), note }),
    means: {
      // Whoever may write and not read saves without looking.
      forbidden: succeeds('saves blindly')
    }
  },
  upsertNote: {
    channel: 'people:save-note',
    ask: ({ station, fixture: { personId } }) =>
      station.call('people:save-note', { personId, note: { ...note, summary: randomUUID() } }),
    askUnknown: ({ station, fixture: { personId } }) =>
      station.call('people:save-note', { personId, note: { ...note, noteId: unknownId() } }),
    badBody: webPage
  },
  deleteNote: {
    channel: 'people:remove-note',
    ask: async ({ station, fixture: { personId } }) => {
      const made = await station.call('people:save-note', { personId, note: { ...note, summary: 'Short' } })
      const noteId = made.ok ? known(made.value.noteId) : unknownId()
      return station.call('people:remove-note', { personId, noteId })
    },
    askUnknown: ({ station, fixture: { personId } }) =>
      station.call('people:remove-note', { personId, noteId: unknownId() }),
    badBody: webPage
  },
  upsertAddress: {
    channel: 'people:save-address',
    ask: ({ station, fixture: { personId } }) =>
      station.call('people:save-address', { personId, address: { ...address, street: randomUUID() } }),
    askUnknown: ({ station, fixture: { personId } }) =>
      station.call('people:save-address', { personId, address: { ...address, addressId: unknownId() } }),
    badBody: webPage
  },
  readEntityFields: {
    channel: 'people:read',
    without: [permissions.readAllIdentity],
    ask: readPerson,
    askUnknown: readUnknownPerson,
    means: { forbidden: closedPart('fields', readAll, { category, name: 'Read Entity Fields' }) }
  },
  upsertEntityField: {
    channel: 'people:save-field',
    ask: ({ station, fixture: { personId } }) =>
      station.call('people:save-field', { personId, field: { name: randomUUID(), value } }),
    askUnknown: ({ station, fixture: { personId } }) =>
      station.call('people:save-field', { personId, field: { name: 'Badge', value, fieldId: unknownId() } }),
    badBody: webPage
  },
  deleteEntityField: {
    channel: 'people:remove-field',
    ask: async ({ station, fixture: { personId } }) => {
      const made = await station.call('people:save-field', { personId, field: { name: 'Short', value } })
      const fieldId = made.ok ? known(made.value.fieldId) : unknownId()
      return station.call('people:remove-field', { personId, fieldId })
    },
    askUnknown: ({ station, fixture: { personId } }) =>
      station.call('people:remove-field', { personId, fieldId: unknownId() }),
    badBody: webPage
  }
} satisfies Partial<Record<OperationId, CoverageRow>>
