/** Properties of the FollowTheMoney model (4.11) that are known and not taken. */
export const KNOWN: readonly string[] = [
  ...'country summary notes description sourceUrl publisher publisherUrl alephUrl wikipediaUrl wikidataId keywords topics'.split(
    ' ',
  ),
  ...'address addressEntity program programId proof indexText createdAt modifiedAt retrievedAt'.split(' '),
  ...'email phone website legalForm taxStatus status sector classification registrationNumber idNumber taxNumber'.split(
    ' ',
  ),
  ...'licenseNumber vatCode jurisdiction mainCountry opencorporatesUrl bvdId uscCode icijId okpoCode innCode ogrnCode'.split(
    ' ',
  ),
  ...'leiCode dunsCode uniqueEntityId npiCode swiftBic parent incorporationDate dissolutionDate'.split(' '),
  ...'title firstName secondName middleName fatherName motherName lastName nameSuffix birthPlace birthCountry position'.split(
    ' ',
  ),
  ...'nationality citizenship passportNumber socialSecurityNumber gender ethnicity height weight eyeColor hairColor'.split(
    ' ',
  ),
  ...'appearance religion political profession education spokenLanguage'.split(' '),
  ...'cageCode permId imoNumber giiNumber'.split(' '),
  ...'subnationalArea declarationDate date recordId namesMentioned important role'.split(' '),
  ...'detectedLanguage detectedCountry peopleMentioned companiesMentioned ibanMentioned ipMentioned locationMentioned phoneMentioned emailMentioned'.split(
    ' ',
  ),
];
