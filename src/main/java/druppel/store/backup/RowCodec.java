package druppel.store.backup;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Codec of the rows of a table: one JSON array in UTF-8 each, without blanks, with bytes in Base64. The same values
/// give the same bytes on every database.
///
/// @param columns the types of the values
record RowCodec(List<ColumnType> columns) {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(LineReader.LONGEST)
                            .build())
                    .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build();

    static RowCodec of(BackupTable table) {
        return new RowCodec(
                table.columns().stream().map(BackupTable.Column::type).toList());
    }

    /// The line of a row, without its end; throws `IllegalArgumentException` if a value cannot be written.
    byte[] encode(@Nullable Object[] values) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartArray();
            for (int column = 0; column < values.length; column++) {
                write(json, columns.get(column), values[column]);
            }
            json.writeEndArray();
        } catch (JacksonException unwritable) {
            throw new IllegalArgumentException("a text is none in UTF-8", unwritable);
        }
        return line.toByteArray();
    }

    private static void write(JsonGenerator json, ColumnType type, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else {
            type.write(json, type.read(value));
        }
    }

    /// The values of a row; throws `IllegalArgumentException` if the line is no row of these columns.
    @Nullable
    Object[] decode(byte[] line) {
        try (JsonParser json = JSON.createParser(line)) {
            require(json.nextToken() == JsonToken.START_ARRAY);
            @Nullable Object[] values = new @Nullable Object[columns.size()];
            for (int column = 0; column < values.length; column++) {
                values[column] = columns.get(column).parse(present(json.nextToken()), json);
            }
            require(json.nextToken() == JsonToken.END_ARRAY);
            require(json.nextToken() == null);
            return values;
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("it is no row", broken);
        }
    }

    private static JsonToken present(@Nullable JsonToken token) {
        require(token != null);
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("it is no row of its table");
        }
    }
}
