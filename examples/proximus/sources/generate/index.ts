export { createSources, type CreatedSources, type CreateSources } from './create-sources';
export { accountOf, customerNumber, scarletNumber, type Household, type Person } from './person';
export { makePopulation } from './population';
