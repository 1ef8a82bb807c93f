package druppel;

import druppel.content.LibraryCheck;
import druppel.content.LibraryList;
import druppel.content.YamlLibrary;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `library`: what authors need.
@Command(
        name = "library",
        description = "Checks and lists the nudges.",
        mixinStandardHelpOptions = true)
final class LibraryCommand implements Runnable {
    private final Home home;

    @Spec private CommandSpec spec;

    LibraryCommand(Home home) {
        this.home = home;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "library: say what to do: library check or library list");
    }

    @Command(
            name = "check",
            description = "Names every fault: file, line, what, how to mend.",
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "DIR", arity = "0..1") Optional<Path> folder) {
        LibraryCheck check = LibraryCheck.of(folder.orElseGet(() -> home.config().library()));
        check.lines().forEach(spec.commandLine().getOut()::println);
        return check.sound() ? 0 : Cli.FAILED;
    }

    @Command(
            name = "list",
            description = "Lists the practices and their nudges.",
            mixinStandardHelpOptions = true)
    int list() {
        try (YamlLibrary library = YamlLibrary.open(home.config().library())) {
            LibraryList.lines(library.catalogue()).forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }
}
