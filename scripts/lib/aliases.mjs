import { alias } from '../../vitest.config.ts'

// To dependency-cruiser, which reads aliases from the configuration of a bundler only, `electron` is the package.
const folders = { ...alias }
delete folders.electron

export default { resolve: { alias: folders } }
