/** An answer as it goes over the line. */
export interface LineAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** What a network, or a machine on the way, does to one request. */
export type LineFault =
  /** The connection is cut before the server hears of the request. */
  | { readonly kind: 'cut-request' }
  /** The server gets the beginning of the request; then the connection is cut towards both. */
  | { readonly kind: 'cut-upload' }
  /** The server does its work; the connection is cut in place of its answer. */
  | { readonly kind: 'lose-answer' }
  /** The server does its work; the connection is cut in the middle of its answer. */
  | { readonly kind: 'cut-answer' }
  /** Nothing is done, and nobody ever says a word. */
  | { readonly kind: 'silence' }
  /** The server does its work, and the answer comes in so many pieces with a pause before each. */
  | { readonly kind: 'drip'; readonly pieces: number; readonly pauseMs: number }
  /** Somebody on the way answers in the server's place. The server hears nothing. */
  | { readonly kind: 'answer-instead'; readonly answer: LineAnswer }
  /** The server does its work, and its answer arrives as another one. */
  | { readonly kind: 'change-answer'; readonly change: (answer: LineAnswer) => LineAnswer }

/** @returns an answer in the server's place */
export function insteadOfServer(
  status: number,
  body: string | object = '',
  headers: Readonly<Record<string, string>> = {}
): LineFault {
  const isText = typeof body === 'string'
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json'
  return {
    kind: 'answer-instead',
    answer: {
      status,
      headers: { ...(body === '' ? {} : { 'content-type': type }), ...headers },
      body: Buffer.from(isText ? body : JSON.stringify(body))
    }
  }
}

/** Changes the JSON of what went well; refusals and other kinds of content pass as they are. */
export function changeJson(change: (content: unknown) => unknown): LineFault {
  return {
    kind: 'change-answer',
    change: (answer) => {
      const isJson = answer.headers['content-type']?.includes('json') === true && answer.status < 300
      if (!isJson || answer.body.byteLength === 0) return answer
      const content: unknown = JSON.parse(answer.body.toString())
      return { ...answer, body: Buffer.from(JSON.stringify(change(content))) }
    }
  }
}

/** The answer of a server whose clock goes wrong by so many milliseconds. */
export function clockAhead(milliseconds: number, now: () => number): LineFault {
  return {
    kind: 'change-answer',
    change: (answer) => ({
      ...answer,
      headers: { ...answer.headers, date: new Date(now() + milliseconds).toUTCString() }
    })
  }
}
