import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { surveyed } from './editions';
import { describeOnPublicData } from './public-data';

/** What an importer gives is compared with what the files hold, counted without parsing them. */
describeOnPublicData('every importer on real records', (data) => {
  it('hsg-visits gives one event for each <visit>, and a participation for each visitor', async () => {
    const path = join(data, 'historyatstate/visits');
    const text = textsUnder(join(path, 'data'));
    const { counts, refusals } = await surveyed('hsg-visits', path);
    const visits = count(text, /<visit>/g);
    const two = count(text, /<visitor>[^<]*(?: and|,) (?:Prime Minister|Crown Prince|President) [^<]*<\/visitor>/g);
    expect(counts.records).toEqual({ visit: visits });
    expect(counts.facts).toMatchObject({ Event: visits, Delegation: visits, Participation: visits + two });
    expect(counts.refused).toEqual({});
    expect(refusals).toEqual([]);
  });

  it('hsg-travels gives one event for each <trip> beside the meetings, and one term for each <president>', async () => {
    const path = join(data, 'historyatstate/travels');
    const trips = count(
      textsUnder(join(path, 'president-travels')) + textsUnder(join(path, 'secretary-travels')),
      /<trip /g,
    );
    const presidents = count(textsUnder(join(path, 'presidents')), /<president n=/g);
    const { counts } = await surveyed('hsg-travels', path);
    expect(counts.records).toEqual({ trip: trips, president: presidents });
    expect(counts.facts.Occupancy).toBe(presidents);
    expect(counts.facts.Event).toBeGreaterThan(trips);
  });

  it('hsg-travels finds a counterpart in nine of ten sentences that begin "Met with" and a title', async () => {
    const path = join(data, 'historyatstate/travels');
    const { counts } = await surveyed('hsg-travels', path);
    const text = textsUnder(path).replace(/\s+/g, ' ');
    const meetings = (counts.facts.Event ?? 0) - (counts.records.trip ?? 0);
    const sentences = count(text, /\bMet with (?:President|Prime Minister|Foreign Minister|King|Chancellor) \p{Lu}/gu);
    expect(meetings).toBeGreaterThan(sentences * 0.9);
  });

  it('hsg-pocom gives one person for each file, one post for each position and mission, one term for each record that was served', async () => {
    const path = join(data, 'historyatstate/pocom');
    const missions = textsUnder(join(path, 'missions-countries')) + textsUnder(join(path, 'missions-orgs'));
    const principals = textsUnder(join(path, 'positions-principals'));
    const inList = (text: string, list: string, one: string) =>
      [...text.matchAll(new RegExp(`<${list}>(.*?)</${list}>`, 'gs'))].reduce(
        (sum, [, inside = '']) => sum + count(inside, new RegExp(`<${one}[ >]`, 'g')),
        0,
      );
    const { counts } = await surveyed('hsg-pocom', path);
    const [chiefs, officers] = [inList(missions, 'chiefs', 'chief'), inList(principals, 'principals', 'principal')];
    const posts = count(missions, /<(?:country|org)-mission>/g) + count(principals, /<principal-position>/g);
    expect(counts.records).toMatchObject({
      person: filesUnder(join(path, 'people')).length,
      chief: chiefs,
      principal: officers,
    });
    expect(counts.facts.Position).toBe(posts);
    const refused = (counts.refused.chief ?? 0) + (counts.refused.principal ?? 0);
    expect(counts.facts.Occupancy).toBe(chiefs + officers - refused);
    expect(refused).toBeLessThan(5);
  });

  it('wh-readouts gives one event for each paper, a call where the title says so, and a counterpart in four of five', async () => {
    const path = join(data, 'white-house-readouts');
    const papers = readdirSync(path).filter((name) => name.endsWith('.md'));
    const { counts, refusals } = await surveyed('wh-readouts', path);
    expect(counts.records).toEqual({ readout: papers.length });
    expect(counts.facts.Event).toBe(papers.length);
    expect(counts.refused).toEqual({});
    expect(refusals.length).toBeLessThan(papers.length / 5);
  });

  it('ifg-ministers gives as many facts as its tables have rows, and refuses the two appointments that end before they start', async () => {
    const path = join(data, 'ifg-ministers');
    const rows = (table: string) =>
      textOf(join(path, 'data', `${table}.csv`))
        .trimEnd()
        .split(/\r?\n/)
        .slice(1);
    const ids = (table: string) => new Set(rows(table).map((row) => row.slice(0, 36))).size;
    const { counts, refusals } = await surveyed('ifg-ministers', path);
    expect(counts.records).toMatchObject({
      appointment: rows('appointment').length,
      appointment_characteristics: rows('appointment_characteristics').length,
      person: rows('person').length,
      post: rows('post').length,
    });
    const statuses = new Set(rows('appointment_characteristics').map((row) => row.split(',')[2])).size - 1;
    expect(counts.facts).toMatchObject({
      Person: ids('person'),
      Organization: ids('organisation'),
      Position: ids('post') + statuses,
      Event: ids('event') + ids('organisation_link'),
    });
    const backwards = rows('appointment').filter((row) => {
      const [start = '', end = ''] = row.split(',').slice(-2);
      return end !== '' && end < start;
    });
    expect(refusals.map(({ why }) => why)).toEqual(backwards.map(() => expect.stringMatching(/^it ends on/)));
    expect(backwards.length).toBe(2);
  });
});

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

function textsUnder(folder: string): string {
  return filesUnder(folder).map(textOf).join('\n');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.xml$/.test(name) ? [path] : [];
  });
}
