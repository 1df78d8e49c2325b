import { ExternalLink } from 'lucide-react';

/** Where something was read; a public address opens in the machine's own browser. */
export function SourceText({ label, address }: { label: string; address: string | null }) {
  if (!address || !/^https?:\/\//i.test(address)) return <>{label}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener" title={address}>
      {label} <ExternalLink size={11} aria-hidden />
    </a>
  );
}
