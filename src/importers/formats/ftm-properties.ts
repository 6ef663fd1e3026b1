/** Properties of the FollowTheMoney model (4.11) that are known and not taken. */
export const KNOWN: readonly string[] = `
  country summary notes description sourceUrl publisher publisherUrl alephUrl wikipediaUrl wikidataId keywords
  topics address addressEntity program programId proof indexText createdAt modifiedAt retrievedAt email phone
  website legalForm taxStatus status sector classification registrationNumber idNumber taxNumber licenseNumber
  vatCode jurisdiction mainCountry opencorporatesUrl bvdId uscCode icijId okpoCode innCode ogrnCode leiCode
  dunsCode uniqueEntityId npiCode swiftBic parent incorporationDate dissolutionDate title firstName secondName
  middleName fatherName motherName lastName nameSuffix birthPlace birthCountry position nationality citizenship
  passportNumber socialSecurityNumber gender ethnicity height weight eyeColor hairColor appearance religion
  political profession education spokenLanguage cageCode permId imoNumber giiNumber subnationalArea
  declarationDate date recordId namesMentioned important role detectedLanguage detectedCountry peopleMentioned
  companiesMentioned ibanMentioned ipMentioned locationMentioned phoneMentioned emailMentioned
`
  .trim()
  .split(/\s+/);
