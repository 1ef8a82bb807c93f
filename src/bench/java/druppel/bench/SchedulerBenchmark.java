package druppel.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/// What a peer does for each due member: it records that the member had their nudge, as ours does,
/// and no more.
final class SchedulerBenchmark {
    private static final long PATIENCE_SECONDS = 300;

    private final Jdbi jdbi;
    private volatile CountDownLatch left = new CountDownLatch(0);

    SchedulerBenchmark(DataSource source) {
        jdbi = Jdbi.create(source);
        jdbi.useHandle(handle ->
                handle.execute(
                        """
                        create table fired (
                          id bigint generated always as identity primary key,
                          member text not null,
                          fired_at bigint not null)
                        """));
    }

    Jdbi jdbi() {
        return jdbi;
    }

    void expect(int many) {
        left = new CountDownLatch(many);
    }

    void fire(String member) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                "insert into fired (member, fired_at) values (:member, :firedAt)")
                        .bind("member", member)
                        .bind("firedAt", System.currentTimeMillis())
                        .execute());
        left.countDown();
    }

    void await() throws InterruptedException {
        if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(left.getCount() + " were not fired in time");
        }
    }
}
