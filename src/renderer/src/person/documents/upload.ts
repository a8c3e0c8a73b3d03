import type { AppError, ErrorCode } from '@shared/errors'
import type { Typed } from '../editing/edits'

/** A file of this computer, read whole. */
export interface PickedFile {
  readonly content: Uint8Array<ArrayBuffer>
}

/** One document on its way from this computer to the server. */
export type Upload =
  | { readonly at: 'none'; readonly unusable?: ErrorCode; readonly arrivedLate?: string }
  | { readonly at: 'form'; readonly file: PickedFile; readonly typed: Typed; readonly error?: AppError }
  | {
      readonly at: 'sending'
      readonly file: PickedFile
      readonly typed: Typed
      readonly uploadId: string
      /** Bytes of the request; undefined until the first have left. */
      readonly progress: { readonly sent: number; readonly total: number } | undefined
      readonly isStopping: boolean
    }

export type UploadEvent =
  | { readonly type: 'picked'; readonly file: PickedFile; readonly name: string }
  | { readonly type: 'unusable'; readonly code: ErrorCode }
  | { readonly type: 'typed'; readonly part: Typed }
  | { readonly type: 'sent'; readonly uploadId: string }
  | { readonly type: 'progress'; readonly uploadId: string; readonly sent: number; readonly total: number }
  | { readonly type: 'stop-wanted' }
  | { readonly type: 'accepted'; readonly uploadId: string }
  | { readonly type: 'refused'; readonly uploadId: string; readonly error: AppError }
  | { readonly type: 'dropped' }

export const noUpload: Upload = { at: 'none' }

/** Events that do not fit are late, and change nothing. */
export function uploadReducer(upload: Upload, event: UploadEvent): Upload {
  switch (event.type) {
    case 'picked':
      if (upload.at === 'sending') return upload
      return { at: 'form', file: event.file, typed: { name: event.name, description: '' } }
    case 'unusable':
      return upload.at === 'none' ? { at: 'none', unusable: event.code } : upload
    case 'typed':
      return upload.at === 'form' ? { ...upload, typed: { ...upload.typed, ...event.part } } : upload
    case 'sent': {
      if (upload.at !== 'form') return upload
      const { file, typed } = upload
      return { at: 'sending', file, typed, uploadId: event.uploadId, progress: undefined, isStopping: false }
    }
    case 'dropped':
      return upload.at === 'form' ? noUpload : upload
    default:
      return upload.at === 'sending' ? whileSending(upload, event) : upload
  }
}

function whileSending(
  upload: Extract<Upload, { at: 'sending' }>,
  event: Extract<UploadEvent, { type: 'progress' | 'stop-wanted' | 'accepted' | 'refused' }>
): Upload {
  if (event.type === 'stop-wanted') return { ...upload, isStopping: true }
  if (event.uploadId !== upload.uploadId) return upload
  const { file, typed, isStopping } = upload
  switch (event.type) {
    case 'progress':
      return { ...upload, progress: { sent: event.sent, total: event.total } }
    case 'accepted':
      return isStopping ? { at: 'none', arrivedLate: typed['name'] ?? '' } : noUpload
    case 'refused':
      return { at: 'form', file, typed, error: event.error }
  }
}
