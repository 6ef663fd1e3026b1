/** What we use of edtf 4.11, which brings no types of its own. */
declare module 'edtf' {
  export interface EdtfNode {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    readonly values: readonly unknown[];
    /** Minutes east of UTC; only on a date with an hour. */
    readonly offset?: number;
  }
  /** Throws a plain Error on text that is no EDTF. */
  export function parse(text: string): EdtfNode;
}
