package druppel.app;

import druppel.app.Deliveries.Wanted;
import druppel.core.calendar.Kind;
import druppel.core.calendar.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
        Optional<String> nudge = nudge(rows, member, occasion);
        Optional<String> silence =
                Silence.reason(rows, member, occasion, now).or(() -> lost(occasion, nudge));
        return silence.isPresent()
                ? skip(rows, member, occasion, silence.get())
                : claim(rows, member, wanted(member, occasion, nudge, true), now);
    }

    /// Claims today's nudge ahead of its time or beside the rhythm; empty where today has had one.
    Optional<Claimed> today(Rows rows, Member member, Optional<String> chosen, Instant now) {
        LocalDate today = member.today(now);
        Occasion occasion = new Occasion(Kind.NUDGE, today, now);
        Optional<String> nudge = chosen.or(() -> nudge(rows, member, occasion));
        boolean scheduled = member.settings().agenda().scheduled(today);
        return claim(rows, member, wanted(member, occasion, nudge, scheduled), now);
    }

    private static Optional<Claimed> skip(
            Rows rows, Member member, Occasion occasion, String reason) {
        rows.deliveries().skip(wanted(member, occasion, Optional.empty(), true), reason);
        rows.members().save(member.scheduledAfter(occasion.at()));
        return Optional.empty();
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
            case FOLLOW_UP ->
                    rows.deliveries()
                            .on(member.id(), occasion.date(), Kind.NUDGE)
                            .flatMap(Delivery::nudge);
            case RECAP -> Optional.empty();
        };
    }

    /// A question about a nudge that is in the library no more has lost its point.
    private Optional<String> lost(Occasion occasion, Optional<String> nudge) {
        boolean gone = nudge.flatMap(choosing.catalogue()::nudge).isEmpty();
        return occasion.kind() == Kind.FOLLOW_UP && gone
                ? Optional.of("nudge gone")
                : Optional.empty();
    }

    private static Wanted wanted(
            Member member, Occasion occasion, Optional<String> nudge, boolean scheduled) {
        return new Wanted(
                member.id(), occasion.date(), occasion.kind(), scheduled, nudge, occasion.at());
    }
}
