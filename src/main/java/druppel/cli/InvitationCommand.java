package druppel.cli;

import druppel.config.Config;
import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.domain.member.Platform;
import druppel.feature.signin.accounts.InvitationService;
import druppel.feature.signin.accounts.InvitationService.Newcomer;
import druppel.feature.signin.accounts.InvitationService.Outcome;
import druppel.store.Database;
import druppel.web.SiteAddress;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `invite`: prints a one-time link with which a person comes into the local chat. The server may run meanwhile.
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
        try (Database database = open(config)) {
            InvitationService invitations =
                    new InvitationService(database, new SiteAddress(config.baseUrl()), InstantSource.system());
            return say(
                    config,
                    again
                            ? invitations.inviteAgain(name, admin)
                            : invitations.invite(new Newcomer(person, spoken, admin, id)));
        }
    }

    /// A database that exists is left at its version, because a server may be running on it.
    private static Database open(Config config) {
        return Database.pending(config.database(), config.keyset()).isPresent()
                ? Database.openAsIs(config.database(), config.keyset())
                : Database.open(config.database(), config.keyset());
    }

    private int say(Config config, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Invited invited -> {
                spec.commandLine().getOut().println(invited.link());
                note(config, invited);
                yield 0;
            }
            case Outcome.Taken(LocalAccount account) ->
                throw new IllegalStateException(
                        "--name: there is %s already (%s); add --again for a new link to the same"
                                        .formatted(account.name().text(), id(account))
                                + " person, or tell them apart, as in --name \"%s B.\""
                                        .formatted(account.name().text()));
            case Outcome.Unknown() ->
                throw new IllegalStateException(
                        "--name: nobody called " + name.strip() + " was invited before; leave out --again");
        };
    }

    private void note(Config config, Outcome.Invited invited) {
        PrintWriter err = spec.commandLine().getErr();
        String day = DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH)
                .format(invited.expiresAt().atZone(ZoneId.systemDefault()));
        err.println("For %s (%s), once, until %s."
                .formatted(invited.account().name().text(), id(invited.account()), day));
        if (commandEnvironment.platforms().stream()
                .filter(platform -> platform.platform().equals(Platform.LOCAL))
                .noneMatch(platform -> platform.configured(config))) {
            err.println("The local chat is off: set DRUPPEL_LOCAL_CHAT=on before the link is used.");
        }
    }

    private static String id(LocalAccount account) {
        return "local:" + account.user().user();
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
