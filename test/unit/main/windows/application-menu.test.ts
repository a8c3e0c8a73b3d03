import { applicationMenu } from '@main/windows/application-menu'
import { describe, expect, it } from 'vitest'

describe('the menu', () => {
  it('is none where keys edit text without one', () => {
    expect(applicationMenu('win32')).toBeUndefined()
    expect(applicationMenu('linux')).toBeUndefined()
  })

  it('has on macOS what edits text and what quits, and nothing that leads anywhere', () => {
    const items = applicationMenu('darwin')?.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    const roles = items?.flatMap(({ role }) => role ?? [])
    expect(roles).toEqual(['quit', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])
    // Only roles: an item of our own could do anything.
    expect(items?.every((item) => item.role !== undefined || item.type === 'separator')).toBe(true)
  })
})
