# After half an hour an answer counts with a quote or in private, and the agent is asked to phone
group 山三居民区便民群3
09:00 2-101 柯阿姨: @志愿者 我要立普妥
  > 要几盒
09:01 2-102 席师傅: @志愿者 我要可定
  > 要几盒
09:02 2-103 应老师: @志愿者 我要络活喜
  > 要几盒
private
until 09:35
  < 请给这几位打个电话 … 柯阿姨
group 山三居民区便民群3
09:40 2-101 柯阿姨: 两盒
  (nothing)
09:41 2-101 柯阿姨: (quotes bot 09:00) 两盒
  > 立普妥2盒约好了
private
09:42 2-102 席师傅: 3盒
  > 可定3盒约好了
group 山三居民区便民群3
09:43 2-103 应老师: @志愿者 帮我看
  > 给您打电话 … 0317-003
= 0317-001 booked 2盒
= 0317-002 booked 3盒
= 0317-003 pending
