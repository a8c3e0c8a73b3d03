import { fillPolygon } from '@shared/face/polygon-mask'
import { describe, expect, it } from 'vitest'

function rows(polygon: Parameters<typeof fillPolygon>[0], size: number): string[] {
  const mask = new Uint8Array(size * size).fill(9)
  fillPolygon(polygon, size, mask)
  return Array.from({ length: size }, (_, row) => mask.subarray(row * size, (row + 1) * size).join(''))
}

describe('fillPolygon', () => {
  it('marks the pixels whose centres are inside', () => {
    const box = [
      { x: 1, y: 1 },
      { x: 3.4, y: 1 },
      { x: 3.4, y: 3.6 },
      { x: 1, y: 3.6 }
    ]
    expect(rows(box, 5)).toEqual(['00000', '01100', '01100', '01100', '00000'])
  })

  it('follows slopes and notches', () => {
    const arrow = [
      { x: 0, y: -0.4 },
      { x: 4, y: 3.6 },
      { x: 8, y: -0.4 },
      { x: 8, y: 8 },
      { x: 0, y: 8 }
    ]
    expect(rows(arrow, 8).slice(0, 4)).toEqual(['10000001', '11000011', '11100111', '11111111'])
  })

  it('keeps to the square when the polygon leaves it', () => {
    const large = [
      { x: -5, y: -5 },
      { x: 20, y: -5 },
      { x: 20, y: 20 },
      { x: -5, y: 20 }
    ]
    expect(rows(large, 3)).toEqual(['111', '111', '111'])
  })

  it('marks nothing for a polygon without area', () => {
    expect(rows([{ x: 1, y: 1 }], 2)).toEqual(['00', '00'])
  })
})
