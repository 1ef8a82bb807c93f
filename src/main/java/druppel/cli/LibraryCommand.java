package druppel.cli;

import druppel.adapter.content.LibraryCheck;
import druppel.adapter.content.LibraryList;
import druppel.adapter.content.LibrarySkeleton;
import druppel.adapter.content.YamlLibrary;
import druppel.adapter.holidays.JollydayCalendars;
import druppel.boot.NewcomerSimulation;
import druppel.config.Config;
import druppel.domain.Language;
import druppel.domain.anonymity.NudgeResponseCounts;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.calendar.Holidays;
import druppel.domain.calendar.Region;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Programme;
import druppel.domain.library.Trait;
import druppel.feature.library.NudgeReport;
import druppel.store.Database;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `library`: tools for authors of nudges.
@Command(name = "library", description = "Checks, lists and previews the nudges.", mixinStandardHelpOptions = true)
final class LibraryCommand implements Runnable {
    private static final int MOST_DAYS = 366;
    private static final int MOST_SEED = 999;

    private final CommandEnvironment commandEnvironment;

    @Spec
    private CommandSpec spec;

    LibraryCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "library: missing subcommand: library check, list, new, preview or report");
    }

    @Command(
            name = "check",
            description = "Lists every error and warning: file, line, problem and fix.",
            mixinStandardHelpOptions = true)
    int check(
            @Option(names = "--strict", description = "Treats warnings as errors.") boolean strict,
            @Parameters(
                            paramLabel = "DIR",
                            arity = "0..*",
                            description = "Folders to check (default: those of DRUPPEL_LIBRARY). A folder that adds to"
                                    + " others is checked together with the first one of DRUPPEL_LIBRARY.")
                    @Nullable
                    List<Path> folders) {
        List<Path> library = commandEnvironment.config().library();
        LibraryCheck found = folders == null ? LibraryCheck.of(library) : LibraryCheck.of(folders, library.getFirst());
        LibraryCheck check = strict ? found.strict() : found;
        check.lines().forEach(spec.commandLine().getOut()::println);
        return check.sound() ? 0 : Cli.FAILED;
    }

    @Command(
            name = "new",
            description = "Writes a folder of nudges of your own, to edit.",
            mixinStandardHelpOptions = true)
    int skeleton(
            @Parameters(paramLabel = "DIR", description = "A folder that is empty or does not exist.") Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        LibrarySkeleton.write(folder).forEach(out::println);
        out.println("Edit them, then: druppel library check " + folder);
        out.println("To use them: DRUPPEL_LIBRARY=config/library:" + folder);
        return 0;
    }

    @Command(name = "list", description = "Lists the practices and their nudges.", mixinStandardHelpOptions = true)
    int list() {
        LibraryList.of(commandEnvironment.config().library())
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    @Command(
            name = "report",
            description = "Prints how many people answered each nudge, from five people up.",
            mixinStandardHelpOptions = true)
    int report() {
        Config config = commandEnvironment.config();
        LocalDate upTo = WorkspaceTotals.closedUpTo(InstantSource.system().instant());
        try (YamlLibrary library = YamlLibrary.open(config.library());
                Database database = Database.openReadOnly(config.database(), config.keyset())) {
            List<NudgeResponseCounts> answers =
                    database.read(rows -> rows.nudgeHistory().answers(upTo));
            new LibraryReport(NudgeReport.of(library.catalogue(), answers, upTo))
                    .lines()
                    .forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }

    @Command(
            name = "preview",
            description = "Prints the first days of a newcomer as they would come, with simulated answers.",
            mixinStandardHelpOptions = true)
    int preview(
            @Option(names = "--programme", description = "Programme id (default: the programme for newcomers).")
                    Optional<String> programme,
            @Option(names = "--aim", description = "A trait that they want to get better at, such as service.")
                    Optional<String> aim,
            @Option(names = "--from", description = "First date, such as 2026-11-30 (default: next Monday).")
                    Optional<LocalDate> from,
            @Option(names = "--days", defaultValue = "30", description = "Number of dates, 1 to 366 (default: 30).")
                    int days,
            @Option(
                            names = "--holidays",
                            defaultValue = "NL",
                            description = "Region of the holidays, or none (default: NL).")
                    String region,
            @Option(names = "--language", defaultValue = "en", description = "Language: en or nl (default: en).")
                    String language,
            @Option(names = "--seed", defaultValue = "1", description = "Another newcomer, 1 to 999 (default: 1).")
                    int seed) {
        require(days >= 1 && days <= MOST_DAYS, "--days must be from 1 to " + MOST_DAYS + ", not " + days);
        require(seed >= 1 && seed <= MOST_SEED, "--seed must be from 1 to " + MOST_SEED + ", not " + seed);
        Config config = commandEnvironment.config();
        Language reader = language(language);
        Holidays holidays = holidays(region);
        LocalDate first = from.orElseGet(
                () -> LocalDate.now(ZoneId.systemDefault()).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        try (YamlLibrary library = YamlLibrary.open(config.library())) {
            Catalogue catalogue = library.catalogue();
            List<String> commands = Stream.of(
                            Optional.of("holidays " + (region.equals("none") ? "off" : region)),
                            programme.map(wanted ->
                                    "programme " + programme(catalogue, wanted).id()),
                            aim.map(wanted -> "aim " + trait(wanted)))
                    .flatMap(Optional::stream)
                    .toList();
            NewcomerSimulation simulation = new NewcomerSimulation(config, library, reader, seed, commands);
            new LibraryPreview(catalogue, reader, holidays)
                    .lines(simulation.days(first, days))
                    .forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }

    private Programme programme(Catalogue catalogue, String wanted) {
        return catalogue
                .programmeNamed(wanted)
                .orElseThrow(() -> wrong("there is no programme "
                        + wanted
                        + ", only "
                        + String.join(", ", catalogue.programmes().keySet())));
    }

    private Holidays holidays(String region) {
        return region.equals("none")
                ? Holidays.none()
                : Region.of(region)
                        .flatMap(new JollydayCalendars()::of)
                        .orElseThrow(() -> wrong("the holidays of " + region
                                + " are not known; give a region such as NL or DE-BY, or none"));
    }

    private String trait(String wanted) {
        List<String> traits = Arrays.stream(Trait.values()).map(Trait::id).toList();
        require(traits.contains(wanted), "there is no trait " + wanted + ", only " + String.join(", ", traits));
        return wanted;
    }

    private void require(boolean right, String fault) {
        if (!right) {
            throw wrong(fault);
        }
    }

    private Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> wrong("--language must be en or nl, not " + tag));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), "library preview: " + what);
    }
}
