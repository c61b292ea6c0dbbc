/** Where the page of lessons is mounted. */
export const lessonsPath = '/lessons'
