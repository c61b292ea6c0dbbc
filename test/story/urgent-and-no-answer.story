# An urgent order whose question nobody answers does not lie with the agent alone: the coordinators are called too
group 新市南路居民区便民群2
09:00 2-202 凤姐: @志愿者 急！胰岛素今晚就断了，2支
  > 哪
until 09:31
  < 等
group 平台
  < 凤姐
= 0317-001 proposed
