export const readCard = (_text: string): boolean | null => null
export const readPrescription = (_text: string): boolean | null => null
