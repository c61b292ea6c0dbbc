# A fever at night: the counters are said to be closed, somebody is called in person, and who asks on without a mention is answered
group 欧二居民区便民群1
22:50 8-302 糯米妈: @志愿者 急！宝宝39度2，退热的没了，泰诺林有吗
  > 别光等药 … 周协调
  > 泰诺林 … 药房都关门了 … 明天上午
22:52 8-302 糯米妈: 一岁半一次喂多少
  > 请问药师或医生 … 药房都关门了
22:54 8-302 糯米妈: 有没有人啊
  > 我在 … 机器人 … 周协调 … 打120
22:55 8-302 糯米妈: 怎么没人理
  > 周协调
22:55 8-303 老鲍: 有人吗
  (nothing)
22:56 8-302 糯米妈: 谢谢大家
  (nothing)
22:57 8-302 糯米妈: 楼下的路灯是不是坏了
  (nothing)
group 平台
  < 紧急，先看人 … 糯米妈
# Overheard, nobody was told anything in the group, and nobody is now
group 欧二居民区便民群1
23:10 8-304 小丁: 我妈胸口痛得不行了
  (nothing)
23:11 8-304 小丁: 有人吗
  (nothing)
