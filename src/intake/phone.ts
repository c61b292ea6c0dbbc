export const readPhone = (_text: string): string | null => null
