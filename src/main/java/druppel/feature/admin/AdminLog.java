package druppel.feature.admin;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.workspace.AdminAct;
import druppel.persistence.Repositories;
import java.time.Instant;
import java.util.Optional;

/// Log of the acts of admins, wherever they act: in chat, on a page or at the command line. An act is logged in the
/// transaction that carries it out, so that neither is without the other.
public final class AdminLog {
    private static final int LONGEST = 200;

    private AdminLog() {}

    /// Logs the act of an admin in their workspace.
    ///
    /// @param about what it was about, such as a date and a name; never what a member wrote
    public static void add(Repositories rows, PlatformUser admin, AdminAct.Kind kind, String about, Instant now) {
        add(rows, admin.at(), Optional.of(admin.user()), kind, about, now);
    }

    /// Logs an act at the command line of the server.
    public static void addFromCommandLine(
            Repositories rows, Workspace workspace, AdminAct.Kind kind, String about, Instant now) {
        add(rows, workspace, Optional.empty(), kind, about, now);
    }

    private static void add(
            Repositories rows,
            Workspace workspace,
            Optional<String> user,
            AdminAct.Kind kind,
            String about,
            Instant now) {
        String shortened = about.length() > LONGEST ? about.substring(0, LONGEST) : about;
        rows.adminActs().add(new AdminAct(workspace, user, kind, shortened, now));
    }
}
