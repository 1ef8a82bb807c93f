package druppel.adapter.content;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Validates one type of file against its JSON schema, with errors in plain language.
final class SchemaValidator {
    static final SchemaValidator LIBRARY = new SchemaValidator("library.schema.json");
    static final SchemaValidator TOPICS = new SchemaValidator("topics.schema.json");
    static final SchemaValidator PRACTICE = new SchemaValidator("practice.schema.json");
    static final SchemaValidator PROGRAMME = new SchemaValidator("programme.schema.json");

    private final Schema schema;

    private SchemaValidator(String resource) {
        schema = load(resource);
    }

    /// The errors of a document; none if it could not be read at all.
    List<ValidationError> faults(YamlDocument yamlDocument) {
        if (!yamlDocument.readable()) {
            return List.of();
        }
        return schema.validate(yamlDocument.root()).stream()
                .map(error -> SchemaErrorMessages.fault(yamlDocument, error))
                .toList();
    }

    private static Schema load(String resource) {
        try (InputStream in = Objects.requireNonNull(SchemaValidator.class.getResourceAsStream(resource), resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read " + resource + " from the jar", lost);
        }
    }
}
