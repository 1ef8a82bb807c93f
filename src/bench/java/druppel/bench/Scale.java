package druppel.bench;

import druppel.domain.Language;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.UserProfile;
import druppel.store.dialect.StoreUnavailableException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Ten million members in twenty thousand workspaces, simulated: the morning's peak, what Slack's
/// limits make of it, and how many rows and bytes a year leaves, from rows that are really written.
final class Scale implements Part {
    private static final int[] PER_MINUTE = {100, 300, 600};
    private static final double SECONDS = 60;

    @Override
    public void measure(Workshop shop) throws Exception {
        Morning free = Morning.of(World.Sizes.LOG_NORMAL, World.MEMBERS);
        add(shop, "due in the busiest minute, all zones", "1/min", free.mostDue(), "");
        add(shop, "the same, spread over it", "1/s", free.mostDue() / SECONDS, "");
        for (ZoneId zone : World.ZONES.keySet()) {
            add(shop, "busiest minute, " + zone, "1/min", free.mostDue(zone), "");
        }
        for (World.Sizes sizes : World.Sizes.values()) {
            for (int perMinute : PER_MINUTE) {
                waits(shop, sizes, perMinute);
            }
        }
        year(shop);
        bytes(shop);
    }

    private static void waits(Workshop shop, World.Sizes sizes, int perMinute) {
        Morning morning = Morning.of(sizes, perMinute);
        String what = sizes.name().toLowerCase(Locale.ROOT) + ", " + perMinute + "/min a workspace";
        String note = "largest workspace " + Figures.written(morning.largest());
        add(shop, what + ": sent at the peak", "1/s", morning.mostServed() / SECONDS, note);
        add(shop, what + ": median wait", "min", morning.delay(0.5), "");
        add(shop, what + ": p99 wait", "min", morning.delay(0.99), "");
        add(shop, what + ": last wait", "min", morning.delay(1), "");
        double missed = 100.0 * morning.missed() / World.MEMBERS;
        add(shop, what + ": not served by 18:00", "%", missed, "");
    }

    private static void year(Workshop shop) {
        MemberSettings settings = MemberSettings.of(
                new UserProfile(Optional.of(ZoneId.of("Europe/Amsterdam")), Language.EN, UserProfile.Role.PERSON));
        List<MessageKind> kinds = LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2027-01-01"))
                .flatMap(date -> settings.schedule().on(date).stream())
                .map(ScheduledMessage::messageKind)
                .toList();
        add(
                shop,
                "occasions a member a year, at the standard rhythm",
                "",
                kinds.size(),
                "standard: " + NudgeTimes.standard().at() + " and "
                        + NudgeTimes.standard().followUp().orElseThrow());
        add(shop, "deliveries a year, all members", "10^9", kinds.size() * (World.MEMBERS / 1e9), "");
    }

    private static void bytes(Workshop shop) throws Exception {
        Fill fill = new Fill(shop.members() * 2);
        String sqlite = shop.sqlite("scale");
        add(shop, "bytes a delivery, with its share of replies, SQLite", "bytes", fill.sqlite(shop, sqlite), "");
        try {
            add(
                    shop,
                    "bytes a delivery, with its share of replies, PostgreSQL",
                    "bytes",
                    fill.postgres(shop, shop.postgres("scale")),
                    "");
        } catch (StoreUnavailableException unknown) {
            shop.table().remark("scale on PostgreSQL: " + unknown.getMessage());
        }
    }

    private static void add(Workshop shop, String what, String unit, double value, String note) {
        shop.table().add(Row.alone("scale", what, unit, List.of(value), note));
    }
}
