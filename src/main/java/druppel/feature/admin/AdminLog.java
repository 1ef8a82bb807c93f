package druppel.feature.admin;

import druppel.chat.RequestContext;
import druppel.domain.calendar.CompanyDayOff;
import druppel.domain.calendar.Pause;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.workspace.AdminAct;
import druppel.message.AdminTextKey;
import druppel.message.DateFormat;
import druppel.persistence.Repositories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Log of the acts of admins, wherever they act: in chat, on a page or at the command line. An act is logged in the
/// transaction that carries it out, so that neither is without the other.
public final class AdminLog {
    private static final int LONGEST = 200;

    private static final int A_PAGE = 20;

    /// A page of the log.
    ///
    /// @param more whether there are older acts
    public record Page(List<Entry> entries, boolean more) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /// One act, in the words of the reader.
    ///
    /// @param who the admin's name where the platform tells it, otherwise the id
    public record Entry(ZonedDateTime at, String who, String what) {}

    private AdminLog() {}

    /// The acts in the workspace of the reader, newest first.
    ///
    /// @param number the number of the page, 0 being the newest
    static Page page(Repositories rows, RequestContext context, int number) {
        List<AdminAct> acts = rows.adminActs().newest(context.workspace(), number * A_PAGE, A_PAGE + 1);
        return new Page(
                acts.stream()
                        .limit(A_PAGE)
                        .map(act -> entry(rows, context, act))
                        .toList(),
                acts.size() > A_PAGE);
    }

    private static Entry entry(Repositories rows, RequestContext context, AdminAct act) {
        String who = act.user()
                .map(user -> name(rows, context, user))
                .orElseGet(() -> context.text(AdminTextKey.LOG_SERVER));
        String about = switch (act.kind()) {
            case INVITATION_MADE, INVITATION_RENEWED, INVITATION_WITHDRAWN, WORDS_WITHDRAWN ->
                name(rows, context, act.about());
            case DAY_OFF_ADDED, DAY_OFF_REMOVED -> dayOff(context, act.about());
            case INVITED, DEFAULTS_CHANGED, MEMBER_FORGOTTEN -> act.about();
        };
        String what =
                context.text(AdminTextKey.LOG_ACT, Map.of("kind", act.kind().name(), "about", about));
        return new Entry(act.at().atZone(context.settings().zoneOrUtc()), who, what);
    }

    /// What the log says of a company day off.
    static String about(CompanyDayOff dayOff) {
        return dayOff.first() + "/" + dayOff.last() + " " + dayOff.name();
    }

    private static String dayOff(RequestContext context, String about) {
        String[] parts = about.split("[/ ]", 3);
        Pause days =
                new Pause(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]).plusDays(1));
        return DateFormat.days(days, context.today(), context.language()) + ", " + parts[2];
    }

    /// What people know a user of the reader's workspace by: the name in the local chat, the id elsewhere.
    static String name(Repositories rows, RequestContext context, String user) {
        return Optional.of(context.workspace().platform())
                .filter(Platform.LOCAL::equals)
                .flatMap(_ -> rows.localAccounts().find(PlatformUser.local(user)))
                .map(account -> account.name().text())
                .orElse(user);
    }

    /// Logs an act.
    ///
    /// @param workspace where it had its effect
    /// @param admin who did it; empty for somebody at the command line of the server
    /// @param about what it was about, such as a date and a name; never what a member wrote
    public static void add(
            Repositories rows,
            Workspace workspace,
            Optional<PlatformUser> admin,
            AdminAct.Kind kind,
            String about,
            Instant now) {
        String shortened = about.length() > LONGEST ? about.substring(0, LONGEST) : about;
        rows.adminActs().add(new AdminAct(workspace, admin.map(PlatformUser::user), kind, shortened, now));
    }

    /// Logs the act of the admin who made a request.
    static void add(Repositories rows, RequestContext context, AdminAct.Kind kind, String about) {
        add(rows, context.workspace(), Optional.of(context.member().user()), kind, about, context.now());
    }
}
