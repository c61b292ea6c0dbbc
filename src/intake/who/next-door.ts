/** Source of an expression for where neighbours live: 隔壁, 楼上, 对门. Not 公司楼下, 对过敏 or 对过两次. */
export const nextDoor =
  '(?:隔壁|隔离屋|(?<!单位|公司|厂里?|学校|医院|办公室?|宿舍|店里?)楼[上下]|对[门面]|对过(?!敏|[一几\\d]?[次遍]|[了吗账数])|同一?[楼层]|隔篱)'
