package druppel;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `doctor`: looks at everything that `serve` needs, a line each, and says how to mend what would
/// fail.
@Command(
        name = "doctor",
        description = "Checks settings, database, keyset, library, clock, Slack and Teams.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Home home;

    @Spec private CommandSpec spec;

    DoctorCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = new Doctor(home).examine();
        findings.forEach(finding -> out.println(finding.line()));
        return findings.stream().anyMatch(Finding::failing) ? Cli.FAILED : 0;
    }
}
