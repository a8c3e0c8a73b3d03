import type { z } from 'zod'
import { accessState } from '../domain/access'
import { documentProgress } from '../domain/document'
import { outboxItem, outboxStatus } from '../domain/outbox'
import { serverState } from '../domain/server'
import { connectionState, publicSettings } from '../domain/station'
import { visitorDisplay, visitorState } from '../domain/visitor-display'
import type { Result } from '../result'
import { accessCalls } from './access-calls'
import type { Call } from './call'
import type { Channel, EventName } from './channels'
import { configurationCalls } from './configuration-calls'
import { diagnosticsCalls } from './diagnostics-calls'
import { enrollmentCalls } from './enrollment-calls'
import { faceCalls } from './face-calls'
import { kioskCalls } from './kiosk-calls'
import { pageCalls } from './page-calls'
import { recordCalls } from './record-calls'
import { serverCalls } from './server-calls'
import { stationCalls } from './station-calls'
import { visitorCalls } from './visitor-calls'

/**
 * Every call the window can make, with what it sends and what it gets. All IPC types derive from this object; the
 * router parses each input with it. Bytes cross as `Uint8Array`; a call takes one object; no functions, errors or
 * class instances cross.
 */
export const contract = {
  ...accessCalls,
  ...stationCalls,
  ...pageCalls,
  ...kioskCalls,
  ...diagnosticsCalls,
  ...configurationCalls,
  ...serverCalls,
  ...enrollmentCalls,
  ...faceCalls,
  ...recordCalls,
  ...visitorCalls
} satisfies Record<Channel, Call>

/** Every event main can send to the window, with its payload. */
export const eventPayloads = {
  'access:changed': accessState,
  'station:connection-changed': connectionState,
  'server:changed': serverState,
  'settings:changed': publicSettings,
  'outbox:status-changed': outboxStatus,
  'outbox:item-changed': outboxItem,
  'documents:progress': documentProgress,
  'visitor:changed': visitorState,
  'visitor:display-changed': visitorDisplay
} satisfies Record<EventName, z.ZodType>

export type Input<C extends Channel> = z.output<(typeof contract)[C]['input']>
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>
export type EventPayload<E extends EventName> = z.output<(typeof eventPayloads)[E]>

/** Who asks. SECURITY: as the host knows it; nothing of it comes out of the message. */
export interface Asker {
  /** Tells the host's pages apart; undefined where there is only one. */
  readonly pageId?: number | undefined
}

export type Handlers = {
  readonly [C in Channel]: (input: Input<C>, asker: Asker) => Promise<Result<Output<C>>>
}
export type Publish = <E extends EventName>(event: E, payload: EventPayload<E>) => void
