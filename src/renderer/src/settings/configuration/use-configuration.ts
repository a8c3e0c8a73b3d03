import { useEffect } from 'react'
import { maxConfigurationBytes, maxSignatureBytes } from '@shared/domain/configuration-report'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { saveFile } from '../../api/save-file'
import type { StationClient } from '../../api/station-client'
import { useStation } from '../../api/station-context'
import { useMachine } from '../../flow/use-machine'
import {
  type ConfigurationEffect,
  type ConfigurationEvent,
  type ConfigurationPage,
  configurationReducer,
  leftConfiguration,
  type OpenFile,
  startConfiguration
} from './configuration-reducer'

/** The page of configurations, for as long as the component is mounted. */
export function useConfiguration(): readonly [ConfigurationPage, (event: ConfigurationEvent) => void] {
  const { client } = useStation()
  const [page, { send }] = useMachine(
    () => ({
      initial: startConfiguration,
      transition: configurationReducer,
      run: (effect: ConfigurationEffect, answer: (event: ConfigurationEvent) => void) =>
        void runEffect(client, effect, answer)
    }),
    leftConfiguration
  )
  useEffect(() => send({ type: 'origin-wanted' }), [send])
  return [page, send]
}

async function runEffect(
  client: StationClient,
  effect: ConfigurationEffect,
  answer: (event: ConfigurationEvent) => void
): Promise<void> {
  const { attempt } = effect
  switch (effect.type) {
    case 'read-origin':
      answer({ type: 'origin-read', attempt, result: await client.invoke('configuration:read-managed') })
      return
    case 'export': {
      const made = await client.invoke('configuration:export')
      if (made.ok) saveFile(made.value.name, [new Uint8Array(made.value.content)], 'application/json')
      answer({ type: 'exported', attempt, result: made })
      return
    }
    case 'preview':
      answer({ type: 'previewed', attempt, result: await openFiles(client, effect.files) })
      return
    case 'import':
      answer({ type: 'imported', attempt, result: await client.invoke('configuration:import', effect.file) })
      return
  }
}

/** A configuration, and the signature that lies beside it where the site signs. */
async function openFiles(client: StationClient, files: readonly File[]): Promise<Result<OpenFile>> {
  const isSignature = ({ name }: File): boolean => name.toLowerCase().endsWith('.sig')
  const [main, ...others] = files.filter((each) => !isSignature(each))
  const signature = files.find(isSignature)
  if (main === undefined || others.length > 0 || main.size > maxConfigurationBytes)
    return err(appError('settings/not-a-configuration'))
  if (signature !== undefined && signature.size > maxSignatureBytes)
    return err(appError('settings/wrong-signature'))
  try {
    const file = {
      content: await bytesOf(main),
      ...(signature !== undefined && { signature: await bytesOf(signature) })
    }
    const preview = await client.invoke('configuration:preview', file)
    return preview.ok ? ok({ name: main.name, file, preview: preview.value }) : preview
  } catch {
    // The file is gone, or on a stick that was pulled out.
    return err(appError('settings/not-a-configuration'))
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer())
}
