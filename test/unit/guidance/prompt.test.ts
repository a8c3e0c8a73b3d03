import { expect, test } from 'vitest'
import type { Prompt } from '@renderer/guidance/hints'
import { nextPrompt, type PromptState } from '@renderer/guidance/prompt'
import { guidanceTimes } from '@renderer/guidance/guidance-times'

const start: PromptState = { shown: undefined }

/** What the banner shows after each of the given frames. */
function shownAfter(frames: readonly (readonly [Prompt, number])[]): readonly (Prompt | undefined)[] {
  let state = start
  return frames.map(([applies, now]) => {
    state = nextPrompt(state, applies, now)
    return state.shown
  })
}

test('the first hint is shown at once', () => {
  expect(shownAfter([['too-far', 0]])).toEqual(['too-far'])
})

test('another hint must stand for a while', () => {
  const { stand } = guidanceTimes
  expect(
    shownAfter([
      ['too-far', 0],
      ['turned', 10],
      ['turned', 10 + stand - 1],
      ['turned', 10 + stand]
    ])
  ).toEqual(['too-far', 'too-far', 'too-far', 'turned'])
})

test('a hint that comes and goes is never shown', () => {
  const frames = Array.from({ length: 40 }, (_, frame): [Prompt, number] => [
    frame % 4 === 3 ? 'blurred' : 'too-far',
    frame * 50
  ])
  expect(new Set(shownAfter(frames))).toEqual(new Set(['too-far']))
})

test('an outdated hint does not stay because two others take turns', () => {
  const frames = Array.from({ length: 30 }, (_, frame): [Prompt, number] => [
    frame === 0 ? 'no-face' : frame % 2 === 0 ? 'blurred' : 'hold-still',
    frame * 50
  ])
  const shown = shownAfter(frames)
  expect(shown.at(-1)).not.toBe('no-face')
})

test('that all is well is said at once', () => {
  expect(
    shownAfter([
      ['too-far', 0],
      ['ready', 10]
    ])
  ).toEqual(['too-far', 'ready'])
})
