# An emergency that is not for the bot alerts the coordinators without a word in the group
group 垦业居民区便民群1
09:00 7-702 小屠: 快来人啊！我爸昏倒了叫不醒
  (nothing)
group 平台
  < 紧急，先看人 … 昏倒
09:01 郑协调: 我去看
  > 有人去看了
group 垦业居民区便民群1
09:30 7-703 甄阿姨: @志愿者 麝香保心丸2盒，家里备用，怕胸痛
  > 约好了 … 0317-001
09:40 7-704 莫叔: @志愿者 孩子把药吃多了怎么办
  > 请马上打120
= 0317-001 booked
