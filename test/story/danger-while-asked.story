# Whoever is asked something and tells of an emergency speaks to the bot, and hears no reminder before it is settled

day 2026-03-17
group 欧二居民区便民群1

08:00 3-303 丙阿姨: @志愿者 我妈要配药
  > 要什么药
08:01 3-303 丙阿姨: 叫不醒了
  > 请马上打120
until 08:35
  (quiet)

08:40 1-101 甲阿姨: @志愿者 老伴胸口闷 有速效救心丸伐 2瓶
  > 请马上打120
08:41 2-202 乙阿姨: @志愿者 安定片1盒 他一口气吃了半瓶
  > 请马上打120

# So many tablets at once are for the pharmacist to see; what is kept at home and taken for years is ordered as ever.
08:45 4-404 丁阿姨: @志愿者 我妈的舒乐安定1盒，她一次吃四五片
  > 您妈妈的药（1样）约好了
group 欧阳路惠民药房
  < 她一次吃四五片
group 欧二居民区便民群1
08:50 5-505 戊阿姨: @志愿者 我爸胸闷多年了，有保心丸吗
  > 要的话@我说名字和几盒
08:55 6-606 己阿姨: @志愿者 胸闷 速效救心丸2瓶 明天来拿
  > 速效救心丸2瓶约好了

# A knock on the head is one where somebody is dizzy or sick after it, and none where a plaster is wanted for it.
09:00 7-707 Raj: @volunteer my father fell and hit his head, he is dizzy
  > call 120
09:05 7-708 庚阿姨: @志愿者 头皮磕破了 要创可贴1盒
  > 创可贴1盒约好了

# Who says that they have ordered is told how it stands, and orders nothing anew.
09:10 8-808 Oscar: @volunteer I ordered 2 boxes of Xarelto yesterday, still nothing??
  > nothing is on its way
