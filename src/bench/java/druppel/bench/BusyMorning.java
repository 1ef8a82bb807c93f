package druppel.bench;

import druppel.store.dialect.StoreUnavailableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// How long an event that comes in waits until it is stored, which is what its acknowledgement waits for, while half of
/// the members are due at once: planned, sent to a chat that takes everything, and recorded.
final class BusyMorning implements Part {
    private static final int SHARE = 2;
    private static final int APART_MILLISECONDS = 5;
    private static final double NANOSECONDS = 1e6;

    @Override
    public void measure(Workshop shop) throws Exception {
        measure(shop, "SQLite", shop.sqlite("morning"), Goal.atMost(1_000));
        try {
            measure(shop, "PostgreSQL", shop.postgres("morning"), Goal.none());
        } catch (StoreUnavailableException unknown) {
            shop.table().remark("morning on PostgreSQL: " + unknown.getMessage());
        }
    }

    private static void measure(Workshop shop, String database, String url, Goal goal) throws Exception {
        int due = shop.members() / SHARE;
        Rush rush = Rush.atOnce(shop, url, due);
        List<Double> worst = new ArrayList<>();
        List<Double> usual = new ArrayList<>();
        List<Double> planned = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round <= shop.rounds(); round++) {
            double plan = rush.plan(round);
            List<Double> waits = Collections.synchronizedList(new ArrayList<>());
            double rate = besides(rush, waits, round);
            Collections.sort(waits);
            worst.add(waits.getLast());
            if (round > 0) {
                planned.add(plan);
                usual.add(waits.get(waits.size() * 99 / 100));
                rates.add(rate);
            }
        }
        String what = database + ", " + Figures.written(due) + " due: ";
        List<Double> worstOfAll = List.of(Collections.max(worst));
        shop.table().add(new Row("morning", what + "worst of all rounds", "", "ms", worstOfAll, List.of(), goal, ""));
        shop.table().add(Row.alone("morning", what + "p99", "ms", usual, ""));
        shop.table().add(Row.alone("morning", what + "planned", "1/s", planned, "without events"));
        shop.table().add(Row.alone("morning", what + "sent", "1/s", rates, ""));
    }

    /// The rate of sending, with an event every few milliseconds beside it, whether or not those before are stored.
    private static double besides(Rush rush, List<Double> waits, int round) throws Exception {
        AtomicInteger number = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            Future<?> events = timer.scheduleAtFixedRate(
                    () -> {
                        long start = System.nanoTime();
                        String event = "Ev" + round + "." + number.incrementAndGet();
                        threads.execute(() -> {
                            rush.receive(event);
                            waits.add((System.nanoTime() - start) / NANOSECONDS);
                        });
                    },
                    0,
                    APART_MILLISECONDS,
                    TimeUnit.MILLISECONDS);
            double rate = rush.send(round);
            events.cancel(false);
            return rate;
        }
    }
}
