# What the agent brings is of the door and the name that they say, and whoever shall help is not the patient
group 欧二居民区便民群1
08:00 1-101 甲阿姨: @志愿者 拜新同1盒 我腿脚不好 小陈帮我带好伐
  > 甲阿姨，拜新同1盒约好了 … 代拿的事我正在问小陈
private
  < 代拿 … 0317-001 1-101 甲阿姨：拜新同1盒
08:10 欧二居民区志愿者小陈: 4-401的陈奶奶不会用手机 要立普妥一盒
  > 约好了 … 0317-002
08:12 欧二居民区志愿者小陈: 帮1-102乙阿姨登记 络活喜2盒 明天下午
  > 约好了 … 明天下午 … 0317-003
08:14 欧二居民区志愿者小陈: 取药单
  > 0317-001 1-101 甲阿姨：拜新同1盒 … 0317-002 4-401 陈奶奶
08:15 欧二居民区志愿者小陈: 明天的取药单
  > 0317-003 1-102 乙阿姨
# Of their own home it is their own, and is asked about
08:16 欧二居民区志愿者小陈: 我自己要达喜1盒
  > 小陈，你住
= 0317-001 booked
= 0317-002 booked
= 0317-003 booked
