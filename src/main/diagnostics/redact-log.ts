import { z } from 'zod'
import { logLevels } from '../platform/ports'
import { redactEvent, redactFields } from './redact'

const line = z
  .object({ time: z.iso.datetime(), level: z.enum(logLevels), event: z.string() })
  .catchall(z.union([z.string(), z.number(), z.boolean()]))

/**
 * A log as it may leave the station. SECURITY: whatever wrote the file, an older version or somebody's editor: each line is
 * read and looked through anew, and what is no line of a log is left out and counted.
 */
export function redactLog(text: string): string {
  const kept: string[] = []
  let foreign = 0
  for (const each of text.split('\n')) {
    if (each === '') continue
    const clean = redactLine(each)
    if (clean === undefined) foreign += 1
    else kept.push(clean)
  }
  if (foreign > 0) kept.push(JSON.stringify({ event: 'lines-left-out', count: foreign }))
  return kept.map((each) => `${each}\n`).join('')
}

function redactLine(text: string): string | undefined {
  const parsed = line.safeParse(readJson(text))
  if (!parsed.success) return undefined
  const { time, level, event, ...fields } = parsed.data
  return JSON.stringify({ time, level, event: redactEvent(event), ...redactFields(fields) })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
