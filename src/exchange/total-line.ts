const total = /^[\s"“(（]*(?:[共合小总]计|总数|汇总|总共|grand\s+total|sub-?total|total|sum)(?![\p{L}])/iu

/** 合计 120种, Total: a line that adds up those above it, and names nothing itself. */
export const isTotal = (cell: string): boolean => total.test(cell.normalize('NFKC'))
