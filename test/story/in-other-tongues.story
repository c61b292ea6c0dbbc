# English, Cantonese and Shanghainese are at home here as well
group 汉阳居民区便民群2
09:00 4-401 Grace: @volunteer two boxes of amlodipine for my mum, tomorrow morning please
  > Booked, Grace … 2 boxes of amlodipine … Tomorrow … 0317-001
09:05 4-401 Grace: @volunteer make it 3 boxes
  > 3 boxes
09:06 4-401 Grace: @volunteer where is my order
  > 3 boxes of amlodipine … 0317-001
09:10 4-402 强仔: @志愿者 唔该帮我阿妈攞两盒络活喜
  > 约好了 … 0317-002
09:11 4-402 强仔: @志愿者 唔要喇，取消
  > 不取了
09:20 4-403 阿拉老王: @志愿者 帮阿拉老太婆配一盒立普妥，明朝上半日
  > 约好了 … 明天上午 … 0317-003
= 0317-001 booked 氨氯地平 3盒
= 0317-002 cancelled
= 0317-003 booked 阿托伐他汀 1盒
