package druppel.app;

import druppel.app.Deliveries.Wanted;
import druppel.core.calendar.Kind;
import druppel.core.calendar.Occasion;
import druppel.core.calendar.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Turns a due occasion into a claimed delivery or a reason to skip it, and moves the member on to
/// their next one.
///
/// All of it happens in one transaction: who holds the claim sends, and nobody else ever will.
final class Claims {
    static final Duration LEASE = Duration.ofMinutes(2);

    private final Choosing choosing;
    private final Letters letters;

    Claims(Choosing choosing, Letters letters) {
        this.choosing = choosing;
        this.letters = letters;
    }

    /// Takes a member's due occasion.
    Optional<Claimed> take(Rows rows, Member member, Instant now) {
        Occasion occasion = member.due().orElseThrow();
        Optional<String> reason = reasonToSkip(rows, member, occasion, now);
        if (reason.isPresent()) {
            rows.deliveries().skip(wanted(member, occasion, Optional.empty(), true), reason.get());
            rows.members().save(member.scheduledAfter(occasion.at()));
            return Optional.empty();
        }
        return claim(
                rows, member, wanted(member, occasion, nudge(rows, member, occasion), true), now);
    }

    /// Claims today's nudge ahead of its time or beside the rhythm; empty where today has had one.
    Optional<Claimed> today(Rows rows, Member member, Optional<String> chosen, Instant now) {
        LocalDate today = member.today(now);
        Occasion occasion = new Occasion(Kind.NUDGE, today, now);
        Optional<String> nudge = chosen.or(() -> nudge(rows, member, occasion));
        boolean scheduled = member.settings().agenda().scheduled(today);
        return claim(rows, member, wanted(member, occasion, nudge, scheduled), now);
    }

    private Optional<Claimed> claim(Rows rows, Member member, Wanted wanted, Instant now) {
        Optional<Delivery> delivery = rows.deliveries().claim(wanted, now.plus(LEASE));
        Member moved = delivery.isPresent() ? noted(rows, member, wanted) : member;
        rows.members().save(moved.scheduledAfter(now));
        return delivery.flatMap(claimed ->
                letters.write(rows, moved, claimed).map(card -> new Claimed(moved, claimed, card)));
    }

    private static Member noted(Rows rows, Member member, Wanted wanted) {
        if (wanted.kind() != Kind.NUDGE) {
            return member;
        }
        wanted.nudge().ifPresent(nudge -> rows.shown().add(member.id(), nudge, wanted.date()));
        return member.with(member.course().nudgedOn(wanted.date(), wanted.scheduled()));
    }

    private Optional<String> nudge(Rows rows, Member member, Occasion occasion) {
        return switch (occasion.kind()) {
            case NUDGE -> Optional.of(choosing.nudge(rows, member, occasion.date()).nudge().id());
            case FOLLOW_UP -> arrived(rows, member, occasion.date()).flatMap(Delivery::nudge);
            case RECAP -> Optional.empty();
        };
    }

    private static Optional<String> reasonToSkip(
            Rows rows, Member member, Occasion occasion, Instant now) {
        if (!Window.open(occasion, now, member.settings().zone())) {
            return Optional.of("outage");
        }
        return switch (occasion.kind()) {
            case NUDGE -> Optional.empty();
            case FOLLOW_UP -> reasonNotToAsk(rows, member, occasion.date());
            case RECAP ->
                    weekWithout(rows, member, occasion.date())
                            ? Optional.of("no nudges")
                            : Optional.empty();
        };
    }

    private static Optional<String> reasonNotToAsk(Rows rows, Member member, LocalDate date) {
        if (arrived(rows, member, date).isEmpty()) {
            return Optional.of("no nudge");
        }
        return rows.reflections().any(member.id(), date)
                ? Optional.of("answered")
                : Optional.empty();
    }

    private static Optional<Delivery> arrived(Rows rows, Member member, LocalDate date) {
        return rows.deliveries()
                .on(member.id(), date, Kind.NUDGE)
                .filter(delivery -> delivery.state() == Delivery.State.SENT);
    }

    private static boolean weekWithout(Rows rows, Member member, LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return rows.reflections().days(member.id(), monday, date).isEmpty();
    }

    private static Wanted wanted(
            Member member, Occasion occasion, Optional<String> nudge, boolean scheduled) {
        return new Wanted(
                member.id(), occasion.date(), occasion.kind(), scheduled, nudge, occasion.at());
    }
}
