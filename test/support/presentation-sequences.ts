import type { PixelImage } from '@shared/face/pixel-image'
import { bentPicture, heldPicture, type Portrait, turnedHead } from './presentation-scenes'

export type Truth = 'attack' | 'bona fide' | 'bent attack'

/** What is moved before the camera, and how; made from one portrait. */
export interface Sequence {
  readonly name: string
  readonly truth: Truth
  readonly frameAt: (portrait: Portrait, step: number) => PixelImage
}

/** A slow turn there and back as shares of its full angle, a frame every quarter of a second. */
const swing: readonly number[] = [0, 0.25, 0.5, 0.75, 1, 1, 0.5, 0]
export const sequenceSteps = swing.length
const turnAt = (step: number, most: number): number => (swing[step] ?? 0) * most

export const sequences: readonly Sequence[] = [
  {
    name: 'photo turned by 32 degrees',
    truth: 'attack',
    frameAt: (portrait, step) => heldPicture(portrait, 'bare', { yaw: turnAt(step, 32) })
  },
  {
    name: 'photo turned by 40 degrees',
    truth: 'attack',
    frameAt: (portrait, step) => heldPicture(portrait, 'bare', { yaw: -turnAt(step, 40) })
  },
  {
    name: 'photo tipped by 40 degrees',
    truth: 'attack',
    frameAt: (portrait, step) => heldPicture(portrait, 'bare', { pitch: -turnAt(step, 40) })
  },
  {
    name: 'photo waved without turning',
    truth: 'attack',
    frameAt: (portrait, step) =>
      heldPicture(portrait, 'bare', {
        roll: turnAt(step, 16),
        eyeMidpoint: { x: 220 + 8 * step, y: 150 },
        size: 55 + 2 * step
      })
  },
  {
    name: 'photo held still',
    truth: 'attack',
    frameAt: (portrait, step) => heldPicture(portrait, 'bare', { eyeMidpoint: { x: 240 + step, y: 150 } })
  },
  {
    name: 'bent photo turned by 40 degrees',
    truth: 'bent attack',
    frameAt: (portrait, step) => bentPicture(portrait, { yaw: turnAt(step, 40) })
  },
  {
    name: 'head turned by 16 degrees',
    truth: 'bona fide',
    frameAt: (portrait, step) => turnedHead(portrait, { yaw: turnAt(step, 16) })
  },
  {
    name: 'head nodding by 16 degrees',
    truth: 'bona fide',
    frameAt: (portrait, step) => turnedHead(portrait, { pitch: turnAt(step, 16) })
  },
  {
    name: 'head turned by 8 degrees',
    truth: 'bona fide',
    frameAt: (portrait, step) => turnedHead(portrait, { yaw: turnAt(step, 8) })
  }
]
