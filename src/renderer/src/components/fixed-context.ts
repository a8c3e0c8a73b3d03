import { createContext, useContext } from 'react'

/** Whether what is below can be seen but not changed. */
export const FixedContext = createContext(false)

export function useFixed(): boolean {
  return useContext(FixedContext)
}
