package druppel.doctor;

import druppel.adapter.content.LibraryCheck;
import druppel.config.CommandEnvironment;
import druppel.config.Config;
import druppel.config.InvalidSettingException;
import druppel.store.Database;
import druppel.store.dialect.StoreUnavailableException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Checks everything that `serve` needs, without changing anything.
public record Doctor(CommandEnvironment commandEnvironment) {
    private static final Instant FIRST_RELEASE = Instant.parse("2026-11-01T00:00:00Z");

    public List<DoctorResult> examine() {
        List<DoctorResult> findings = new ArrayList<>();
        try {
            Config config = commandEnvironment.config();
            findings.add(settings(config));
            findings.add(database(config));
            findings.add(library(config));
            findings.add(clock(InstantSource.system().instant()));
            config.slack().ifPresent(slack -> findings.addAll(new SlackDoctor(config, slack).examine()));
            config.teams().ifPresent(teams -> findings.addAll(new TeamsDoctor(config, teams).examine()));
        } catch (InvalidSettingException wrong) {
            findings.add(DoctorResult.ill("settings", String.valueOf(wrong.getMessage())));
        }
        return findings;
    }

    private static DoctorResult settings(Config config) {
        return config.anyChat()
                ? DoctorResult.well("settings", "port " + config.port() + ", " + config.baseUrl())
                : DoctorResult.ill(
                        "settings",
                        "no chat is configured: set SLACK_BOT_TOKEN, and SLACK_SIGNING_SECRET or"
                                + " SLACK_APP_TOKEN; or TEAMS_APP_ID, TEAMS_APP_PASSWORD and"
                                + " TEAMS_TENANT_ID; or DRUPPEL_LOCAL_CHAT=on");
    }

    private static DoctorResult library(Config config) {
        LibraryCheck check = LibraryCheck.of(config.library());
        return check.sound()
                ? DoctorResult.well("library", check.lines().getFirst())
                : DoctorResult.ill("library", check.lines().size() + " errors; druppel library check lists them");
    }

    /// Opens the database as `serve` does, but without creating or migrating it.
    private static DoctorResult database(Config config) {
        try {
            return Database.exists(config.database())
                    ? opened(config)
                    : DoctorResult.well(
                            "database", "none at " + config.database().place() + " yet; the first start creates it");
        } catch (StoreUnavailableException unavailable) {
            return DoctorResult.ill("database", String.valueOf(unavailable.getMessage()));
        }
    }

    private static DoctorResult opened(Config config) {
        int pending = Database.pending(config.database());
        if (pending > 0) {
            return DoctorResult.well("database", pending + " migrations to run; serve or migrate runs them");
        }
        try (Database database = Database.openAsIs(config.database(), config.keyset())) {
            return database.ping()
                    ? DoctorResult.well("database", "up to date, and the keyset matches" + closed(database))
                    : DoctorResult.ill("database", "it does not answer; check DATABASE_URL");
        }
    }

    private static String closed(Database database) {
        int closed = database.read(rows -> rows.workspaces().closed()).size();
        return closed == 0 ? "" : "; suspended workspaces: " + closed;
    }

    private static DoctorResult clock(Instant now) {
        return now.isBefore(FIRST_RELEASE)
                ? DoctorResult.ill(
                        "clock",
                        now + " is before the release of this program; set the clock, Slack rejects old timestamps")
                : DoctorResult.well("clock", now.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
