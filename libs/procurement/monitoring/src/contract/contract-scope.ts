/** What decides who sees a contract, and all that is of it: columns of a query in which it is named `contract`. */
export const contractScope = {
  directorate: 'contract.directorate',
  category: 'contract.category',
  supplier: 'contract.supplierId',
  manager: 'contract.managerId',
};
