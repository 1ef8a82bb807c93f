package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.store.SqliteTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryTest {
    private static final Path TEXTS = Path.of("src/main/resources/druppel/adapter/content");
    private static final int TABLE = 4;
    private static final int ENGLISH = 5;
    private static final int DUTCH = 6;
    private static final String CHAT = "\n## Words of the chat\n";

    @TempDir
    private Path folder;

    @Test
    void everyTableAndColumnExists() throws IOException, SQLException {
        assertThat(column(TABLE).map(name -> name.replace("`", "")))
                .isNotEmpty()
                .isSubsetOf(existing());
    }

    @Test
    void theBotSaysEveryEnglishWord() throws IOException {
        assertThat(column(ENGLISH)).isNotEmpty().allMatch(word -> says("en", word));
    }

    @Test
    void theBotSaysEveryDutchWord() throws IOException {
        assertThat(column(DUTCH)).isNotEmpty().allMatch(word -> says("nl", word));
    }

    @Test
    void theBotSaysTheWordsOfTheChat() throws IOException {
        assertThat(chat(1)).isNotEmpty().allMatch(word -> says("en", word));
        assertThat(chat(2)).isNotEmpty().allMatch(word -> says("nl", word));
    }

    private static Stream<String> chat(int number) throws IOException {
        return cells(glossary().substring(glossary().indexOf(CHAT)), number);
    }

    /// What a column of the tables lists, without the headers.
    private static Stream<String> column(int number) throws IOException {
        return cells(glossary().substring(0, glossary().indexOf(CHAT)), number)
                .flatMap(cell -> Stream.of(cell.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private static Stream<String> cells(String text, int number) {
        return text.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| word ") && !line.startsWith("| English "))
                .map(line -> line.split("\\|", -1)[number].strip());
    }

    private static String glossary() throws IOException {
        return Files.readString(Path.of("docs/glossary.md"));
    }

    private static boolean says(String language, String word) {
        try {
            return Files.readString(TEXTS.resolve("phrases_" + language + ".properties"))
                    .toLowerCase(Locale.ROOT)
                    .contains(word.toLowerCase(Locale.ROOT));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Set<String> existing() throws SQLException {
        SqliteTemplate.open(folder).close();
        Set<String> names = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("druppel.db"));
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                names.add(columns.getString("TABLE_NAME"));
                names.add(columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME"));
            }
        }
        return names;
    }
}
