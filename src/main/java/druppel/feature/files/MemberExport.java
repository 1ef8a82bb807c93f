package druppel.feature.files;

import druppel.chat.ContentLibrary;
import druppel.chat.MemberFile;
import druppel.chat.RequestContext;
import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.domain.reflection.Reflection;
import druppel.feature.membership.StoredData;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MarkdownEscaper;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    public Optional<MemberFile> file(ContentLibrary library, String name) {
        return switch (name) {
            case JSON -> Optional.of(new MemberFile("druppel-export.json", "application/json", json()));
            case MARKDOWN -> Optional.of(new MemberFile("druppel-export.md", "text/markdown", markdown(library)));
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

    /// Writes everything as JSON, row by row, so that the memory it takes does not grow with the rows; closes the
    /// writer.
    public void writeJson(Writer writer) {
        try (JsonGenerator json = MAPPER.createGenerator(writer)) {
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
        }
    }

    private String markdown(ContentLibrary library) {
        Language language = member.language();
        Texts texts = library.texts(language);
        List<String> parts = new ArrayList<>();
        parts.add("# " + MarkdownEscaper.line(texts.say(MemberTextKey.MYDATA_TITLE)));
        StoredData.of(rows, new RequestContext(member, now, texts))
                .items()
                .forEach(item -> parts.add("- " + MarkdownEscaper.line(item.text())));
        List<Reflection> words = rows.reflections().all(member.id()).stream()
                .filter(reflection -> reflection.text().isPresent())
                .sorted(Comparator.comparing(Reflection::date))
                .toList();
        if (!words.isEmpty()) {
            parts.add("## " + MarkdownEscaper.line(texts.say(MemberTextKey.EXPORT_WORDS)));
        }
        words.forEach(reflection -> parts.addAll(written(library, reflection, language)));
        parts.add(MarkdownEscaper.line(texts.say(MemberTextKey.EXPORT_REST)));
        return String.join("\n\n", parts) + "\n";
    }

    private static List<String> written(ContentLibrary library, Reflection reflection, Language language) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + DateFormat.date(reflection.date(), language) + " "
                + reflection.date().getYear() + "**");
        Optional<Nudge> nudge = reflection.nudge().flatMap(library.catalogue()::nudge);
        nudge.ifPresent(prompt ->
                parts.add("*" + MarkdownEscaper.line(prompt.in(language).nudge()) + "*"));
        reflection.text().ifPresent(text -> parts.add(MarkdownEscaper.quote(text)));
        return parts;
    }
}
