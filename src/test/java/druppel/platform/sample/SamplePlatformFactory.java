package druppel.platform.sample;

import druppel.config.Config;
import druppel.config.DoctorResult;
import druppel.config.InvalidSettingException;
import druppel.config.SettingName;
import druppel.domain.Language;
import druppel.domain.member.Platform;
import druppel.message.Texts;
import druppel.platform.PlatformContext;
import druppel.platform.PlatformFactory;
import druppel.platform.PlatformModule;
import druppel.platform.StoredRows;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Platform factory of the sample.
public final class SamplePlatformFactory implements PlatformFactory {
    static final Platform SAMPLE = new Platform("sample");

    private static final int SHORTEST = 8;

    private final SampleChat chat = new SampleChat();

    private enum SampleSettingKey implements SettingName {
        SAMPLE_SECRET
    }

    /// What somebody reads, from the oldest message.
    public List<String> texts(String user) {
        return chat.texts(user);
    }

    @Override
    public Platform platform() {
        return SAMPLE;
    }

    @Override
    public List<SettingName> settings() {
        return List.of(SampleSettingKey.values());
    }

    @Override
    public boolean configured(Config config) {
        return secret(config).isPresent();
    }

    @Override
    public String requirements() {
        return "Sample needs SAMPLE_SECRET";
    }

    @Override
    public Optional<PlatformModule> open(Config config, PlatformContext context) {
        return secret(config).map(secret -> new SampleModule(chat, secret, context));
    }

    @Override
    public List<DoctorResult> examine(Config config, StoredRows rows) {
        return secret(config)
                .map(secret -> DoctorResult.ok("sample", "the secret is long enough"))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public Optional<Object> manifestCommand(Supplier<Config> config, Function<Language, Texts> texts) {
        return Optional.of(new ManifestCommand());
    }

    private static Optional<String> secret(Config config) {
        Optional<String> secret = config.sources().value(SampleSettingKey.SAMPLE_SECRET);
        if (secret.filter(given -> given.length() < SHORTEST).isPresent()) {
            throw new InvalidSettingException(SampleSettingKey.SAMPLE_SECRET, "too short; give 8 characters or more");
        }
        return secret;
    }

    @Command(name = "sample", description = "Prints Sample’s.")
    private static final class ManifestCommand implements Runnable {
        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().getOut().println("a bot named Druppel");
        }
    }
}
