// In the tab of Teams: signs in with the token of Teams, and follows the theme of Teams on each page.
(() => {
  const PATIENCE = 15_000;
  const THEMES = { dark: "dark", glass: "dark", contrast: "contrast" };
  const root = document.documentElement;
  const { path, themeCookie } = root.dataset;
  const signInPart = document.getElementById("sign-in");

  const follow = (name) => {
    root.dataset.theme = THEMES[name] ?? "light";
    document.cookie = `${themeCookie}=${root.dataset.theme}; Path=${path}; Secure; SameSite=None; Partitioned`;
  };

  const show = (signingIn) => {
    signInPart.hidden = !signingIn;
    document.getElementById("refused").hidden = signingIn;
  };

  const signIn = async () => {
    const token = await microsoftTeams.authentication.getAuthToken();
    if (!document.cookie.includes(`${themeCookie}=`)) {
      throw new Error("The browser keeps no cookies here, so a session would be lost at once");
    }
    const { action, next } = signInPart.dataset;
    const response = await fetch(action, { method: "POST", headers: { Authorization: `Bearer ${token}` } });
    if (!response.ok) {
      throw new Error("The token is refused");
    }
    location.replace(next);
  };

  const begin = async () => {
    const { app } = microsoftTeams;
    await app.initialize();
    app.registerOnThemeChangeHandler(follow);
    follow((await app.getContext()).app.theme);
    if (signInPart) {
      await signIn();
    }
  };

  // Outside of Teams nothing ever answers.
  const tooLong = () => new Promise((_, reject) => setTimeout(reject, PATIENCE));

  // Pages that may not be shown in the frame open next to it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const page = link && new URL(link.href);
    const prefix = path === "/" ? "" : path;
    const shown = [`${prefix}/me`, `${prefix}/team`, `${prefix}/teams/tab`];
    if (page && (page.origin !== location.origin || !shown.some((one) => `${page.pathname}/`.startsWith(`${one}/`)))) {
      link.target = "_blank";
      link.rel = "noopener";
    }
  });

  if (signInPart) {
    show(true);
    Promise.race([begin(), tooLong()]).catch(() => show(false));
  } else {
    begin().catch(() => {});
  }
})();
