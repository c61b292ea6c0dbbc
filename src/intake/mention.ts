/** Says @志愿者, @volunteer or the like. */
export const readAddressed = (text: string): boolean => /@\s*(?:志愿者|volunteer)/i.test(text)
