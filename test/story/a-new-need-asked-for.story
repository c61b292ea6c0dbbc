# What is counted and not ordered yet is ordered, however it is asked for; of what is on its way one hears how it stands
group 水电居民区便民群2
08:30 9-901 严先生: @志愿者 络活喜2盒 明天上午
  > 0317-001
08:40 9-901 严先生: @志愿者 我妈的来得时快没了，2支，今天能拿到吗
  > 来得时2支约好了 … 0317-002
08:50 9-901 严先生: @志愿者 我订的来得时两支到了没
  > 0317-002
09:00 9-901 严先生: @志愿者 谢谢小姑娘
  (nothing)
= 0317-001 booked
= 0317-002 booked
