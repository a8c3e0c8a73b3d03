import type { configurationCalls } from '@shared/ipc/configuration-calls'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import type { ConfigurationService } from '../configuration/configuration-service'

export type ConfigurationHandlers = Pick<Handlers, keyof typeof configurationCalls>

export function createConfigurationHandlers(configuration: ConfigurationService): ConfigurationHandlers {
  return {
    'configuration:read-managed': () => Promise.resolve(ok(configuration.state())),
    'configuration:export': () => Promise.resolve(ok(configuration.export())),
    'configuration:preview': (file) => Promise.resolve(configuration.preview(file)),
    'configuration:import': (file) => configuration.import(file)
  }
}
