# What is kept is not taken back, who is angry or grieves meets a person, and nothing is ordered for a death
group 山二居民区便民群2
09:00 1-110 华先生: @志愿者 络活喜2盒
  > 络活喜2盒约好了
09:01 1-110 华先生: @志愿者 麻烦先给我留着
  > 络活喜2盒约好了
09:02 1-110 华先生: @志愿者 不用叫救护车了，人缓过来了
09:03 1-110 华先生: @志愿者 we don't need an ambulance, please don't call an ambulance
09:04 1-111 邵阿姨: @志愿者 你们也太慢了，等了两个星期了
  > 对不起 … 正在找人
09:05 1-111 邵阿姨: @志愿者 志愿者态度很差，我要投诉
  > 对不起 … 正在找人
09:06 1-112 Tom: @志愿者 I'd like to make a complaint, the man was rude
  > sorry … a person
09:10 1-113 陆老师: @志愿者 帮我爸配拜新同2盒
  > 拜新同2盒约好了
09:20 1-113 陆老师: @志愿者 我爸昨晚走了，他的药不用配了
  > 节哀 … 拜新同2盒不取了 … 找人
09:30 1-114 罗先生: @志愿者 活着没意思，安定多来几盒
  > 罗先生，我听到了 … 王协调
= 0317-001 booked 氨氯地平 2盒
= 0317-002 cancelled
