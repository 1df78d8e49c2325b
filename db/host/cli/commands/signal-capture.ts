import { parseDateWording } from '../../../domain/dates/wording.ts';
import { fail } from '../../../domain/errors.ts';
import { IMPACTS } from '../../../domain/impacts.ts';
import { HORIZONS } from '../../../domain/signals/vocabulary.ts';
import { titleOf } from '../../../domain/signals/title.ts';
import type { Call, Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, requiredText, textList, textOption } from '../options.ts';
import { misuse } from '../usage-error.ts';

/** `vigie signal capture`. */
export const signalCapture: Command = async (call) => {
  const fact = requiredText(call, 'fact');
  const impacts = textList(call, 'impact').map((value) => choice('impact', value, IMPACTS));
  const horizon = textOption(call, 'horizon');
  const during = textOption(call, 'during');
  const input = {
    fact,
    ...given(call, 'title', 'title'),
    ...given(call, 'question', 'question'),
    ...given(call, 'interpretation', 'interpretation'),
    ...given(call, 'excerpt', 'excerpt'),
    ...given(call, 'source', 'sourceLabel'),
    ...dated(call),
    ...(impacts.length > 0 && { impacts }),
    ...(horizon !== undefined && { horizon: choice('horizon', horizon, HORIZONS) }),
  };
  const signal = await withHost(resolvePath(call.io, argument(call, 0)), async (client) => {
    const place = during === undefined ? null : await client.records.get({ id: during });
    return client.signals.capture({ ...input, ...(place && { placeId: place.id }) });
  });
  return {
    json: { id: signal.id, code: signal.code },
    text: call.texts.signalCaptured(signal.code, textOption(call, 'title') ?? titleOf(fact)),
  };
};

/** The text of an option under the name the core knows it by, or nothing. */
function given<Name extends string>(call: Call, option: string, name: Name): { [key in Name]?: string } {
  const text = textOption(call, option);
  return text === undefined ? {} : ({ [name]: text } as { [key in Name]: string });
}

function dated(call: Call) {
  const text = textOption(call, 'date');
  if (text === undefined) return {};
  return { date: parseDateWording(text) ?? fail({ kind: 'invalid-date', text }) };
}

function choice<Value extends string>(name: string, value: string, values: readonly Value[]): Value {
  return values.find((one) => one === value) ?? misuse((texts) => texts.badChoice(name, value, values));
}
