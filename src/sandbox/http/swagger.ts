import { Hono } from 'hono'
import apiDocument from '@shared/identities/generated/document.gen.json'
import type { AppEnv, Services } from './app-env'

/** In place of the page that lets people try the calls out. */
const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Swagger UI</title></head>
  <body><h1>eConnect Identities</h1><a href="v1/swagger.json">v1/swagger.json</a></body>
</html>
`

/** The API's own document where servers publish it, open to anybody; nothing at all where the policy says off. */
export function swaggerRoutes({ policy }: Services): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  if (policy.swagger === 'off') return routes
  const published = JSON.stringify(apiDocument)
  routes.get('/swagger/v1/swagger.json', (c) =>
    c.body(published, 200, { 'Content-Type': 'application/json' })
  )
  // SECURITY: a page on the server's own address must not be able to run anything.
  routes.get('/swagger/index.html', (c) =>
    c.html(page, 200, { 'Content-Security-Policy': "default-src 'none'" })
  )
  return routes
}
