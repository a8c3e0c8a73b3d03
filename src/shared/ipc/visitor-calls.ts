import { z } from 'zod'
import { publicSettings, visitorDisplayChange } from '../domain/station'
import { visitorDisplay, visitorState, visitorWish } from '../domain/visitor-display'
import { call } from './call'

/** The screen that faces the visitor. All but the first are for the window at the desk. */
export const visitorCalls = {
  'visitor:read': call(z.void(), visitorState),
  /** Has to be said again from time to time: a desk that falls silent leaves the welcome. */
  'visitor:show': call(visitorWish, z.void()),
  'visitor:describe': call(z.void(), visitorDisplay),
  'visitor:open': call(z.void(), visitorDisplay),
  'visitor:close': call(z.void(), visitorDisplay),
  'settings:save-visitor-display': call(visitorDisplayChange, publicSettings)
}
