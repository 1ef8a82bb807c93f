package druppel.faults;

import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What goes wrong with which request, drawn from a seed: the same for the first, second, … request
/// of a method in a conversation, in whatever order they come.
///
/// @param percent of the requests go wrong
/// @param attempts go wrong at most in a row; the ones after those go well
/// @param ways to go wrong, by method
record Plan(long seed, int percent, int attempts, Map<String, List<Manner>> ways, Map<String, Integer> seen)
        implements Function<Call, Manner> {
    private static final int ALL = 100;

    Plan(long seed, int percent, int attempts, Map<String, List<Manner>> ways) {
        this(seed, percent, attempts, ways, new ConcurrentHashMap<>());
    }

    @Override
    public Manner apply(Call call) {
        String whose = call.path() + " " + call.field("channel") + call.field("users");
        int attempt = seen.merge(whose, 1, Integer::sum);
        List<Manner> wrong = ways.getOrDefault(call.path(), List.of());
        RandomGenerator draw =
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ (whose + " " + attempt).hashCode());
        return wrong.isEmpty() || attempt > attempts || draw.nextInt(ALL) >= percent
                ? new Manner.Well()
                : wrong.get(draw.nextInt(wrong.size()));
    }
}
