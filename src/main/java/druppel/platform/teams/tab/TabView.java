package druppel.platform.teams.tab;

import druppel.domain.Language;
import druppel.web.SiteAddress;
import druppel.web.UrlEncodedForm;
import druppel.web.session.NextPage;
import druppel.web.session.SessionFilter;
import druppel.web.session.Tab;
import java.util.List;
import java.util.Map;

/// View of the page that signs in to the tab.
///
/// @param next the page to which signing in leads
/// @param signsIn whether the page may try to; after a refusal only its reader may
/// @param styles the addresses of its style sheets
public record TabView(
        SiteAddress site, Language language, NextPage next, boolean signsIn, Tab.Shown shown, List<String> styles) {
    public TabView {
        styles = List.copyOf(styles);
    }

    public String say(TabText text) {
        return text.in(language);
    }

    /// Where the page sends the token.
    public String action() {
        return site.path(TeamsTab.PATH);
    }

    /// The page itself, as if it was just opened.
    public String again() {
        return site.path(TeamsTab.PATH + "?" + UrlEncodedForm.encode(Map.of(SessionFilter.NEXT, next.path())));
    }

    /// The same page for a browser.
    public String outside() {
        return site.path(next.path());
    }
}
