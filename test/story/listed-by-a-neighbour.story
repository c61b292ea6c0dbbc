# Whoever stands on a list of this group hears what became of their line; only its poster changes it
group 垦业居民区便民群1
08:00 1-101 桑阿姨: @志愿者 #接龙 / 配药登记 / 1. 1-101 桑阿姨 络活喜2盒 / 2. 1-102 计伯伯 达喜1盒 / 3. 2-203 拜新同1盒 明天 / 4. 黄老师 立普妥1盒 5号楼
  > 4份都约好了
08:15 1-102 计伯伯: @志愿者 我的呢
  > 计伯伯，达喜1盒约好了 … 0317-002
08:16 1-102 计伯伯: @志愿者 我的达喜改成2盒
  > 先问一声
  < 桑阿姨，名单上这位自己来说 … 达喜1盒 … 0317-002
08:17 2-203 小李: @志愿者 我的约好了吗
  > 小李，拜新同1盒约好了 … 0317-003
08:18 5-501 老周: @志愿者 我的呢
  > 没有在约的药
08:19 5-502 黄老师: @志愿者 我的药到了吗
  > 黄老师，立普妥1盒
08:20 1-103 计伯伯: @志愿者 0317-002 怎么样了
  > 这单是别人报的
# Not addressed to the bot it is offered to the agent, once, and nobody hears a word of it in the group
group 庆源居民区便民群3
09:00 3-301 凤姐: #接龙 / 周三配药 / 1. 3-301 凤姐 络活喜2盒 / 2. 3-302 达喜1盒
  (nothing)
private
  < 庆源居民区便民群3 … 2份 … 我没动 … @志愿者
group 庆源居民区便民群3
09:05 3-303 老钱: #接龙 / 周三配药 / 1. 3-301 凤姐 络活喜2盒 / 2. 3-302 达喜1盒 / 3. 3-303 美林1瓶
  (nothing)
09:06 3-304 小沈: #接龙 / 团购青菜 / 1. 3-301 青菜2斤 / 2. 3-302 鸡蛋1盒
  (nothing)
private
  (quiet)
# When it has grown for a while they hear of it again, and nobody of the same copy twice
group 庆源居民区便民群3
09:50 3-305 老万: #接龙 / 周三配药 / 1. 3-301 凤姐 络活喜2盒 / 2. 3-302 达喜2盒 / 3. 3-303 美林1瓶
  (nothing)
private
  < 3份 … 我没动
group 庆源居民区便民群3
10:30 3-305 老万: #接龙 / 周三配药 / 1. 3-301 凤姐 络活喜2盒 / 2. 3-302 达喜2盒 / 3. 3-303 美林1瓶
  (nothing)
private
  (quiet)
= 0317-002 booked 铝碳酸镁 1盒
