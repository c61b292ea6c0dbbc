# Whoever only wonders whether to take something back is asked, and nothing goes before the answer
group 山二居民区便民群2
09:00 5-301 何伯伯: @志愿者 达喜2盒，倍他乐克1盒
  > 约好了 … 0317-001
09:05 5-301 何伯伯: @志愿者 达喜不要了吧？
  > 是达喜2盒不要了吗
09:06 5-301 何伯伯: 还是要的
  > 达喜2盒、倍他乐克1盒
09:10 5-301 何伯伯: @志愿者 倍他乐克是不是不要了呀
  > 是倍他乐克1盒不要了吗
09:11 5-301 何伯伯: 嗯不要了
  > 倍他乐克1盒不取了，达喜2盒照旧
09:20 5-301 何伯伯: @志愿者 可以取消吗
  > 是达喜2盒不要了吗
09:21 5-301 何伯伯: 不是
  > 达喜2盒
09:25 5-301 何伯伯: @志愿者 取消了吗
  > 达喜2盒约好了
10:00 7-502 May: @volunteer 2 boxes of 美林
  > Booked … 0317-002
10:05 7-502 May: @volunteer should I cancel it?
  > is it 2 boxes of 美林 that you no longer need
10:06 7-502 May: yes
  > Cancelled … 0317-002
11:00 3-502 王阿姨: @志愿者 代文1盒
  > 约好了 … 0317-003
11:05 3-502 王阿姨: @志愿者 帮我取消好吗？
  > 是代文1盒不要了吗
11:06 3-502 王阿姨: 是
  > 代文1盒不取了
= 0317-001 booked 铝碳酸镁 2盒
= 0317-002 cancelled
= 0317-003 cancelled
