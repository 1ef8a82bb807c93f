package druppel.adapter.content;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/// Validates one type of file against its JSON schema, with errors in plain language.
final class SchemaValidator {
    private static final SchemaValidator LIBRARY = new SchemaValidator("library.schema.json");
    private static final SchemaValidator TOPICS = new SchemaValidator("topics.schema.json");
    private static final SchemaValidator PRACTICE = new SchemaValidator("practice.schema.json");
    private static final SchemaValidator PROGRAMME = new SchemaValidator("programme.schema.json");

    private final Schema schema;

    private SchemaValidator(String resource) {
        schema = load(resource);
    }

    /// The errors of a folder's files.
    static Stream<ValidationError> faults(LibraryFolder folder) {
        return Stream.of(
                        LIBRARY.faults(Stream.of(folder.header())),
                        TOPICS.faults(folder.topics().stream()),
                        PRACTICE.faults(folder.practices().stream()),
                        PROGRAMME.faults(folder.programmes().stream()))
                .flatMap(faults -> faults);
    }

    /// The errors of documents; none of those that could not be read at all.
    private Stream<ValidationError> faults(Stream<YamlDocument> documents) {
        return documents
                .filter(YamlDocument::readable)
                .flatMap(document -> schema.validate(document.root()).stream()
                        .map(error -> SchemaErrorMessages.fault(document, error)));
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
