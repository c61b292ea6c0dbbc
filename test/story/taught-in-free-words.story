# A coordinator teaches a name in their own words, and a counter reads it beside the name that it knows
private
08:00 郑协调: 以后说小蓝片就是倍他乐克，记住
  > 记住了，“小蓝片”就是倍他乐克
08:01 郑协调: 圆圆片就是达喜
  > 记住了，“圆圆片”就是达喜
08:02 郑协调: 教 绿圈圈 开瑞坦
  > 记住了
08:03 郑协调: 长条片是拜新同
  > 往后“长条片”都当拜新同吗 … 学 长条片=拜新同
08:04 郑协调: 绿圈圈不算了，忘掉
  > 绿圈圈
group 海伦居民区便民群2
08:10 1-301 劳阿婆: @志愿者 小蓝片2盒，明天上午
  > 小蓝片2盒约好了
group 海伦路医院
  < 美托洛尔（小蓝片）2盒
group 海伦居民区便民群2
# Who calls twice is called for once, with both words
09:00 1-302 束老师: @志愿者 啊呀搞不懂了，我要找人
  > 正在帮您找人
group 平台
  < 居民要找人｜1-302 束老师：啊呀搞不懂了
group 海伦居民区便民群2
09:05 1-302 束老师: @志愿者 找人，楼梯上不来
  > 正在帮您找人
group 平台
  (quiet)
private
09:10 郑协调: 待处理
  > 等人处理1件 … 束老师：啊呀搞不懂了，我要找人；找人，楼梯上不来
# A card that was handed over, in its owner's words
group 海伦居民区便民群2
09:20 1-301 劳阿婆: @志愿者 我的卡给小李了
  > 好的，劳阿婆，知道了，卡交出去了
09:21 1-301 劳阿婆: @志愿者 医保卡交给志愿者了
  > 好的
