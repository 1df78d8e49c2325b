import { MISSING_RULES, THEME_RULE } from '#db/domain/coverage/missing.ts';
import type { CycleRead, Missing } from '#preload/contract/coverage.ts';

/** Every rule in its order, the one about themes last. */
export const RULE_IDS: readonly string[] = [...MISSING_RULES.map(({ id }) => id), THEME_RULE.id];

export type RuleGroup = {
  rule: string;
  rows: Missing[];
  /** How many of each cycle, in their order, and how many of none. */
  counts: number[];
};

/** What is missing, rule by rule, with how many in each cycle; a record of two cycles counts in both. */
export function groupMissing(found: readonly Missing[], cycles: readonly CycleRead[]): RuleGroup[] {
  return RULE_IDS.map((rule) => {
    const rows = found.filter((one) => one.rule === rule);
    return {
      rule,
      rows,
      counts: [
        ...cycles.map(({ id }) => rows.filter(({ cycleIds }) => cycleIds.includes(id)).length),
        rows.filter(({ cycleIds }) => cycleIds.length === 0).length,
      ],
    };
  });
}
