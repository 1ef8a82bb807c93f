package druppel.feature.files;

import druppel.chat.ContentLibrary;
import druppel.chat.MemberFile;
import druppel.domain.member.Member;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Export of everything that is stored about a member: JSON in the shape of `druppel-export-1.schema.json`, and a
/// Markdown file to read.
///
/// @param now when it is made
public record MemberExport(Repositories rows, Member member, Instant now) {
    /// The names by which the files are requested; released names do not change.
    public static final String JSON = "export-json:all";

    public static final String MARKDOWN = "export:all";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// The file of this name; empty if the name is unknown.
    ///
    /// @param retention how long what members write is kept
    public Optional<MemberFile> file(ContentLibrary library, Period retention, String name) {
        return switch (name) {
            case JSON -> Optional.of(new MemberFile("druppel-export.json", "application/json", json()));
            case MARKDOWN ->
                Optional.of(new MemberFile(
                        "druppel-export.md", "text/markdown", new MarkdownExport(this, library, retention).text()));
            default -> Optional.empty();
        };
    }

    /// The card with both files.
    public static Card card(Texts texts) {
        return Card.of(
                new Block.Paragraph(texts.say(MemberTextKey.EXPORT_CARD)),
                file(texts, MARKDOWN, "druppel-export.md", MemberTextKey.EXPORT_READ),
                file(texts, JSON, "druppel-export.json", MemberTextKey.EXPORT_DATA));
    }

    private static Block file(Texts texts, String paper, String name, MemberTextKey label) {
        return new Block.File(paper, name, texts.say(label), texts.say(MemberTextKey.EXPORT_NO_FILE));
    }

    private String json() {
        StringWriter text = new StringWriter();
        writeJson(text);
        return text.toString();
    }

    /// Writes everything as JSON, row by row, so that the memory it takes does not grow with the rows; leaves the
    /// writer open.
    public void writeJson(Writer writer) {
        JsonGenerator json = MAPPER.createGenerator(writer);
        json.writeStartObject();
        json.writeStringProperty("format", "druppel-export");
        json.writeNumberProperty("version", 1);
        json.writeStringProperty("schema", "urn:druppel:export:1");
        json.writeStringProperty("createdAt", now.toString());
        json.writeStringProperty("language", member.language().tag());
        json.writeObjectPropertyStart("data");
        for (String section : rows.personalData().sections()) {
            json.writeArrayPropertyStart(section);
            rows.personalData().read(member.id(), section, json::writePOJO);
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw("\n");
        json.flush();
    }
}
