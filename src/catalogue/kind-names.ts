const kindName =
  /^(?:补?钙片|漱口水|钙剂|益生菌|鱼油|叶酸片?|维生素|人工泪液|口罩|试纸|artificial tears|probiotics?|calcium tablets|fish oil)$/i

/** Names under which something is sold that has a name of its own as well: 人工泪液, 益生菌, 钙片. */
export const isKindName = (name: string): boolean => kindName.test(name)
