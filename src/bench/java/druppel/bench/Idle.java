package druppel.bench;

import druppel.store.dialect.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;

/// What a tick costs with nobody due, by how many members there are.
final class Idle implements Part {
    private static final int TICKS = 300;
    private static final int WARMING = 3_000;
    private static final int NANOSECONDS = 1_000;

    @Override
    public void measure(Workshop shop) throws Exception {
        flat(shop, "SQLite", shop::sqlite);
        try {
            flat(shop, "PostgreSQL", shop::postgres);
        } catch (StoreUnavailableException unknown) {
            shop.table().remark("tick on PostgreSQL: " + unknown.getMessage());
        }
    }

    private static void flat(Workshop shop, String database, Address address) throws Exception {
        List<Integer> sizes = List.of(shop.members() / 100, shop.members() / 10, shop.members(), shop.members() * 10);
        List<Measure.Sample> samples = new ArrayList<>();
        for (int size : sizes) {
            Subject subject = subject(shop, size, address.of("tick"));
            samples.add(round -> tick(subject, round));
        }
        List<List<Double>> figures = Measure.alternating(shop.rounds(), samples);
        for (int size = 0; size < sizes.size(); size++) {
            shop.table()
                    .add(new Row(
                            "tick",
                            database + ", " + Figures.written(sizes.get(size)) + " members",
                            Figures.written(sizes.getFirst()) + " members",
                            "µs",
                            figures.get(size),
                            figures.getFirst(),
                            Goal.atMost(2),
                            ""));
        }
    }

    private static Subject subject(Workshop shop, int members, String url) throws Exception {
        Subject subject = shop.keep(Subject.open(url, shop.keyset(), shop.library(), Taker.atOnce(), new Moments()));
        new Crowd(url).join(members, shop.library().newcomersProgramme());
        return subject;
    }

    private static double tick(Subject subject, int round) {
        for (int warming = 0; round == 0 && warming < WARMING; warming++) {
            subject.tick();
        }
        long start = System.nanoTime();
        for (int tick = 0; tick < TICKS; tick++) {
            subject.tick();
        }
        return (System.nanoTime() - start) / (double) TICKS / NANOSECONDS;
    }

    @FunctionalInterface
    private interface Address {
        String of(String name) throws Exception;
    }
}
