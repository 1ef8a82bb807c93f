package druppel.bench;

import druppel.store.dialect.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;

/// A tenth of the members due at once: claimed, decided and recorded, and then with the sending, to
/// a chat that takes everything at once; beside schedulers that keep something to fire for each
/// member.
final class ClaimBenchmark implements Part {
    private static final int SHARE = 10;

    /// Quartz would take minutes for as many as the others.
    private static final int QUARTZ_SHARE = 100;

    private record Ours(String database, Rush rush) {}

    @Override
    public void measure(Workshop shop) throws Exception {
        int due = shop.members() / SHARE;
        int few = shop.members() / QUARTZ_SHARE;
        QuartzRows quartz =
                shop.keep(new QuartzRows(shop.postgres("quartz"), shop.members()));
        DbScheduler tasks =
                shop.keep(new DbScheduler(shop.postgres("tasks"), shop.members()));
        List<Ours> ours = ours(shop, due);
        List<Measure.Sample> samples = new ArrayList<>();
        samples.add(round -> quartz.take(few * round, few));
        samples.add(round -> tasks.take(shop.members() + due * round, due));
        ours.forEach(one -> samples.add(one.rush()::plan));
        ours.forEach(one -> samples.add(one.rush()::send));
        List<List<Double>> rates = Measure.alternating(shop.rounds(), samples);
        for (int one = 0; one < 2 * ours.size(); one++) {
            boolean sent = one >= ours.size();
            String what =
                    ours.get(one % ours.size()).database() + (sent ? ", and sent, " : ", ") + due;
            List<Double> rate = rates.get(2 + one);
            add(shop, what, rate, "Quartz, JDBC store, " + few, rates.get(0), goal(sent, 50));
            add(shop, what, rate, "db-scheduler, " + due, rates.get(1), goal(sent, 5));
        }
    }

    private static Goal goal(boolean sent, double least) {
        return sent ? Goal.none() : Goal.atLeast(least);
    }

    private static void add(
            Workshop shop,
            String what,
            List<Double> ours,
            String against,
            List<Double> theirs,
            Goal goal) {
        shop.table().add(new Row("taking", what, against, "1/s", ours, theirs, goal, ""));
    }

    private static List<Ours> ours(Workshop shop, int due) throws Exception {
        List<Ours> ours = new ArrayList<>();
        ours.add(new Ours("SQLite", Rush.atOnce(shop, shop.sqlite("taking"), due)));
        try {
            ours.add(new Ours("PostgreSQL", Rush.atOnce(shop, shop.postgres("taking"), due)));
        } catch (StoreUnavailableException unknown) {
            shop.table().remark("taking on PostgreSQL: " + unknown.getMessage());
        }
        return ours;
    }
}
