package druppel.cli;

import druppel.config.DoctorResult;
import druppel.doctor.Doctor;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `doctor`: checks everything that `serve` needs; one line each, with how to fix what fails.
@Command(
        name = "doctor",
        description = "Checks settings, database, keyset, library, clock, Slack and Teams.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Option(
            names = "--deep",
            description = "Also opens every encrypted row, and checks references and the file of the database.")
    private boolean deep;

    @Spec
    private CommandSpec spec;

    DoctorCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<DoctorResult> findings =
                new Doctor(commandEnvironment::config, commandEnvironment.platforms()).examine(deep);
        findings.forEach(doctorResult -> out.println(doctorResult.line()));
        return findings.stream().anyMatch(DoctorResult::failing) ? Cli.FAILED : 0;
    }
}
