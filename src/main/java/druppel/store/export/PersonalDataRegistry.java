package druppel.store.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Registry of personal data: for every table, whose its rows are, and what an export gives of them. Read from
/// `personal-data.tsv`.
///
/// @param lines its lines, those of the tables before those of their columns
record PersonalDataRegistry(List<Line> lines) {
    private static final String TABLE = "*";
    private static final int FIELDS = 5;

    PersonalDataRegistry {
        lines = List.copyOf(lines);
    }

    /// Line of a table or a column, in the words of the file.
    record Line(String table, String column, String action, String type, String name) {
        private static Line read(String text) {
            String[] fields = text.split("\t", -1);
            if (fields.length != FIELDS) {
                throw new IllegalStateException("personal-data.tsv: five fields are needed: " + text);
            }
            return new Line(fields[0], fields[1], fields[2], fields[3], fields[4]);
        }

        boolean isTable() {
            return column.equals(TABLE);
        }

        boolean isGiven() {
            return action.equals("give");
        }
    }

    /// Whose the rows of a table are, as a condition on them. `accounts` has the accounts of the member `:member`.
    enum Owner {
        SELF("id = :member"),
        MEMBER("member_id = :member"),
        LEADER("leader_id = :member"),
        TEAM("team_id in (select id from team where leader_id = :member)"),
        ACCOUNT("(platform, workspace, user_id) in (select platform, workspace, account_id from accounts)"),
        LOCAL("user_id in (select account_id from accounts where platform = 'local')"),
        INSTALLER("(platform, workspace, installer) in (select platform, workspace, account_id from accounts)"),
        ACT("""
            ((platform, workspace, user_id) in (select platform, workspace, account_id from accounts)
              or (platform, workspace, about) in (select platform, workspace, account_id from accounts))
            """),
        CONVERSATION("""
            (author in (select account_id from accounts where platform = 'local')
              or (author is null and conversation in (select account_id from accounts where platform = 'local')))
            """),
        NONE("1 = 0");

        private final String condition;

        Owner(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /// Reads the registry that is shipped.
    static PersonalDataRegistry read() {
        try (InputStream file =
                Objects.requireNonNull(PersonalDataRegistry.class.getResourceAsStream("personal-data.tsv"))) {
            return new PersonalDataRegistry(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::read)
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The tables with rows of members.
    List<Line> tables() {
        return lines.stream()
                .filter(Line::isTable)
                .filter(table -> owner(table) != Owner.NONE)
                .toList();
    }

    static Owner owner(Line table) {
        return Owner.valueOf(table.type().toUpperCase(Locale.ROOT));
    }

    /// The columns of a table that an export gives.
    List<Line> given(Line table) {
        return lines.stream()
                .filter(line -> line.table().equals(table.table()) && line.isGiven())
                .toList();
    }
}
