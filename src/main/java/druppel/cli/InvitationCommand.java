package druppel.cli;

import druppel.boot.InvitationControl;
import druppel.config.Config;
import druppel.domain.Language;
import druppel.domain.member.PersonName;
import druppel.domain.member.Platform;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `invite`: prints a one-time link with which a person comes into the local chat. A server that runs makes it.
///
/// The link alone goes to the standard output, for scripts; what is to be said about it goes to the standard error.
@Command(
        name = "invite",
        description = "Prints a one-time link to the local chat for a person.",
        mixinStandardHelpOptions = true)
final class InvitationCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?");

    private final CommandEnvironment commandEnvironment;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "The person's name, as colleagues see it; with --again also their id.")
    private String name = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Their language: en or nl (default: that of their browser).")
    private Optional<String> language = Optional.empty();

    @Option(names = "--admin", description = "Makes them an admin of the local chat.")
    private boolean admin;

    @Option(names = "--again", description = "Gives a new link to somebody who was invited before.")
    private boolean again;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Their id (default: made of the name), such as that of a conversation from before accounts.")
    private Optional<String> id = Optional.empty();

    @Spec
    private CommandSpec spec;

    InvitationCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        PersonName person = PersonName.read(name)
                .orElseThrow(() -> wrong("--name: a name has 1 to 60 characters, one of them a letter"));
        Optional<Language> spoken = language.map(this::language);
        require(
                id.isEmpty() || ID.matcher(id.get()).matches(),
                "--id: an id has the letters a to z, digits, dots and dashes");
        require(
                !again || (language.isEmpty() && id.isEmpty()),
                "--again is for a person as they are: leave out --language and --id");
        Config config = commandEnvironment.configWithLog();
        return say(
                config,
                new ControlClient(config, InvitationControl.NAME)
                        .run(
                                fields(person, spoken),
                                database -> InvitationControl.of(database, config, InstantSource.system())));
    }

    private Map<String, String> fields(PersonName person, Optional<Language> spoken) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", again ? name : person.text());
        spoken.ifPresent(tag -> fields.put("language", tag.tag()));
        id.ifPresent(wanted -> fields.put("id", wanted));
        if (admin) {
            fields.put("admin", "");
        }
        if (again) {
            fields.put("again", "");
        }
        return fields;
    }

    private int say(Config config, Map<String, String> answer) {
        String found = answer.getOrDefault("name", "");
        switch (answer.getOrDefault("outcome", "")) {
            case "invited" -> {
                spec.commandLine().getOut().println(answer.get("link"));
                note(config, found, answer.getOrDefault("id", ""), answer.getOrDefault("expiresAt", ""));
            }
            case "taken" ->
                throw new IllegalStateException(
                        "--name: there is %s already (local:%s); add --again for a new link to the same"
                                        .formatted(found, answer.get("id"))
                                + " person, or tell them apart, as in --name \"%s B.\"".formatted(found));
            default ->
                throw new IllegalStateException(
                        "--name: nobody called " + name.strip() + " was invited before; leave out --again");
        }
        return 0;
    }

    private void note(Config config, String person, String account, String expiresAt) {
        PrintWriter err = spec.commandLine().getErr();
        String day = DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH)
                .format(Instant.parse(expiresAt).atZone(ZoneId.systemDefault()));
        err.println("For %s (local:%s), once, until %s.".formatted(person, account, day));
        if (commandEnvironment.platforms().stream()
                .filter(platform -> platform.platform().equals(Platform.LOCAL))
                .noneMatch(platform -> platform.configured(config))) {
            err.println("The local chat is off: set DRUPPEL_LOCAL_CHAT=on before the link is used.");
        }
    }

    private Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> wrong("--language: \"" + tag + "\" is not en or nl"));
    }

    private void require(boolean right, String fault) {
        if (!right) {
            throw wrong(fault);
        }
    }

    private ParameterException wrong(String fault) {
        return new ParameterException(spec.commandLine(), fault);
    }
}
