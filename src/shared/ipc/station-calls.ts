import { z } from 'zod'
import { captureRecord } from '../domain/capture-record'
import { overrideReasons } from '../domain/photo-override'
import { identificationSettings } from '../domain/identification-settings'
import { pinChange, pinState } from '../domain/pin'
import {
  cameraSettingsChange,
  captureSettings,
  connectionState,
  publicSettings,
  refusedCamerasChange,
  stationInfo
} from '../domain/station'
import { type ErrorCode, errorCodes } from '../errors'
import { modelContracts, type ModelName } from '../face/face-models'
import { call } from './call'

/** The station itself. */
export const stationCalls = {
  'station:describe': call(z.void(), stationInfo),
  'station:read-connection': call(z.void(), connectionState),
  /** The window tells main that it met a problem, for the log. */
  'station:report-problem': call(
    z.strictObject({
      code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
      /** Which model it is about, where it is about one. */
      model: z.enum(Object.keys(modelContracts) as [ModelName, ...ModelName[]]).optional()
    }),
    z.void()
  ),
  /** A photo is used although its quality speaks against it, for the log. */
  'station:record-override': call(z.object({ reason: z.enum(overrideReasons) }), z.void()),
  /** What the presentation attack check said of a picture that was taken, for the log. */
  'station:record-capture': call(captureRecord, z.void()),
  'settings:read-public': call(z.void(), publicSettings),
  /** Keeps which camera is used, and how its picture is shown. */
  'settings:save-camera': call(cameraSettingsChange, publicSettings),
  /** SECURITY: whoever can open the settings can change which cameras are refused. Main logs how many are. */
  'settings:save-refused-cameras': call(refusedCamerasChange, publicSettings),
  /** Keeps how pictures are judged when they are taken. */
  'settings:save-capture': call(captureSettings, publicSettings),
  /** Keeps how people are searched for, and how an answer is shown. */
  'settings:save-identification': call(identificationSettings, publicSettings),
  'settings:pin-state': call(z.void(), pinState),
  /** SECURITY: the first PIN can be chosen by whoever comes first, each later one by whoever knows the one before. */
  'settings:set-pin': call(pinChange, z.void())
}
