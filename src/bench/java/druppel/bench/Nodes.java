package druppel.bench;

import com.sun.management.OperatingSystemMXBean;
import druppel.store.Database;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// One, two and three nodes on one PostgreSQL, with a chat so slow that the 2,000 posts which a node
/// has on their way at most are what binds it, and not the cores. How busy the machine was stands
/// beside it.
final class Nodes implements Part {
    /// Nine times what one node has on its way: enough that the end, when fewer and fewer are under
    /// way, is not most of what is measured.
    private static final int PERCENT = 18;

    private static final int MOST = 3;
    private static final long LATENCY_MILLISECONDS = 4_000;
    private static final long PATIENCE_SECONDS = 300;

    private final Moments clock = new Moments();
    private final List<List<Double>> busy = IntStream.range(0, MOST)
            .<List<Double>>mapToObj(nodes -> new ArrayList<>())
            .toList();
    private int mornings;

    @Override
    public void measure(Workshop shop) throws Exception {
        String url = shop.postgres("nodes");
        Path keyset = shop.keyset();
        try {
            Database.open(url, keyset).close();
        } catch (StoreUnavailableException unknown) {
            shop.table().remark("nodes: " + unknown.getMessage());
            return;
        }
        Crowd crowd = new Crowd(url);
        crowd.join(shop.members(), shop.library().newcomersProgramme());
        crowd.remember(shop.library());
        List<Child> nodes = nodes(shop, url, keyset);
        List<List<Double>> rates = Measure.alternating(
                shop.rounds(),
                IntStream.rangeClosed(1, MOST)
                        .<Measure.Sample>mapToObj(many -> round -> take(shop, crowd, nodes.subList(0, many)))
                        .toList());
        add(shop, 1, rates, Goal.none());
        add(shop, 2, rates, Goal.atLeast(1.7));
        add(shop, 3, rates, Goal.atLeast(2.3));
    }

    private static List<Child> nodes(Workshop shop, String url, Path keyset) throws IOException {
        List<Child> nodes = new ArrayList<>();
        for (int node = 0; node < MOST; node++) {
            Child child = shop.keep(Child.start(
                    Node.class, url, keyset.toString(), Long.toString(LATENCY_MILLISECONDS), "node-" + node));
            child.line();
            nodes.add(child);
        }
        return nodes;
    }

    private double take(Workshop shop, Crowd crowd, List<Child> nodes) throws Exception {
        int due = shop.members() / 100 * PERCENT;
        LocalDate date = clock.morning(mornings);
        Instant at = clock.instant();
        crowd.due(due * (mornings++ % (shop.members() / due)), due, date, at);
        int before = crowd.sent();
        machineBusy();
        long start = System.nanoTime();
        nodes.forEach(node -> node.tell("go " + at.plusSeconds(1).toEpochMilli()));
        while (crowd.sent() < before + due) {
            if (Measure.seconds(start) > PATIENCE_SECONDS) {
                throw new IllegalStateException(before + due - crowd.sent() + " did not arrive");
            }
            Thread.sleep(5);
        }
        double rate = Measure.perSecond(due, start);
        busy.get(nodes.size() - 1).add(machineBusy());
        for (Child node : nodes) {
            node.tell("stop");
            node.line();
        }
        return rate;
    }

    private void add(Workshop shop, int nodes, List<List<Double>> rates, Goal goal) {
        shop.table()
                .add(new Row(
                        "nodes",
                        nodes + (nodes == 1 ? " node" : " nodes") + ", PostgreSQL, 2 to 6 s a post",
                        "1 node",
                        "1/s",
                        rates.get(nodes - 1),
                        rates.getFirst(),
                        goal,
                        String.format(Locale.ROOT, "machine %.0f %% busy", 100 * Figures.median(busy.get(nodes - 1)))));
    }

    /// The share of all cores that was in use since this was asked before.
    private static double machineBusy() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getCpuLoad();
    }
}
