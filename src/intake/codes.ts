export const readCodes = (_text: string): readonly string[] => []
