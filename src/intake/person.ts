const wantsPerson =
  /找(?:个|一下)?人(?!参)|转?人工(?:服务|客服|处理)|帮我(?:家)?带(?:一下|回|上|过|来|$|[,，。!！])|(?:叫|请|让|喊)[^,，。]{0,8}(?:联系我|打(?:个)?电话)|给我(?:打|回)(?:个)?电话|打(?:个)?电话给我|走不开|走勿开|行唔开|\b(?:talk|speak)\s+(?:to|with)\s+(?:a\s+|some)?(?:person|human|someone|body)|\bcall\s+me\s+(?:back|please)|need\s+a\s+(?:person|human)/i

/** Asks for a person instead of the program: 找人, 走不开帮我带, 给我打个电话. */
export const readWantsPerson = (text: string): boolean => wantsPerson.test(text)
