# What is set right a moment later is of the order just made, and what was only asked about long before is not ordered by it
group 欧二居民区便民群1
08:00 9-1103 Tom: @volunteer do the pharmacies have face masks in stock?
  > face masks
09:00 9-1103 Tom: @volunteer cetirizine 10mg 2 boxes, tomorrow 12:00
  > 2 boxes of cetirizine 10mg … 0317-001
09:05 9-1103 Tom: @volunteer make it 3 boxes
  > 3 boxes of cetirizine
09:06 9-1103 Tom: @volunteer wait no, 2 boxes is right, but tomorrow 17:00 please
  > 2 boxes of cetirizine … 5:00
09:10 9-1104 老汤: @志愿者 布地奈德2盒，明天下午
  > 0317-002
09:11 9-1104 老汤: @志愿者 啊不，一盒就行
  > 布地奈德1盒改好了
= 0317-001 booked 西替利嗪 2盒
= 0317-002 booked 布地奈德 1盒
