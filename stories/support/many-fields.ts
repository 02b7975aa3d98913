/** What a big instance may ask for beside the documented fields: sections, and a list of 5,000 choices. */
export const manyFields = ['Location', 'Billing', 'Compliance', 'Contact'].flatMap((group) =>
  Array.from({ length: 13 }, (_, index) => ({
    field: `u_${group.toLowerCase()}_${index}`,
    title: `${group} ${index + 1}`,
    group,
    type: index === 0 ? 'enum' : 'string',
    required: index === 1,
    values: index === 0 ? Array.from({ length: 5000 }, (__, choice) => ({ value: `${choice}`, label: `${group} choice ${choice + 1}`, dependent_value: '' })) : [],
  })),
);
