package druppel.content;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The form that a kind of file must have: its JSON schema, and faults against it in plain words.
final class Form {
    static final Form LIBRARY = new Form("library.schema.json");
    static final Form PRACTICE = new Form("practice.schema.json");
    static final Form PROGRAMME = new Form("programme.schema.json");

    private final Schema schema;

    private Form(String resource) {
        schema = load(resource);
    }

    /// What is wrong with the document's form; nothing where it could not be read at all.
    List<Fault> faults(Document document) {
        if (!document.readable()) {
            return List.of();
        }
        return schema.validate(document.root()).stream()
                .map(error -> SchemaWords.fault(document, error))
                .toList();
    }

    private static Schema load(String resource) {
        try (InputStream in =
                Objects.requireNonNull(Form.class.getResourceAsStream(resource), resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read " + resource + " from the jar", lost);
        }
    }
}
