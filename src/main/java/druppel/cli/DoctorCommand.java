package druppel.cli;

import druppel.config.CommandEnvironment;
import druppel.doctor.Doctor;
import druppel.doctor.DoctorResult;
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
    private final CommandEnvironment commandEnvironment;

    @Spec
    private CommandSpec spec;

    DoctorCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<DoctorResult> findings = new Doctor(commandEnvironment).examine();
        findings.forEach(doctorResult -> out.println(doctorResult.line()));
        return findings.stream().anyMatch(DoctorResult::failing) ? Cli.FAILED : 0;
    }
}
