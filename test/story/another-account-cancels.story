# A cancellation from another account waits for a yes of the one that ordered
group 纪念路居民区便民群3
09:00 14-201 丁叔叔: @志愿者 雅施达2盒
  > 0317-001
09:30 丁家媳妇: @志愿者 0317-001 取消吧
  > 先问一声
09:31 14-201 丁叔叔: 对的，不要了
  > 不取了 … 0317-001
= 0317-001 cancelled
