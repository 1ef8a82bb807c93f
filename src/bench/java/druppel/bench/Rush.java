package druppel.bench;

import druppel.chat.Chat;
import java.time.LocalDate;
import java.util.function.Function;

/// Ours with many due at once, another part of the members each time.
final class Rush {
    private static final long PATIENCE_SECONDS = 300;

    private final Subject subject;
    private final Crowd crowd;
    private final Moments clock;
    private final int members;
    private final int due;
    private int mornings;

    private Rush(Subject subject, Crowd crowd, Moments clock, int members, int due) {
        this.subject = subject;
        this.crowd = crowd;
        this.clock = clock;
        this.members = members;
        this.due = due;
    }

    static Rush atOnce(Workshop shop, String url, int due) throws Exception {
        return with(shop, url, due, clock -> Taker.atOnce());
    }

    /// With a chat that keeps to the clock that it is given.
    static Rush with(Workshop shop, String url, int due, Function<Moments, Chat> chat) throws Exception {
        Moments clock = new Moments();
        Subject subject = shop.keep(Subject.open(url, shop.keyset(), shop.library(), chat.apply(clock), clock));
        Crowd crowd = new Crowd(url);
        crowd.join(shop.members(), shop.library().newcomersProgramme());
        crowd.remember(shop.library());
        return new Rush(subject, crowd, clock, shop.members(), due);
    }

    /// How many a second are claimed, decided and recorded; the sending is not counted.
    double plan(int round) {
        int before = begin();
        long start = System.nanoTime();
        subject.plan();
        double rate = Measure.perSecond(due, start);
        finish(before);
        return rate;
    }

    /// How many a second, from the tick until the last is sent and recorded as such.
    double send(int round) {
        int before = begin();
        long start = System.nanoTime();
        finish(before);
        return Measure.perSecond(due, start);
    }

    /// Stores an event that comes in.
    void receive(String event) {
        subject.receive(event);
    }

    private int begin() {
        LocalDate date = clock.morning(mornings);
        crowd.due(due * mornings % members, due, date, clock.instant());
        clock.morning(mornings++);
        clock.set(clock.instant().plusSeconds(1));
        return crowd.sent();
    }

    private void finish(int before) {
        long start = System.nanoTime();
        subject.tick();
        while (crowd.open() > 0 || crowd.sent() < before + due) {
            if (Measure.seconds(start) > PATIENCE_SECONDS) {
                throw new IllegalStateException(before + due - crowd.sent() + " of " + due + " did not arrive");
            }
            subject.tick();
        }
    }
}
