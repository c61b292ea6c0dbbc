export const readUrgent = (_text: string): boolean => false
