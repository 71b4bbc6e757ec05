import { memo, useMemo, useRef, useState } from 'react';
import { locales } from '../locales.ts';
import { problemPath } from '../routes.ts';
import type { Choice } from './choose-channel.ts';
import {
  curlCommand,
  type Exchange,
  explain,
  explainingHeaders,
  failureIn,
  problemCodeIn,
  remedyIn,
} from './exchange.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

/** Every request and reply, in plain words and in full, and how the requests travel; to be opened on a phone. */
export const Inspector = memo(function Inspector({ isNarrow, exchanges, channel }: InspectorProps) {
  const { t, any, locale } = useTexts();
  const time = useMemo(
    () => new Intl.DateTimeFormat(locales[locale].lang, { timeStyle: 'medium', hourCycle: 'h23' }),
    [locale],
  );
  return (
    <details className="inspector" open={!isNarrow}>
      <summary>
        <Icon name="list" />
        <h2>{t('requests')}</h2> <span className="tag">{exchanges.length}</span>
      </summary>
      <p className="small" data-transport={channel?.kind ?? 'choosing'} data-reason={channel?.reason}>
        {any(`via-${channel?.kind ?? 'choosing'}`)} {channel && any(`reason-${channel.reason}`)}
      </p>
      {exchanges.length === 0 ? (
        <p className="inspector-none">{t('requestsNone')}</p>
      ) : (
        <ol className="inspector-rows" aria-label={t('requestsName')} reversed>
          {exchanges.toReversed().map((exchange) => (
            <Row key={exchange.number} exchange={exchange} time={time} />
          ))}
        </ol>
      )}
    </details>
  );
});

/** Drawn once, and again where its answer has come. */
const Row = memo(function Row({ exchange, time }: { exchange: Exchange; time: Intl.DateTimeFormat }) {
  const { t, any, locale } = useTexts();
  const { request, outcome, from, times } = exchange;
  const failure = failureIn(exchange);
  const remedy = remedyIn(exchange);
  const code = problemCodeIn(exchange) ?? failure;
  const meaning = explain(exchange);
  return (
    <li data-request={`${request.method} ${request.path}`} data-code={code}>
      <p className="request-line">
        <code translate="no">
          {request.method} {request.path}
        </code>
        <span>
          <Answer exchange={exchange} />
        </span>
      </p>
      <p className="small">
        <span className="number">{time.format(new Date(exchange.at * 1000))}</span>
        {' · '}
        {t(from === 'portal' ? 'fromPortal' : 'fromPhone')}
        {times > 1 && ` ×${times}`}
      </p>
      <p>{any(meaning.key, meaning.values)}</p>
      {code && (
        <p className="small">
          {t('problemCode')}: {failure ? <a href={problemPath(locale, failure)}>{code}</a> : code}
          {remedy && (
            <>
              <br />
              {t('remedyLabel')}: {any(`remedy-${remedy}`)}
            </>
          )}
        </p>
      )}
      <details>
        <summary>{t('details')}</summary>
        <Curl exchange={exchange} />
        {request.body !== null && (
          <>
            <p className="small">{t('requestBody')}</p>
            <pre translate="no">{JSON.stringify(request.body, null, 2)}</pre>
          </>
        )}
        {explainingHeaders(exchange).length > 0 && (
          <>
            <p className="small">{t('replyHeaders')}</p>
            <pre translate="no">
              {explainingHeaders(exchange)
                .map((header) => header.join(': '))
                .join('\n')}
            </pre>
          </>
        )}
        {outcome.kind === 'reply' && (
          <>
            <p className="small">{t('replyBody')}</p>
            <pre translate="no">{JSON.stringify(outcome.reply.body, null, 2)}</pre>
          </>
        )}
      </details>
    </li>
  );
});

function Answer({ exchange: { outcome, milliseconds } }: { exchange: Exchange }) {
  const { t } = useTexts();
  if (outcome.kind === 'pending') return <span className="small">{t('pending')}</span>;
  if (outcome.kind !== 'reply') return <span className="status bad">{t('lost')}</span>;
  const { status } = outcome.reply;
  return (
    <>
      <span className={status < 400 ? 'status good' : 'status bad'}>{status}</span>{' '}
      <span className="small">{t('took', { milliseconds })}</span>
    </>
  );
}

/** The same request as a command. */
function Curl({ exchange }: { exchange: Exchange }) {
  const { t } = useTexts();
  const [said, setSaid] = useState<'copied' | 'copyFailed' | null>(null);
  const command = curlCommand(exchange.request);
  const shown = useRef<HTMLPreElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setSaid('copied');
    } catch {
      setSaid('copyFailed');
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
    }
  };
  return (
    <>
      <pre translate="no" ref={shown}>
        {command}
      </pre>
      <p className="acts">
        <button type="button" className="plain" onClick={copy}>
          <Icon name="copy" />
          {t('copyCurl')}
        </button>
        <span role="status">{said && t(said)}</span>
      </p>
      <p className="small">{t('curlHint')}</p>
    </>
  );
}

interface InspectorProps {
  isNarrow: boolean;
  exchanges: readonly Exchange[];
  /** Null while it is being chosen. */
  channel: Choice | null;
}
