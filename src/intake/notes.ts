import type { Note } from '../domain/request.ts'

export const readNotes = (_text: string): readonly Note[] => []
