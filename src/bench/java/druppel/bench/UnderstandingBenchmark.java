package druppel.bench;

import druppel.understanding.DecisionRule;
import druppel.understanding.IntentModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the intent model costs: to load in a process that has just begun, at rest, and for each message. Times are
/// processor time.
final class UnderstandingBenchmark implements Part {
    private static final List<Cost> COSTS = List.of(
            new Cost("loading the model, first thing in a process", "ms", Goal.atMost(100)),
            new Cost("heap of the model", "MB", Goal.atMost(8)),
            new Cost("a message understood", "µs", Goal.atMost(1_000)));
    private static final int TIMES = 10;

    private record Cost(String what, String unit, Goal goal) {}

    @Override
    public void measure(Workshop shop) throws Exception {
        List<List<Double>> rounds = new ArrayList<>();
        for (int round = 0; round < shop.rounds(); round++) {
            rounds.add(figures());
        }
        for (int cost = 0; cost < COSTS.size(); cost++) {
            shop.table().add(row(COSTS.get(cost), column(rounds, cost)));
        }
    }

    private static List<Double> figures() throws IOException {
        try (Child child = Child.start(UnderstandingBenchmark.class)) {
            return Stream.of(child.line().split(" ", -1)).map(Double::valueOf).toList();
        }
    }

    private static List<Double> column(List<List<Double>> rounds, int cost) {
        return rounds.stream().map(figures -> figures.get(cost)).toList();
    }

    private static Row row(Cost cost, List<Double> figures) {
        return new Row("understanding", cost.what(), "", cost.unit(), figures, List.of(), cost.goal(), "");
    }

    /// Runs as a process of its own and prints the figures in the order of the costs.
    public static void main(String[] arguments) throws IOException {
        double before = heap();
        long start = processorTime();
        IntentModel model = IntentModel.load();
        double loading = (processorTime() - start) / 1e6;
        double held = (heap() - before) / 1e6;
        IO.println(loading + " " + held + " " + message(model, messages()));
        Reference.reachabilityFence(model);
    }

    /// Microseconds a message, once the JVM has compiled the code.
    private static double message(IntentModel model, List<String> messages) {
        IntStream.range(0, TIMES).forEach(_ -> understand(model, messages));
        long start = processorTime();
        understand(model, messages);
        return (processorTime() - start) / 1e3 / messages.size();
    }

    private static void understand(IntentModel model, List<String> messages) {
        messages.forEach(message -> DecisionRule.decide(model.classify(message)));
    }

    private static List<String> messages() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        UnderstandingBenchmark.class.getResourceAsStream("/druppel/understanding/sentences.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\t", -1)[1]).toList();
        }
    }

    /// Nanoseconds of this thread alone: what else the machine does would disturb so short a time.
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
