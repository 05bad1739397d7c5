// Inlined into every page that other sites frame, so that it works in any sandbox that allows scripts: no request, no storage.
{
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const twin = root.getAttribute(`data-in-${query.get('lang')}`);
  if (twin) location.replace(twin + location.search + location.hash);
  // `<base target>` holds for links of HTML only, not for those of a drawing.
  addEventListener('click', ({ target }) => target.closest?.('svg a')?.setAttribute('target', '_blank'), true);
  if (parent !== window) {
    const secret = /[#&?]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
    const tell = (message) => parent.postMessage(message, '*');
    const tellHeight = () => {
      const height = Math.ceil(root.getBoundingClientRect().height);
      if (!height) return;
      tell({ type: 'sputnik-moments:height', height });
      tell({ sentinel: 'amp', type: 'embed-size', height });
      tell(`pymxPYMx${query.get('childId') ?? ''}xPYMxheightxPYMx${height}`);
      if (secret) tell({ message: 'height', value: height, secret });
    };
    new ResizeObserver(tellHeight).observe(root);
    addEventListener('load', tellHeight);
    // Pym, WordPress and @newswire/frames ask again when they are ready, or have another width.
    addEventListener('message', ({ source, data }) => {
      if (source !== parent) return;
      if (data?.message === 'ready' || data?.type === 'frames-init' || String(data).startsWith('pymxPYMx')) tellHeight();
    });
    // WordPress lets a frame open nothing, but follows links to the frame's own host when it is told of them.
    if (secret)
      addEventListener('click', (event) => {
        const link = event.target.closest?.('a[href]');
        if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
          return;
        const { href: value, host } = new URL(link.getAttribute('href'), location.href);
        if (host !== location.host) return;
        event.preventDefault();
        tell({ message: 'link', value, secret });
      });
  }
}
