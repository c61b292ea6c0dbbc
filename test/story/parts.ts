import { loadCatalogue, loadDirectory, loadHolidays, sampleDistrict } from '../../src/cli/inputs.ts'
import { openReader } from '../../src/cli/open-reader.ts'

const directory = loadDirectory(sampleDistrict)
const catalogue = await loadCatalogue(null)
const holidays = loadHolidays()
const reader = openReader({ directory, catalogue, holidays })

/** The sample district with the starter catalogue, loaded once for all stories. */
export const storyParts = () => ({ directory, catalogue, holidays, reader })
