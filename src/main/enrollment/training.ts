/** How an enrollment remembers that it was accepted in Training mode, in place of a server's base URL. */
export const training = 'training'
