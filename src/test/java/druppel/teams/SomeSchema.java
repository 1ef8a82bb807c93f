package druppel.teams;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// A JSON schema that something of ours is held against.
record SomeSchema(Schema schema) {

    /// One of ours, next to the tests.
    static SomeSchema ours(String name) {
        try (InputStream in = Objects.requireNonNull(SomeSchema.class.getResourceAsStream(name))) {
            return new SomeSchema(read(in, SpecificationVersion.DRAFT_7));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// The public one of the app's package, by its file's name.
    static SomeSchema microsofts(String version, String name) {
        String folder = "@microsoft/app-manifest/build/json-schemas/teams/v" + version + "/";
        try (InputStream in = Files.newInputStream(NpmPackages.file(folder + name))) {
            return new SomeSchema(read(in, SpecificationVersion.DRAFT_4));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// What is wrong with it.
    List<String> faults(JsonNode json) {
        return schema.validate(json).stream().map(Object::toString).toList();
    }

    private static Schema read(InputStream in, SpecificationVersion version) {
        return SchemaRegistry.withDefaultDialect(version).getSchema(in);
    }
}
