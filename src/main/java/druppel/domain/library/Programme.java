package druppel.domain.library;

import druppel.domain.Language;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Programme of practices in an order, each for a number of nudge days; it starts again after the last.
///
/// A finished practice returns for one day, 32 nudge days later: about six weeks, and, with steps of one or two working
/// weeks, in the middle of a step. That day replaces one of the practice then running. It does not return if its own
/// next turn came in between, or after a step of one or two days.
///
/// @param byAim whether it begins with a step that trains a member's aim
/// @param next the id of the programme to suggest after this one, if its author named one
public record Programme(
        String id,
        Localized<String> names,
        Localized<String> abouts,
        List<Step> steps,
        boolean byAim,
        Optional<String> next) {
    /// The start of the id of a programme of a single practice, before that practice's id.
    static final String SINGLE = "practice:";

    private static final int SINGLE_STEPS = 5;
    private static final int SINGLE_STEP_DAYS = 10;

    private static final int FIRST_STEPS = 4;
    private static final int RETURNS_AFTER = 32;
    private static final int SPARES_A_DAY = 3;

    /// One practice for a number of nudge days: days on which a nudge was due, not calendar days.
    public record Step(String practice, int days) {
        public Step {
            if (days < 1) {
                throw new IllegalArgumentException("a step lasts at least one day, not " + days);
            }
        }
    }

    public Programme {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a programme has at least one step");
        }
    }

    /// The programme that stays with one practice: ten working weeks in steps of two.
    static Programme single(Practice practice) {
        return new Programme(
                SINGLE + practice.id(),
                practice.names(),
                practice.aims(),
                Collections.nCopies(SINGLE_STEPS, new Step(practice.id(), SINGLE_STEP_DAYS)),
                false,
                Optional.empty());
    }

    /// Whether it stays with one practice.
    public boolean single() {
        return id.startsWith(SINGLE);
    }

    /// The programme begun at a step whose practice trains an aim before all else; of several such steps,
    /// the one with the most practices for the aim in its first four. The circle of the steps stays as it is,
    /// and so does what some steps in a row train. Unchanged if it does not begin with an aim, or nothing in it
    /// trains this one.
    ///
    /// @param traits the traits of a practice by its id, the most important first
    Programme beginningWith(Trait aim, Function<String, List<Trait>> traits) {
        return rotations()
                .filter(rotated -> byAim && place(rotated.getFirst(), aim, traits) >= 0)
                .min(Comparator.<List<Step>>comparingInt(rotated -> place(rotated.getFirst(), aim, traits))
                        .thenComparing(
                                rotated -> rotated.stream()
                                        .limit(FIRST_STEPS)
                                        .filter(step -> place(step, aim, traits) >= 0)
                                        .count(),
                                Comparator.reverseOrder()))
                .map(rotated -> new Programme(id, names, abouts, rotated, true, next))
                .orElse(this);
    }

    private static int place(Step step, Trait aim, Function<String, List<Trait>> traits) {
        return traits.apply(step.practice()).indexOf(aim);
    }

    private Stream<List<Step>> rotations() {
        return IntStream.range(0, steps.size())
                .mapToObj(start -> Stream.concat(
                                steps.stream().skip(start), steps.stream().limit(start))
                        .toList());
    }

    public String name(Language language) {
        return names.in(language);
    }

    /// The description, in one line.
    public String about(Language language) {
        return abouts.in(language);
    }

    /// Whether this number of nudge days leads from the end back to the start.
    public boolean beginsAgainAfter(int nudgeDays) {
        return nudgeDays > 0 && nudgeDays % length() == 0;
    }

    /// Place in a programme: the practice, and which of its days it is, counting from 1.
    ///
    /// @param returned whether the practice is back for this one day
    public record Place(String practice, int day, int days, boolean returned) {}

    /// The id of the practice of the day after this number of nudge days (0 on the first).
    public String practiceAfter(int nudgeDays) {
        return placeOf(nudgeDays).practice();
    }

    /// The place after this number of nudge days (0 on the first).
    public Place placeOf(int nudgeDays) {
        return placeOf(nudgeDays, Set.of());
    }

    /// The same for a member who has kept acts of some practices, which therefore do not return.
    public Place placeOf(int nudgeDays, Set<String> kept) {
        return returning(nudgeDays)
                .filter(practice -> !kept.contains(practice))
                .map(practice -> new Place(practice, 1, 1, true))
                .orElseGet(() -> running(nudgeDays));
    }

    /// The same, ignoring a practice that is back for one day.
    public Place running(int nudgeDays) {
        int at = stepAfter(nudgeDays);
        Step step = steps.get(at);
        int before = steps.stream().limit(at).mapToInt(Step::days).sum();
        return new Place(step.practice(), nudgeDays % length() - before + 1, step.days(), false);
    }

    /// Which of the steps runs after this number of nudge days, counted from 0.
    public int stepAfter(int nudgeDays) {
        int left = nudgeDays % length();
        int at = 0;
        while (left >= steps.get(at).days()) {
            left -= steps.get(at).days();
            at++;
        }
        return at;
    }

    private Optional<String> returning(int nudgeDays) {
        int finished = nudgeDays - RETURNS_AFTER;
        return finished > 0 && running(nudgeDays).days() >= SPARES_A_DAY
                ? Optional.of(running(finished - 1))
                        .filter(place -> place.day() == place.days())
                        .map(Place::practice)
                        .filter(practice -> !runs(practice, finished, nudgeDays))
                : Optional.empty();
    }

    private boolean runs(String practice, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .anyMatch(day -> running(day).practice().equals(practice));
    }

    /// The programme to suggest after this one: the one that its author named, the next longer one, or the longest of
    /// the others.
    public Optional<Programme> next(Collection<Programme> all) {
        Comparator<Programme> byLength =
                Comparator.comparingInt(Programme::length).thenComparing(Programme::id);
        List<Programme> others =
                all.stream().filter(other -> !other.id().equals(id)).toList();
        return others.stream()
                .filter(other -> next.equals(Optional.of(other.id())))
                .findFirst()
                .or(() -> others.stream()
                        .filter(other -> !single() && other.length() > length())
                        .min(byLength))
                .or(() -> others.stream().max(byLength));
    }

    /// The number of nudge days of all steps.
    public int length() {
        return steps.stream().mapToInt(Step::days).sum();
    }
}
