package druppel.adapter.pages;

import druppel.adapter.pages.frame.MemberPageServlet;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.me.MePage;
import druppel.adapter.pages.privacy.PrivacyServlet;
import druppel.adapter.pages.rhythm.RhythmPageServlet;
import druppel.adapter.pages.suits.SuitsPageServlet;
import druppel.adapter.pages.team.TeamPageServlet;
import druppel.adapter.pages.words.WordsServlet;
import druppel.dialog.Features;
import druppel.web.Route;
import druppel.web.SameOriginFilter;
import druppel.web.session.SessionFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Routes of the pages of signed-in members, a line each.
public final class MemberPages {
    private MemberPages() {}

    public static List<Route> routes(PageServices services, Features features, SessionFilter sessions) {
        Map<String, MemberPageServlet> pages = Map.of(
                "/me",
                new MePage(services),
                TeamPageServlet.PATH,
                new TeamPageServlet(services, features),
                SuitsPageServlet.PATH,
                new SuitsPageServlet(services, features),
                RhythmPageServlet.PATH,
                new RhythmPageServlet(services, features),
                WordsServlet.PATH,
                new WordsServlet(services),
                PrivacyServlet.PATH,
                new PrivacyServlet(services, features.memberships().retention()));
        return Stream.concat(
                        pages.entrySet().stream()
                                .map(page ->
                                        Route.of(page.getKey(), page.getValue(), new SameOriginFilter(), sessions)),
                        Stream.of(Route.of("/pages/assets/*", services.assets().files())))
                .toList();
    }
}
