/** OneBot's ids are numbers; what JavaScript cannot hold as one goes as text, which servers take as well. */
export const numberOrText = (id: string): number | string => (/^-?\d{1,15}$/.test(id) ? Number(id) : id)
