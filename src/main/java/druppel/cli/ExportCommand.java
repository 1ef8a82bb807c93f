package druppel.cli;

import druppel.config.Config;
import druppel.config.OidcSettings;
import druppel.domain.member.Member;
import druppel.domain.member.MemberReference;
import druppel.feature.files.MemberExport;
import druppel.feature.membership.MemberLookup;
import druppel.persistence.Repositories;
import druppel.store.Database;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/// `export`: writes everything that is stored about a member to a new file, as JSON. Reads next to a running server.
@Command(
        name = "export",
        description = "Writes everything that is stored about a member to a file (JSON).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Option(
            names = "--member",
            paramLabel = "ID",
            required = true,
            description = "The member's number, or " + MemberReference.ACCOUNT_FORMS + ".")
    private @Nullable MemberReference reference;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write, which must not exist.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    ExportCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        Config config = commandEnvironment.configWithLog();
        MemberReference wanted = Objects.requireNonNull(reference);
        Path file = Objects.requireNonNull(output);
        try (Database database = Database.openReadOnly(config.database(), config.keyset())) {
            write(file, database, database.read(rows -> member(rows, config, wanted)));
        }
        spec.commandLine()
                .getErr()
                .println("Wrote " + file + ". It holds what the member wrote: it is for the member alone.");
        return 0;
    }

    private static Member member(Repositories rows, Config config, MemberReference wanted) {
        return new MemberLookup(config.oidc().map(OidcSettings::issuer))
                .find(rows, wanted)
                .orElseThrow(() -> new IllegalStateException(
                        "--member: nobody here is " + wanted.text() + "; nothing was written"));
    }

    private static void write(Path file, Database database, Member member) {
        try {
            Files.createFile(file, own());
        } catch (FileAlreadyExistsException exists) {
            throw new IllegalStateException(file + " exists already; name a new file", exists);
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            database.<Boolean>read(rows -> {
                new MemberExport(rows, member, Instant.now()).writeJson(writer);
                return true;
            });
        } catch (IOException | JacksonException failure) {
            throw unwritable(file, failure);
        }
    }

    private static FileAttribute<?>[] own() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static IllegalStateException unwritable(Path file, Exception failure) {
        return new IllegalStateException(
                file + " cannot be written whole; check its folder and the room on its disk, and delete it", failure);
    }
}
