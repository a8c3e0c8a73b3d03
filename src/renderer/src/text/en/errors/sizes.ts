export const megabytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MB`
export const megapixels = (pixels: number): string => `${Math.round(pixels / 1_000_000)} megapixels`
