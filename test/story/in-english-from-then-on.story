# Whoever goes on in English is answered in English
group 山二居民区便民群2
09:00 1-109 Amy: @志愿者 Norvasc 2盒
  > 约好了 … 0317-001
09:01 1-109 Amy: @志愿者 when will it be ready?
  > booked … Code 0317-001
09:02 1-109 Amy: @志愿者 please make it 3 boxes
  > 3 boxes of Norvasc … Code 0317-001
09:03 1-109 Amy: @志愿者 please cancel it
  > Cancelled, Amy: 3 boxes of Norvasc (0317-001)
09:05 1-110 Ben: @volunteer Norvasc 1 box please
  > Booked, Ben … 0317-002
09:06 1-110 Ben: @volunteer cancel my order
  > Cancelled, Ben
