package druppel.store.export;

import druppel.persistence.export.DataCategory;
import java.util.List;

/// Table with rows about members, as the registry describes it.
///
/// @param section its name in the export
/// @param what what its rows are
/// @param readers who reads them, but for who runs the server
/// @param end until when they are stored
record PersonalTable(
        String name,
        String section,
        Owner owner,
        DataCategory category,
        String what,
        String purpose,
        String readers,
        String end,
        Removal removal,
        List<Column> columns) {
    PersonalTable {
        columns = List.copyOf(columns);
    }

    /// Column of the table.
    sealed interface Column {
        String name();
    }

    /// Column that is in the export, under a name of its own.
    record Exported(String name, Type type, String property) implements Column {}

    /// Column that is not in the export, and why.
    record Withheld(String name, String why) implements Column {}

    /// Type of an exported value.
    enum Type {
        TEXT,
        NUMBER,
        FLAG,
        INSTANT,
        /// Encrypted text.
        SEALED,
        /// A count of answers to a closed team survey, given as a share in words if there are enough answers.
        SHARE,
        /// The id of a person, given as whether it is the member.
        OWN
    }

    /// What *forget* does with the rows.
    enum Removal {
        DELETED,
        /// The rows stay, and what is the member's is removed from them.
        CLEARED,
        KEPT
    }

    /// Whose the rows are, as a condition on them. `accounts` has the accounts of the member `:member`.
    enum Owner {
        SELF("id = :member"),
        MEMBER("member_id = :member"),
        LEADER("leader_id = :member"),
        TEAM("team_id in (select id from team where leader_id = :member)"),
        ACCOUNT("(platform, workspace, user_id) in (select platform, workspace, account_id from accounts)"),
        LOCAL("user_id in (select account_id from accounts where platform = 'local')"),
        INSTALLER("(platform, workspace, installer) in (select platform, workspace, account_id from accounts)"),
        ACT("""
            (platform, workspace) in (select platform, workspace from accounts)
            and ((platform, workspace, user_id) in (select platform, workspace, account_id from accounts)
              or (platform, workspace, about) in (select platform, workspace, account_id from accounts))
            """),
        CONVERSATION("""
            id in (
              select id from transcript where author in (select account_id from accounts where platform = 'local')
              union all
              select id from transcript where author is null
                and conversation in (select account_id from accounts where platform = 'local'))
            """);

        private final String condition;

        Owner(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /// The columns that are in the export.
    List<Exported> exported() {
        return columns.stream()
                .filter(Exported.class::isInstance)
                .map(Exported.class::cast)
                .toList();
    }
}
