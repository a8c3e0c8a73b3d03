export function electronBinary(): string | undefined
export function obtainElectron(options: { tryAgain: boolean }): string | undefined
