# A freed place is offered to the earliest whose wish was missed, held for half an hour, and moves on a yes alone
places P-BW1 1
places H-3 0
group 长治居民区便民群1
08:00 1-101 谈先生: @志愿者 络活喜2盒，上午10点到10点半
  > 约好了 … 上午10:00 … 0317-001
08:05 1-102 裘女士: @志愿者 拜新同1盒，上午10点到10点半
  > 说的时间约不上 … 0317-002
08:06 1-103 麦叔: @志愿者 格华止1盒，上午10点到10点半
  > 说的时间约不上 … 0317-003
08:07 1-104 Peter: @volunteer 2 boxes of Lipitor please, 10-10:30 am
  > 0317-004
08:20 1-101 谈先生: @志愿者 不要了
  > 不取了
  < 裘女士 … 空出来 … 上午10:00 … 8:50
08:25 1-102 裘女士: 不要
  > 还是原来的时间
  < 麦叔 … 空出来
until 08:56
  < Peter … 10:00
09:00 1-104 Peter: yes please
  > 10:00 … 0317-004
= 0317-002 booked P-BW1@03-17T10:30
= 0317-003 booked P-BW1@03-17T11:00
= 0317-004 booked P-BW1@03-17T10:00
