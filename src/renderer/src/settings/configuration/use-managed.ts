import { isManaged } from '@shared/domain/configuration-report'
import { useStationState } from '../../api/station-state'

/**
 * Whether the organisation has set this, so that nobody can change it here. Main refuses it in any case.
 *
 * @param path of a setting or a part of one, as in the configuration file
 */
export function useManaged(path: string): boolean {
  return isManaged(useStationState().settings.managed, path)
}
