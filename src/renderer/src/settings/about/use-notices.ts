import { useQuery } from '@tanstack/react-query'

export type Notices =
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly retry: () => void }
  | { readonly at: 'ready'; readonly text: string }

/** The third-party notices, from beside the page: the build has put them there. */
export function useNotices(): Notices {
  const { data, isFetching, refetch } = useQuery({ queryKey: ['third-party-notices'], queryFn: readNotices })
  if (data !== undefined && data !== '') return { at: 'ready', text: data }
  return data === undefined || isFetching ? { at: 'reading' } : { at: 'failed', retry: () => void refetch() }
}

/** @returns an empty text when there are none: queries do not reject */
async function readNotices(): Promise<string> {
  try {
    const answer = await fetch('/third-party-notices.txt')
    return answer.ok ? await answer.text() : ''
  } catch {
    return ''
  }
}
