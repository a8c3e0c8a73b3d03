import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import type { StationClient } from '@renderer/api/station-client'
import { runVisitEffect } from '@renderer/flow/enrollment/run-effect'

test('forgets the frames and everything that was read about people', () => {
  const analyzer = { forget: vi.fn() }
  const queries = new QueryClient()
  queries.setQueryData(['people:read', { personId: 'ada' }], { ok: true, value: {} })
  const client: StationClient = { invoke: vi.fn(), subscribe: () => () => undefined }
  runVisitEffect({ client, analyzer, queries }, { type: 'forget-pictures' }, () => undefined)
  expect(analyzer.forget).toHaveBeenCalledOnce()
  expect(queries.getQueryCache().getAll()).toEqual([])
})
