import { z } from 'zod'
import { overrideReasons } from '../domain/photo-override'
import { cameraSettingsChange, connectionState, publicSettings, stationInfo } from '../domain/station'
import { type ErrorCode, errorCodes } from '../errors'
import { call } from './call'

/** The station itself. */
export const stationCalls = {
  'station:describe': call(z.void(), stationInfo),
  'station:read-connection': call(z.void(), connectionState),
  /** The window tells main that it met a problem, for the log. */
  'station:report-problem': call(
    z.object({ code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]) }),
    z.void()
  ),
  /** A photo is used although its quality speaks against it, for the log. */
  'station:record-override': call(z.object({ reason: z.enum(overrideReasons) }), z.void()),
  'settings:read-public': call(z.void(), publicSettings),
  /** Keeps which camera is used, and how its picture is shown. */
  'settings:save-camera': call(cameraSettingsChange, publicSettings)
}
