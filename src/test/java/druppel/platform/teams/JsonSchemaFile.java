package druppel.platform.teams;

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

/// A JSON schema for validating our output.
public record JsonSchemaFile(Schema schema) {

    /// A schema of our own, in the test resources.
    static JsonSchemaFile ours(String name) {
        try (InputStream in = Objects.requireNonNull(JsonSchemaFile.class.getResourceAsStream(name))) {
            return new JsonSchemaFile(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// Microsoft's public schema of app packages, by file name.
    public static JsonSchemaFile microsofts(String version, String name) {
        String folder = "@microsoft/app-manifest/build/json-schemas/teams/v" + version + "/";
        try {
            String text = Files.readString(NpmPackages.file(folder + name));
            // it declares draft 4 but uses keywords of draft 7, and a pattern that Java writes differently
            String mended = text.replace("draft-04", "draft-07").replace("\\\\f\\\\b", "\\\\f\\\\x08");
            return new JsonSchemaFile(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(mended));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// The validation errors.
    public List<String> faults(JsonNode json) {
        return schema.validate(json).stream().map(Object::toString).toList();
    }
}
