import { useEffect, useRef } from 'react';

/** Takes the whole screen while shown, where the browser lets it; leaving it otherwise ends the presentation. */
export function useFullScreen(onLeave: () => void): void {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const root = document.documentElement;
    let taken = false;
    // Refused without a gesture or by policy: the window alone serves as well.
    root.requestFullscreen().then(
      () => (taken = true),
      () => (taken = false),
    );
    const onChange = () => {
      if (taken && !document.fullscreenElement) leave.current();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
}
