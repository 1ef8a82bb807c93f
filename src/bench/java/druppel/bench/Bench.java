package druppel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs the parts that are asked for and writes what they found.
///
/// Properties: `bench.only` names parts, divided by commas, else all run; `bench.members` and
/// `bench.rounds` say how much and how often.
final class Bench {
    private static final Map<String, Part> PARTS = parts();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rounds = Integer.getInteger("bench.rounds", 5);
        int members = Integer.getInteger("bench.members", 100_000);
        Table table = new Table();
        for (Map.Entry<String, Part> part : wanted().entrySet()) {
            String name = part.getKey();
            System.out.println("== " + name);
            Path place = Files.createTempDirectory(folder, name);
            try (Workshop shop = new Workshop(place, members, rounds, table)) {
                part.getValue().measure(shop);
            }
            Rubbish.clear(place);
        }
        table.print(System.out);
        table.write(folder.resolve("results.json"), Machine.told(members, rounds));
    }

    private static Map<String, Part> wanted() {
        List<String> named = Stream.of(System.getProperty("bench.only", "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (!PARTS.keySet().containsAll(named)) {
            throw new IllegalArgumentException("bench.only names parts among " + PARTS.keySet() + ", not " + named);
        }
        Map<String, Part> wanted = new LinkedHashMap<>(PARTS);
        if (!named.isEmpty()) {
            wanted.keySet().retainAll(named);
        }
        return wanted;
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("tick", new Idle());
        parts.put("taking", new ClaimBenchmark());
        parts.put("morning", new BusyMorning());
        parts.put("tip", new OverloadSearch());
        parts.put("dispatch", new DispatchBenchmark());
        parts.put("memory", new AtRest());
        parts.put("scale", new Scale());
        parts.put("choice", new SelectionBenchmark());
        parts.put("understanding", new UnderstandingBenchmark());
        parts.put("nodes", new Nodes());
        parts.put("me", new MemberPageBenchmark());
        return parts;
    }
}
