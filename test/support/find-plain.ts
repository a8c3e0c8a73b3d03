import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every place of a folder where a picture, or one of these words, lies in the open.
 *
 * @returns `file: what`, for each file and finding
 */
export function findPlain(folder: string, words: readonly string[]): string[] {
  const needles = [...words.flatMap(spellings), ...pictures]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .flatMap((file) => {
      const bytes = readFileSync(join(file.parentPath, file.name))
      return needles.flatMap(([name, needle]) => (bytes.includes(needle) ? [`${file.name}: ${name}`] : []))
    })
}

type Needle = readonly [name: string, bytes: Buffer]

/** Four bytes: three alone come up by chance in a hundred kilobytes of ciphertext now and then. */
const pictures: readonly Needle[] = [
  ...[0xe0, 0xe1, 0xdb].map((next): Needle => ['JPEG', Buffer.from([0xff, 0xd8, 0xff, next])]),
  // What begins with each of the three, as far as it is the same for all pictures.
  ...['/9j/4AAQ', '/9j/4Q', '/9j/2wBD'].map((start): Needle => ['JPEG (base64)', Buffer.from(start)]),
  ...['ffd8ffe0', 'ffd8ffe1', 'ffd8ffdb'].map((start): Needle => ['JPEG (hex)', Buffer.from(start)]),
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['PNG (base64)', Buffer.from('iVBORw0KGgo')],
  ['PDF', Buffer.from('%PDF-1.')],
  ['PDF (base64)', Buffer.from('JVBERi0xL')]
]

function spellings(word: string): Needle[] {
  return [
    [word, Buffer.from(word)],
    [`${word} (UTF-16)`, Buffer.from(word, 'utf16le')],
    [`${word} (UTF-16 BE)`, Buffer.from(word, 'utf16le').swap16()],
    [`${word} (hex)`, Buffer.from(Buffer.from(word).toString('hex'))],
    [`${word} (HEX)`, Buffer.from(Buffer.from(word).toString('hex').toUpperCase())],
    [`${word} (percent)`, Buffer.from(encodeURIComponent(word))],
    [`${word} (form)`, Buffer.from(new URLSearchParams([['', word]]).toString().slice(1))],
    // In base64 a word looks different after 0, 1 or 2 other bytes; its ends depend on the neighbours and are cut off.
    ...[0, 1, 2].map((shift): Needle => [`${word} (base64)`, Buffer.from(insideBase64(word, shift))])
  ]
}

function insideBase64(word: string, shift: number): string {
  const text = Buffer.from('x'.repeat(shift) + word).toString('base64')
  return text.replace(/=+$/, '').slice(shift === 0 ? 0 : 4, -2)
}
