# What neighbours call out about an emergency that is known is no second one; new signs of one are
group 垦业居民区便民群1
09:00 7-702 小屠: 快来人啊！我爸昏倒了叫不醒
  (nothing)
09:02 7-705 阿婆: 小屠 别等 先叫救护车
  (nothing)
group 平台
  (quiet)
09:03 郑协调: 我去看
  > 有人去看了
group 垦业居民区便民群1
09:05 7-706 老金: 我这边也胸痛 喘不上气 快打120
  (nothing)
group 平台
  < 紧急，先看人 … 老金
