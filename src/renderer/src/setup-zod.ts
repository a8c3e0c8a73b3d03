import { config } from 'zod'

// Must run before any schema is made, so it is the first import of the page. zod otherwise tries out whether it may
// compile parsers with `eval`; the page's policy forbids it, and each try would be reported as a violation.
config({ jitless: true })
