package druppel.bench;

import druppel.domain.library.Catalogue;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.Programme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// The share of nudges that members of different hidden tastes do, where Druppel chooses and where
/// chance does: what the learning is worth, a walk through the programme at a time.
final class SelectionBenchmark implements Part {
    private static final int MOST = 2_000;
    private static final int DAYS = 60;
    private static final double PERCENT = 100;

    @Override
    public void measure(Workshop shop) {
        int members = Math.min(MOST, shop.members());
        for (Hidden.Kind kind : Hidden.Kind.values()) {
            double[] sampled = shares(shop, kind, Way.SAMPLED, members);
            double[] uniform = shares(shop, kind, Way.UNIFORM, members);
            double[] knowing = shares(shop, kind, Way.KNOWING, members);
            for (int walk = 0; walk < Life.WALKS; walk++) {
                add(shop, kind, walk, sampled[walk], uniform[walk], knowing[walk]);
            }
        }
        newcomers(shop, members);
    }

    /// What newcomers get in their first twelve weeks.
    private static void newcomers(Workshop shop, int members) {
        Catalogue catalogue = shop.library().catalogue();
        Programme programme =
                catalogue.programme(shop.library().newcomersProgramme()).orElseThrow();
        List<List<NudgeChoice>> lives = LongStream.rangeClosed(1, members)
                .parallel()
                .mapToObj(number -> new Newcomer(catalogue, programme, number).live(DAYS))
                .toList();
        add(shop, "newcomers whose first nudge is brave", share(lives, 1));
        add(shop, "newcomers with a brave nudge in three days", share(lives, 3));
        add(shop, "days with an act that came before", repeated(lives));
    }

    private static void add(Workshop shop, String what, double ours) {
        shop.table().add(Row.alone("choice", what, "%", List.of(ours), ""));
    }

    private static double share(List<List<NudgeChoice>> lives, int days) {
        long brave = lives.stream()
                .filter(life -> life.subList(0, days).stream()
                        .anyMatch(choice -> choice.nudge().brave()))
                .count();
        return PERCENT * brave / lives.size();
    }

    private static double repeated(List<List<NudgeChoice>> lives) {
        long different = lives.stream()
                .mapToLong(
                        life -> life.stream().map(NudgeChoice::nudge).distinct().count())
                .sum();
        return PERCENT * (1 - (double) different / ((double) lives.size() * DAYS));
    }

    private static void add(Workshop shop, Hidden.Kind kind, int walk, double ours, double chance, double most) {
        shop.table()
                .add(new Row(
                        "choice",
                        kind.words() + ", walk " + (walk + 1),
                        "any nudge alike",
                        "% done",
                        List.of(ours),
                        List.of(chance),
                        Goal.none(),
                        "knowing the taste: " + Figures.written(most)));
    }

    /// The percentage done in each walk.
    private static double[] shares(Workshop shop, Hidden.Kind kind, Way way, int members) {
        Catalogue catalogue = shop.library().catalogue();
        Programme programme =
                catalogue.programme(shop.library().newcomersProgramme()).orElseThrow();
        double all = (double) members * programme.length();
        int[] done = LongStream.rangeClosed(1, members)
                .parallel()
                .mapToObj(number -> new Life(catalogue, programme, kind, way, number).live())
                .reduce(new int[Life.WALKS], SelectionBenchmark::sum);
        return Arrays.stream(done).mapToDouble(count -> PERCENT * count / all).toArray();
    }

    private static int[] sum(int[] one, int[] other) {
        int[] sum = new int[one.length];
        for (int walk = 0; walk < sum.length; walk++) {
            sum[walk] = one[walk] + other[walk];
        }
        return sum;
    }
}
