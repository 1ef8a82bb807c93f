package druppel.adapter.pages;

import static java.util.Map.entry;

import druppel.adapter.pages.admin.AdminForgetServlet;
import druppel.adapter.pages.admin.AdminLibraryServlet;
import druppel.adapter.pages.admin.AdminLogServlet;
import druppel.adapter.pages.admin.AdminPageServlet;
import druppel.adapter.pages.frame.Frame;
import druppel.adapter.pages.frame.MemberPageServlet;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.me.MePage;
import druppel.adapter.pages.privacy.PrivacyServlet;
import druppel.adapter.pages.rhythm.RhythmPageServlet;
import druppel.adapter.pages.suits.SuitsPageServlet;
import druppel.adapter.pages.team.TeamPageServlet;
import druppel.adapter.pages.words.WordsServlet;
import druppel.dialog.Features;
import druppel.feature.admin.AdminCommands;
import druppel.web.Route;
import druppel.web.SameOriginFilter;
import druppel.web.session.SessionFilter;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Routes of the pages of signed-in members, a line each.
public final class MemberPages {
    private MemberPages() {}

    public static List<Route> routes(PageServices services, Features features, SessionFilter sessions) {
        AdminCommands admins = features.admins();
        Period retention = features.memberships().retention();
        Map<String, MemberPageServlet> pages = Map.ofEntries(
                entry("/me", new MePage(services)),
                entry(SuitsPageServlet.PATH, new SuitsPageServlet(services, features)),
                entry(RhythmPageServlet.PATH, new RhythmPageServlet(services, features)),
                entry(WordsServlet.PATH, new WordsServlet(services)),
                entry(PrivacyServlet.PATH, new PrivacyServlet(services, retention)),
                entry(TeamPageServlet.PATH, new TeamPageServlet(services, features)),
                entry(AdminPageServlet.PATH, new AdminPageServlet(services, admins, retention)),
                entry(
                        AdminForgetServlet.PATH,
                        new AdminForgetServlet(services, features.memberships().deletion())),
                entry(AdminLibraryServlet.PATH, new AdminLibraryServlet(services, admins)),
                entry(AdminLogServlet.PATH, new AdminLogServlet(services, admins)));
        return Stream.concat(
                        pages.entrySet().stream().map(page -> route(page.getKey(), page.getValue(), sessions)),
                        Stream.of(Route.of("/pages/assets/*", services.assets().files())))
                .toList();
    }

    /// The pages of admins are never shown in a tab.
    private static Route route(String path, MemberPageServlet page, SessionFilter sessions) {
        SessionFilter filter = path.startsWith(Frame.Place.ADMIN.path()) ? sessions.with(Optional.empty()) : sessions;
        return Route.of(path, page, new SameOriginFilter(), filter);
    }
}
