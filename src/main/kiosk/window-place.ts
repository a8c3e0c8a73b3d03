import { z } from 'zod'

const area = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) })
export type Area = z.output<typeof area>

/** A screen in device-independent pixels. The work area is what task bars and docks leave. */
export interface Display {
  readonly id: number
  readonly bounds: Area
  readonly workArea: Area
}

/** Where the window stood. */
export const savedPlace = z.object({
  displayId: z.number(),
  /** By these a screen is known again whose id has changed, as after a new start. */
  displayBounds: area,
  /** From the upper left corner of the screen's work area. */
  offset: z.object({ x: z.int(), y: z.int() }),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximized: z.boolean()
})
export type SavedPlace = z.output<typeof savedPlace>

export interface Place {
  readonly display: Display
  readonly bounds: Area
  readonly isMaximized: boolean
}

const usual = { width: 1280, height: 800 } as const

/**
 * Where the window goes: on the screen where it stood, as large as fits there; on the first one where that screen has
 * gone. A screen that was turned or has another size now holds the window all the same.
 *
 * @param displays the primary one first; at least one
 */
export function placeWindow(
  saved: SavedPlace | undefined,
  displays: readonly [Display, ...Display[]]
): Place {
  const [primary] = displays
  const known = saved && findDisplay(saved, displays)
  const display = known ?? primary
  const { workArea } = display
  const width = Math.min(saved?.width ?? usual.width, workArea.width)
  const height = Math.min(saved?.height ?? usual.height, workArea.height)
  const x = saved && known ? saved.offset.x : Math.round((workArea.width - width) / 2)
  const y = saved && known ? saved.offset.y : Math.round((workArea.height - height) / 2)
  return {
    display,
    bounds: {
      x: workArea.x + clamp(x, workArea.width - width),
      y: workArea.y + clamp(y, workArea.height - height),
      width,
      height
    },
    isMaximized: saved?.isMaximized ?? false
  }
}

/** What to keep of a window that stands on this screen. */
export function rememberPlace(bounds: Area, display: Display, isMaximized: boolean): SavedPlace {
  return {
    displayId: display.id,
    displayBounds: display.bounds,
    offset: { x: bounds.x - display.workArea.x, y: bounds.y - display.workArea.y },
    width: bounds.width,
    height: bounds.height,
    isMaximized
  }
}

/** Whether somebody can still get hold of the window: enough of its upper edge lies on a screen. */
export function isReachable(bounds: Area, displays: readonly Display[]): boolean {
  const needed = { width: Math.min(120, bounds.width), height: 40 }
  return displays.some(({ workArea }) => {
    const across =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
    const isEdgeInside = bounds.y >= workArea.y && bounds.y + needed.height <= workArea.y + workArea.height
    return isEdgeInside && across >= needed.width
  })
}

function findDisplay(saved: SavedPlace, displays: readonly Display[]): Display | undefined {
  return (
    displays.find(({ id }) => id === saved.displayId) ??
    displays.find(({ bounds }) => isSame(bounds, saved.displayBounds))
  )
}

function isSame(a: Area, b: Area): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), Math.max(most, 0))
}
