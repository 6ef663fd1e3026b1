import type { Exporter } from './exporter';
import { gexf } from './gexf';
import { csv } from './graph-csv';
import { json } from './json';

/** Every way of writing a drawn graph down. */
export const EXPORTERS: readonly Exporter[] = [json, gexf, csv];
