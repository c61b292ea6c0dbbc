# What concerns health reaches the pharmacist, what concerns the door the agent; none of it is posted
group 广水居民区便民群1
08:00 7-801 甄老师: @志愿者 阿莫西林1盒，上午10点，我对青霉素过敏要不要紧请药师看，放门口就好，电话13712345678
  > 0317-001
group 凉城
  < 青霉素过敏
private
08:30 广水居民区志愿者小陈: 取药单
  > 放门口 … 13712345678
! 过敏
! 放门口
! 13712345678
= 0317-001 booked
