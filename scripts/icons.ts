import { fileURLToPath } from 'node:url'
import { makeIcons } from '../build/make-icons.ts'

/** Draws the package's icons. Part of `npm run package:check`, and so of `npm run package`. */
await makeIcons(fileURLToPath(new URL('..', import.meta.url)))
