import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type AppError, appError } from '@shared/errors'
import { modelContracts, type ModelName } from '@shared/face/face-models'
import type { Station } from '@renderer/api/station-context'
import { StationProvider } from '@renderer/api/station-context'
import { StationStateProvider } from '@renderer/api/station-state'
import { MaintenanceScreen } from '@renderer/screens/MaintenanceScreen'
import { en } from '@renderer/text/messages'

const never = (): Promise<never> => new Promise(() => undefined)
const station = { client: { invoke: never, subscribe: () => () => undefined } } as unknown as Station

function screen(error: AppError, failures = 1, isTesting = false): string {
  const props = { error, failures, isTesting, onTest: () => undefined, onSettings: () => undefined }
  return renderToStaticMarkup(
    <StationProvider station={station}>
      <StationStateProvider>
        <MaintenanceScreen {...props} />
      </StationStateProvider>
    </StationProvider>
  ).replaceAll('&quot;', '"')
}

const about = (model: ModelName): AppError => ({ ...appError('analysis/models-unavailable'), model })

describe('the maintenance screen', () => {
  test.each(Object.keys(modelContracts) as ModelName[])(
    'names a model in words and by its file: %s',
    (model) => {
      const markup = screen(about(model))
      expect(markup).toContain(en.maintenance.models[model])
      expect(markup).toContain(modelContracts[model].file)
    }
  )

  test('says what to do, and offers another test and the settings', () => {
    const markup = screen(about('eyes'))
    for (const step of en.maintenance.steps) expect(markup).toContain(step)
    expect(markup).toContain(en.maintenance.testAgain)
    expect(markup).toContain(en.maintenance.settings)
  })

  test('blames no file when the failure is about none', () => {
    const markup = screen(appError('analysis/worker-crashed'))
    expect(markup).toContain(en.maintenance.allModels)
    expect(markup).not.toContain('.onnx')
  })

  test('says that a test was made and failed again, and not while it runs', () => {
    expect(screen(about('eyes'))).not.toContain(en.maintenance.stillFails(1))
    expect(screen(about('eyes'), 2)).toContain(en.maintenance.stillFails(2))
    expect(screen(about('eyes'), 2, true)).not.toContain(en.maintenance.stillFails(2))
  })

  test('shows no detail that is meant for the log', () => {
    expect(screen({ ...about('eyes'), detail: 'does-not-load: HTTP 404' })).not.toContain('404')
  })
})
