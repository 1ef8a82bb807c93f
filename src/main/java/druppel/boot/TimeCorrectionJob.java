package druppel.boot;

import druppel.domain.member.Member;
import druppel.jobs.GroupJobRunner;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Job that corrects what was stored while the clock was ahead: due times that lie further ahead than rhythm, days off
/// and pauses explain are computed again, and other times are cut to what they can be.
record TimeCorrectionJob(UnitOfWork store, GroupJobRunner groups, TrustedClock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(TimeCorrectionJob.class);
    private static final int AT_ONCE = 500;

    /// A gap that needs no explanation.
    private static final Duration GAP = Duration.ofDays(4);

    /// Corrects nothing while the clock is not proven: one that is behind would find everything ahead.
    void run() {
        clock.proven().ifPresent(this::run);
    }

    private void run(Instant now) {
        int members = members(now);
        int jobs = groups.correct();
        int others = store.write(rows -> rows.timeCorrection().correct(now));
        if (members + jobs + others > 0) {
            LOG.atWarn()
                    .addKeyValue("members", members)
                    .addKeyValue("jobs", jobs)
                    .addKeyValue("others", others)
                    .log("Times that were stored too far ahead are corrected");
        }
    }

    private int members(Instant now) {
        int corrected = 0;
        long last = 0;
        List<Member> some = after(now, last);
        while (!some.isEmpty()) {
            corrected += (int) some.stream()
                    .filter(member -> isAhead(member, now))
                    .filter(member -> correct(member.id(), now))
                    .count();
            last = some.getLast().id();
            some = after(now, last);
        }
        return corrected;
    }

    private List<Member> after(Instant now, long id) {
        return store.read(rows -> rows.members().dueAfter(now.plus(GAP), id, AT_ONCE));
    }

    private static boolean isAhead(Member member, Instant now) {
        return !member.withoutTimesAhead(now, Optional.empty()).equals(member);
    }

    private boolean correct(long id, Instant now) {
        return store.write(rows -> {
            Member member = rows.members().get(id);
            Member corrected = member.withoutTimesAhead(now, newestNudge(rows, member, now));
            rows.members().saveProgress(List.of(corrected));
            return !corrected.equals(member);
        });
    }

    private static Optional<LocalDate> newestNudge(Repositories rows, Member member, Instant now) {
        return rows.deliveries()
                .newestNudge(member.id(), LocalDate.EPOCH, member.today(now))
                .map(nudge -> nudge.date());
    }
}
