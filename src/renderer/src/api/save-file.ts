/** The browser reads the file soon after the click, but says nowhere when. */
const keptMs = 60_000

/** Gives bytes to the browser to be saved as a file: where, the browser asks or knows. */
export function saveFile(name: string, pieces: readonly Uint8Array<ArrayBuffer>[], type: string): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), keptMs)
}
