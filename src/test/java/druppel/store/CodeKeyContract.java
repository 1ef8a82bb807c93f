package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.common.Sha256;
import druppel.domain.member.LinkCode;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store keeps of the codes that people type: nothing that they can be found by without the keyset.
interface CodeKeyContract extends StoreFixture {

    /// A connection past the store, to look at the rows as they lie there.
    Connection raw() throws SQLException;

    @Test
    default void ofACodeNoDigestLiesThereThatAnybodyCanCompute() throws SQLException {
        LinkCode code = new LinkCode("K7PM4XQT");
        long anna = meet(ANNA).id();
        write(rows -> rows.linkCodes().issue(anna, code, LATER));
        write(rows -> rows.teams().create(anna, code));

        assertThat(digest("link_code"))
                .hasSize(32)
                .isNotEqualTo(Sha256.of(code.signs()).bytes())
                .isEqualTo(digest("team"));
    }

    private byte[] digest(String table) throws SQLException {
        try (Connection connection = raw()) {
            return Jdbi.open(connection)
                    .createQuery("select digest from <table>")
                    .define("table", table)
                    .mapTo(byte[].class)
                    .one();
        }
    }
}
