import { fileURLToPath } from 'node:url'
import { generateApi } from './lib/api-generation.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
await generateApi(root, root)
console.log('Generated the Identities API from its document.')
